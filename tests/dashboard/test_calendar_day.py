"""One day of the calendar in full: what was done, seen and planned, and which addresses open it."""

from __future__ import annotations

from datetime import date, time

import pytest

from journal.users.models import User
from tests.conftest import ClientOf
from tests.makers import make_foot_check, make_massage, make_rating, make_routine

ADDRESS = "/calendar/"
LONG_AGO = date(2026, 1, 5)


@pytest.mark.parametrize(
    "query", [{"month": "2026-10", "day": "2026-10-14"}, {"day": "2026-10-14"}], ids=["both", "day"]
)
def test_a_day_brings_its_month_along(
    query: dict[str, str], alice: User, client_of: ClientOf, today: date
) -> None:
    page = client_of(alice).get(ADDRESS, query).context["calendar"]

    assert page.first == date(2026, 10, 1)
    assert page.chosen is not None
    assert page.chosen.day == date(2026, 10, 14)


def test_the_chosen_day_lists_its_sessions_and_rating(alice: User, client_of: ClientOf, today: date) -> None:
    massage = make_massage(alice, date(2026, 11, 13), techniques=["thumb-walking"], minutes=17)
    make_massage(alice, date(2026, 11, 12), minutes=99)
    make_rating(alice, date(2026, 11, 13), pain=7)

    page = client_of(alice).get(ADDRESS, {"day": "2026-11-13"}).content.decode()

    assert "17 minutes: <bdi>Thumb walking</bdi>" in page
    assert "99 minutes" not in page
    assert f'href="/sessions/{massage.pk}/?next=/calendar/%3Fday%3D2026-11-13"' in page
    assert "Pain&nbsp;<strong>7</strong>" in page
    assert "/sessions/new/?day=2026-11-13&amp;next=/calendar/%3Fday%3D2026-11-13" in page
    assert "/check-in/2026-11-13/?next=/calendar/%3Fday%3D2026-11-13" in page


def test_a_foot_check_that_found_something_is_told(alice: User, client_of: ClientOf, today: date) -> None:
    day = date(2026, 11, 13)
    check = make_foot_check(alice, day, left=["blister", "heat"], note="<b>new</b> shoes")
    make_foot_check(alice, date(2026, 11, 14))

    answer = client_of(alice).get(ADDRESS, {"day": "2026-11-13"})

    page = answer.content.decode()
    squares = [one for week in answer.context["calendar"].weeks for one in week if one]
    stopped = [one.day.day for one in squares if one.was_stopped]
    assert stopped == [13]
    assert "<dt>Left foot</dt><dd>blister, heat</dd>" in page
    assert "Right foot" not in page
    assert "&lt;b&gt;new&lt;/b&gt; shoes" in page
    assert f'action="/sessions/guided/check/{check.pk}/delete/"' in page


def test_a_day_to_come_says_its_plan_and_takes_no_entry(
    alice: User, client_of: ClientOf, today: date
) -> None:
    make_routine(
        alice,
        LONG_AGO,
        sessions_per_week=1,
        weekdays=["sunday"],
        duration_minutes=25,
        preferred_time=time(19),
    )

    page = client_of(alice).get(ADDRESS, {"day": "2026-11-22"}).content.decode()

    assert "Planned: 25 minutes, 19:00" in page
    assert "Log a session for this day" not in page
    assert "Rate this day" not in page


def test_a_missed_day_is_not_held_against_anybody(alice: User, client_of: ClientOf, today: date) -> None:
    make_routine(alice, LONG_AGO, sessions_per_week=7, duration_minutes=25)

    page = client_of(alice).get(ADDRESS, {"day": "2026-11-10"}).content.decode()

    assert "Planned: 25" not in page
    assert "missed" not in page.lower()


@pytest.mark.parametrize(
    "query",
    [
        {"month": "2026-13"},
        {"month": "2026-00"},
        {"month": "soon"},
        {"month": "1899-12"},
        {"month": "2101-01"},
        {"month": "99999-01"},
        {"month": "-2026-01"},
        {"month": "٢٠٢٦-١١"},
        {"month": "\x00"},
        {"day": "2026-02-30"},
        {"day": "0001-01-01"},
        {"day": "9999-12-31"},
        {"day": "x" * 5000},
        {"month": "2026-10", "day": "2026-11-01"},
        {"month": "2026-10", "day": "soon"},
    ],
    ids=lambda query: ascii(query)[:40],
)
def test_a_senseless_address_is_told_and_shows_this_month(
    query: dict[str, str], alice: User, client_of: ClientOf, today: date
) -> None:
    answer = client_of(alice).get(ADDRESS, query)

    page = answer.context["calendar"]
    assert answer.status_code == 200
    assert page.first == date(2026, 11, 1)
    assert page.error
    assert str(page.error) in answer.content.decode()
