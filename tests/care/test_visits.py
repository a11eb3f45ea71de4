"""Visits are marked, those to come too, and listed newest first."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.html import escape, strip_tags

from journal.care.views import VISITS_A_PAGE
from journal.users.models import User
from tests.care.making import VISITS, make_visit, visits_of
from tests.conftest import ClientOf


def test_a_visit_is_marked(alice: User, client_of: ClientOf, today: date) -> None:
    page = client_of(alice).post(VISITS, {"day": "2026-11-03", "with_whom": " Dr  Lee "}, follow=True)

    assert visits_of(alice) == [("2026-11-03", "Dr Lee")]
    assert "Marked: the visit on 3 November 2026." in page.content.decode()


@pytest.mark.parametrize("day", ["1900-01-01", "2026-11-20", "2026-11-21", "2028-11-20"])
def test_a_visit_may_be_long_ago_or_to_come(day: str, alice: User, client_of: ClientOf, today: date) -> None:
    client_of(alice).post(VISITS, {"day": day})

    assert visits_of(alice) == [(day, "")]


@pytest.mark.parametrize(
    ("day", "with_whom", "told"),
    [
        ("1899-12-31", "", {"day": "This day is too long ago. Choose a day from 1900 on."}),
        ("2028-11-21", "", {"day": "This day is too far ahead. Choose a day up to 20 November 2028."}),
        ("9999-12-31", "", {"day": "This day is too far ahead. Choose a day up to 20 November 2028."}),
        ("2026-02-30", "", {"day": "Choose a day, such as 2026-11-20."}),
        ("soon", "", {"day": "Choose a day, such as 2026-11-20."}),
        ("\x00", "", {"day": "Choose a day, such as 2026-11-20."}),
        ("", "Dr Lee", {"day": "Choose a day, such as 2026-11-20."}),
        ("2026-11-03", "x" * 81, {"with_whom": "Please keep it to 80 characters; it has 81."}),
        ("2026-11-03", "x" * 10_000, {"with_whom": "Please keep it to 80 characters; it has 10000."}),
        ("2026-11-03", "Dr \u2066Lee", {"with_whom": "This text holds a character that cannot be seen."}),
        ("2026-11-03", "Dr \x1bLee", {"with_whom": "This text holds a character that cannot be seen."}),
    ],
    ids=lambda value: str(value)[:20],
)
def test_what_cannot_be_is_told_and_stays_typed(
    day: str, with_whom: str, told: dict[str, str], alice: User, client_of: ClientOf, today: date
) -> None:
    answer = client_of(alice).post(VISITS, {"day": day, "with_whom": with_whom})

    errors = answer.context["form"].errors
    assert answer.status_code == 200
    assert errors.keys() == told.keys()
    assert [name for name, words in told.items() if not errors[name][0].startswith(words)] == []
    assert f'value="{escape(with_whom)}"' in answer.content.decode() or not with_whom
    assert visits_of(alice) == []


@pytest.mark.parametrize("name", ["د. ليلى", "👩‍⚕️ Ann", "<script>alert(1)</script>"])
def test_any_name_is_shown_as_typed(name: str, alice: User, client_of: ClientOf, today: date) -> None:
    page = client_of(alice).post(VISITS, {"day": "2026-11-03", "with_whom": name}, follow=True)

    assert f"<bdi>{escape(name)}</bdi>" in page.content.decode()


def test_marking_the_same_visit_twice_is_marking_it_once(
    alice: User, client_of: ClientOf, today: date
) -> None:
    for _click in range(2):
        client_of(alice).post(VISITS, {"day": "2026-11-03", "with_whom": "Dr Lee"})

    assert visits_of(alice) == [("2026-11-03", "Dr Lee")]


def test_a_visit_of_the_same_day_is_not_overwritten(alice: User, client_of: ClientOf, today: date) -> None:
    make_visit(alice, date(2026, 11, 3), note="Dr Lee")
    make_visit(alice, date(2026, 11, 4))

    answers = [
        client_of(alice).post(VISITS, {"day": day, "with_whom": "Ann"})
        for day in ("2026-11-03", "2026-11-04")
    ]

    told = [answer.context["form"].errors["day"][0] for answer in answers]
    assert "in your list already: Dr Lee." in told[0]
    assert "in your list already. To change it" in told[1]
    assert visits_of(alice) == [("2026-11-04", ""), ("2026-11-03", "Dr Lee")]


def test_an_empty_form_marks_nothing(alice: User, client_of: ClientOf, today: date) -> None:
    answer = client_of(alice).post(VISITS, {"csrfmiddlewaretoken": "x"})

    assert answer.context["form"].errors.keys() == {"day"}


def test_lists_the_visits_newest_first_and_says_which_are_to_come(
    alice: User, client_of: ClientOf, today: date
) -> None:
    for days in (-30, 0, 12):
        make_visit(alice, today + timedelta(days=days), note=f"N{days}")

    words = " ".join(strip_tags(client_of(alice).get(VISITS).content.decode()).split())

    newest, middle, oldest = (
        words.index(line) for line in ("2 December 2026 to come", "20 November 2026N0", "21 October 2026N-30")
    )
    assert newest < middle < oldest


def test_many_visits_come_page_by_page_with_the_same_number_of_questions(
    alice: User, client_of: ClientOf, today: date
) -> None:
    client = client_of(alice)
    n_queries = []
    for first in (0, 1):
        for days in range(first, first * VISITS_A_PAGE + 1):
            make_visit(alice, today - timedelta(days=days))
        with CaptureQueriesContext(connection) as queries:
            page = client.get(VISITS)
        n_queries.append(len(queries))

    assert n_queries[0] == n_queries[1]
    assert page.content.decode().count('class="visit"') == VISITS_A_PAGE
    assert client.get(f"{VISITS}?page=2").content.decode().count('class="visit"') == 1
    assert client.get(f"{VISITS}?page=x").status_code == 200


def test_visits_of_others_are_not_seen_and_not_in_the_way(
    alice: User, bob: User, client_of: ClientOf, today: date
) -> None:
    make_visit(alice, date(2026, 11, 3), note="only-alice-knows")

    page = client_of(bob).post(VISITS, {"day": "2026-11-03", "with_whom": "Ann"}, follow=True)

    assert "only-alice-knows" not in page.content.decode()
    assert visits_of(alice) == [("2026-11-03", "only-alice-knows")]
    assert visits_of(bob) == [("2026-11-03", "Ann")]
