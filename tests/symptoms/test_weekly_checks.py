"""The list of weekly checks."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from journal.users.models import User
from symptoms.weekly_list import CHECKS_A_PAGE, row_of
from tests.conftest import ClientOf
from tests.makers import make_weekly_check


def test_an_empty_list_says_what_will_stand_there(alice: User, client_of: ClientOf, today: date) -> None:
    page = client_of(alice).get("/weekly-checks/").content.decode()

    assert "Nothing here yet" in page
    assert 'href="/weekly-check/2026-11-20/?next=/weekly-checks/"' in page


def test_each_check_is_a_row_newest_first_that_opens_it(
    alice: User, client_of: ClientOf, today: date
) -> None:
    make_weekly_check(alice, today - timedelta(days=7), mood="none")
    make_weekly_check(alice, today, peg_pain=5, peg_enjoyment=4, peg_activity=4, walking="much", falls=0)

    answer = client_of(alice).get("/weekly-checks/")

    newest, older = answer.context["rows"]
    assert (newest.day, newest.peg, newest.troubles, newest.falls) == (
        today,
        "4.3",
        "Much: walking",
        "0",
    )
    assert (older.peg, older.troubles, older.falls) == ("", "None: mood", "")
    assert 'href="/weekly-check/2026-11-13/?next=/weekly-checks/"' in answer.content.decode()


def test_troubles_are_told_by_how_much_the_worst_first(alice: User, today: date) -> None:
    check = make_weekly_check(alice, today, walking="some", sleep="much", shoes="some", activity="none")

    assert row_of(check).troubles == "Much: sleep; some: walking, shoes; none: being active"


def test_nobody_sees_the_checks_of_another(alice: User, bob: User, client_of: ClientOf, today: date) -> None:
    make_weekly_check(alice, today)

    assert client_of(bob).get("/weekly-checks/").context["rows"] == []


@pytest.mark.parametrize(
    ("number", "n_rows"), [("1", CHECKS_A_PAGE), ("2", 3), ("99", 3), ("x\0", CHECKS_A_PAGE)]
)
def test_a_long_list_has_pages(
    number: str, n_rows: int, alice: User, client_of: ClientOf, today: date
) -> None:
    for weeks in range(CHECKS_A_PAGE + 3):
        make_weekly_check(alice, today - timedelta(weeks=weeks))

    answer = client_of(alice).get("/weekly-checks/", {"page": number})

    assert len(answer.context["rows"]) == n_rows
    assert ('rel="next"' in answer.content.decode()) == (n_rows == CHECKS_A_PAGE)


def test_more_checks_ask_no_more_queries(alice: User, client_of: ClientOf, today: date) -> None:
    client = client_of(alice)
    make_weekly_check(alice, today)
    with CaptureQueriesContext(connection) as few:
        client.get("/weekly-checks/")
    for weeks in range(1, 11):
        make_weekly_check(alice, today - timedelta(weeks=weeks))
    with CaptureQueriesContext(connection) as many:
        client.get("/weekly-checks/")

    assert len(many) == len(few) <= 6


def test_all_days_leads_to_it(alice: User, client_of: ClientOf, today: date) -> None:
    assert 'href="/weekly-checks/"' in client_of(alice).get("/history/").content.decode()
