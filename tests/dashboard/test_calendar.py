"""The calendar: a month of sessions, planned days and foot checks, and one of its days in full."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from journal.dashboard.calendar import CalendarDay, CalendarPage
from journal.users.models import User
from tests.conftest import ClientOf
from tests.makers import make_foot_check, make_massage, make_rating, make_routine

ADDRESS = "/calendar/"
LONG_AGO = date(2026, 1, 5)


def page_of(client_of: ClientOf, person: User, **query: Any) -> CalendarPage:
    page = client_of(person).get(ADDRESS, query).context["calendar"]
    assert isinstance(page, CalendarPage)
    return page


def squares(page: CalendarPage) -> dict[int, CalendarDay]:
    """The squares by the day of the month."""
    return {one.day.day: one for week in page.weeks for one in week if one}


@pytest.mark.parametrize(("week_start", "n_empty", "n_weeks"), [(0, 6, 6), (5, 1, 5), (6, 0, 5)])
def test_the_month_stands_in_the_persons_weeks(
    week_start: int, n_empty: int, n_weeks: int, alice: User, client_of: ClientOf, today: date
) -> None:
    alice.week_start = week_start
    alice.save()

    page = page_of(client_of, alice)

    # The first of November 2026 is a Sunday.
    assert page.weeks[0][:n_empty] == [None] * n_empty
    assert page.weeks[0][n_empty] is not None
    assert len(page.weeks) == n_weeks
    assert {len(week) for week in page.weeks} == {7}
    assert page.weekdays[0].weekday() == week_start
    assert sorted(squares(page)) == list(range(1, 31))


def test_shows_what_was_done_and_what_is_planned(alice: User, client_of: ClientOf, today: date) -> None:
    make_routine(alice, LONG_AGO, sessions_per_week=2, weekdays=["wednesday", "sunday"])
    for day in (date(2026, 11, 4), date(2026, 11, 5), date(2026, 11, 5)):
        make_massage(alice, day)

    answer = client_of(alice).get(ADDRESS)

    days, page = squares(answer.context["calendar"]), " ".join(answer.content.decode().split())
    assert {number: one.n_sessions for number, one in days.items() if one.n_sessions} == {4: 1, 5: 2}
    assert [number for number, one in days.items() if one.planned] == [1, 4, 8, 11, 15, 18, 22, 25, 29]
    assert '<span class="calendar-number">5</span><span class="visually-hidden"> November, 2 sessions' in page
    assert "November, planned" in page
    assert 'class="calendar-day calendar-planned calendar-past" href="?day=2026-11-18#day"' in page
    assert 'class="calendar-day calendar-planned" href="?day=2026-11-22#day"' in page


def test_a_month_may_have_several_routines(alice: User, client_of: ClientOf, today: date) -> None:
    make_routine(alice, date(2026, 11, 3), sessions_per_week=1, weekdays=["tuesday"])
    make_routine(alice, date(2026, 11, 17), sessions_per_week=1, weekdays=["friday"])

    planned = [number for number, one in squares(page_of(client_of, alice)).items() if one.planned]

    assert planned == [3, 10, 20, 27]


def test_marks_today_and_opens_it(alice: User, client_of: ClientOf, today: date) -> None:
    page = page_of(client_of, alice)

    assert [number for number, one in squares(page).items() if one.is_today] == [20]
    assert [number for number, one in squares(page).items() if one.is_chosen] == [20]
    assert page.chosen is not None
    assert page.chosen.day == today


def test_another_month_opens_without_a_day(alice: User, client_of: ClientOf, today: date) -> None:
    page = page_of(client_of, alice, month="2026-10")

    assert (page.first, page.chosen, page.error) == (date(2026, 10, 1), None, "")
    assert (page.earlier, page.later, page.holds_today) == (date(2026, 9, 1), date(2026, 11, 1), False)


@pytest.mark.parametrize(
    ("month", "earlier", "later"),
    [("1900-01", None, date(1900, 2, 1)), ("2100-12", date(2100, 11, 1), None)],
)
def test_the_calendar_has_ends(
    month: str, earlier: date | None, later: date | None, alice: User, client_of: ClientOf, today: date
) -> None:
    page = page_of(client_of, alice, month=month)

    assert (page.earlier, page.later, page.error) == (earlier, later, "")


def test_shows_nothing_of_somebody_else(alice: User, bob: User, client_of: ClientOf, today: date) -> None:
    make_routine(alice, LONG_AGO, sessions_per_week=7)
    make_massage(alice, today)
    make_rating(alice, today)
    make_foot_check(alice, today, right=["wound"], note="only alice knows this")

    answer = client_of(bob).get(ADDRESS)

    page = answer.context["calendar"]
    marked = [one for one in squares(page).values() if one.n_sessions or one.planned or one.was_stopped]
    assert marked == []
    assert (page.chosen.massages, page.chosen.foot_checks, page.chosen.rating) == ([], [], None)
    assert "only alice knows this" not in answer.content.decode()


def test_nothing_is_written_here(alice: User, client_of: ClientOf, today: date) -> None:
    assert client_of(alice).post(ADDRESS).status_code == 405


def test_asks_the_same_number_of_questions_with_more_rows(
    alice: User, client_of: ClientOf, today: date
) -> None:
    client = client_of(alice)
    make_rating(alice, today)
    make_routine(alice, today - timedelta(days=40))
    make_massage(alice, today, drops={"lavender": 1}, carrier_oil="jojoba")
    make_foot_check(alice, today, left=["wound"])
    with CaptureQueriesContext(connection) as few:
        client.get(ADDRESS)
    for days_ago in range(10):
        make_routine(alice, today - timedelta(days=days_ago))
        make_foot_check(alice, today, left=["wound"])
        make_massage(alice, today, drops={"lavender": 1}, carrier_oil="jojoba")
        make_massage(alice, today - timedelta(days=days_ago))
    with CaptureQueriesContext(connection) as many:
        client.get(ADDRESS)

    assert len(many) == len(few) <= 11
