"""The first page about a person whom one helps."""

from __future__ import annotations

from datetime import date, timedelta

from django.db import connection
from django.test.utils import CaptureQueriesContext

from journal.core import clock
from journal.helping.models import Helping
from tests.conftest import ClientOf
from tests.helping.making import ended, make_helping, make_logged
from tests.makers import make_foot_check, make_massage, make_user, noon
from tests.sharing.making import words


def first_page(client_of: ClientOf, helping: Helping) -> str:
    assert helping.helper
    return words(client_of(helping.helper).get(f"/helping/{helping.pk}/").content.decode())


def test_it_lists_what_one_logged_and_nothing_else(
    helping: Helping, client_of: ClientOf, today: date
) -> None:
    make_logged(helping, today, minutes=17)
    make_massage(helping.owner, today, minutes=43)

    page = first_page(client_of, helping)

    assert "17 minutes" in page
    assert "43 minutes" not in page
    assert "What you may see" not in page


def test_only_what_is_ticked_has_a_link(helping: Helping, client_of: ClientOf, today: date) -> None:
    Helping.objects.update(may=1 + 8)

    page = first_page(client_of, helping)

    assert "The plan of today" in page
    assert "Report" in page.split("What you may see")[1]
    assert "All sessions" not in page


def test_a_foot_to_leave_in_peace_is_told_and_not_what_was_found(
    helping: Helping, client_of: ClientOf, today: date
) -> None:
    make_foot_check(helping.owner, today, left=["blister"], note="secret")

    page = first_page(client_of, helping)

    assert "Leave it in peace today." in page
    assert "left foot" in page
    assert "blister" not in page.lower()
    assert "secret" not in page


def test_each_visit_is_noted_to_the_minute(helping: Helping, client_of: ClientOf, today: date) -> None:
    first_page(client_of, helping)
    helping.refresh_from_db()
    assert helping.last_seen_at == clock.now()

    Helping.objects.update(last_seen_at=clock.now() - timedelta(seconds=59))
    first_page(client_of, helping)
    helping.refresh_from_db()
    assert helping.last_seen_at == clock.now() - timedelta(seconds=59)


def test_whoever_is_invited_anew_has_what_they_logged_before(
    helping: Helping, client_of: ClientOf, today: date
) -> None:
    make_logged(helping, today, minutes=17)
    ended(helping)
    assert helping.helper
    again = make_helping(helping.owner, helping.helper, number=2)

    assert "17 minutes" in first_page(client_of, again)


def test_another_helper_of_the_same_person_sees_none_of_it(
    helping: Helping, client_of: ClientOf, today: date
) -> None:
    make_logged(helping, today, minutes=17)
    other = make_helping(helping.owner, make_user("carol"), number=2)

    assert "17 minutes" not in first_page(client_of, other)


def test_ten_more_sessions_ask_no_more_queries(helping: Helping, client_of: ClientOf, today: date) -> None:
    assert helping.helper
    client = client_of(helping.helper)
    Helping.objects.update(last_seen_at=noon(today) + timedelta(days=1))
    make_logged(helping, today)

    def n_queries() -> int:
        with CaptureQueriesContext(connection) as queries:
            client.get(f"/helping/{helping.pk}/")
        return len(queries)

    before = n_queries()
    for _ in range(10):
        make_logged(helping, today)
    assert n_queries() == before
