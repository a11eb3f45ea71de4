"""The calendar: a month as a heat map, with its sessions, planned days and foot checks."""

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
    return {int(one.number): one for week in page.weeks for one in week if one}


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
    assert page.weekdays[0].name == {0: "Monday", 5: "Saturday", 6: "Sunday"}[week_start]
    assert sorted(squares(page)) == list(range(1, 31))


def test_shows_what_was_done_and_what_is_planned(alice: User, client_of: ClientOf, today: date) -> None:
    make_routine(alice, LONG_AGO, sessions_per_week=2, weekdays=["wednesday", "sunday"])
    for number, n_sessions in ((4, 1), (5, 2), (6, 4)):
        for _ in range(n_sessions):
            make_massage(alice, date(2026, 11, number))

    answer = client_of(alice).get(ADDRESS)

    days, page = squares(answer.context["calendar"]), " ".join(answer.content.decode().split())
    dots = {number: (one.dots, one.has_many_sessions) for number, one in days.items()}
    assert {number: seen for number, seen in dots.items() if seen != ("", False)} == {
        4: ("•", False),
        5: ("••", False),
        6: ("", True),
    }
    assert [number for number, one in days.items() if one.is_planned] == [1, 8, 11, 15, 18, 22, 25, 29]
    assert (
        '<span class="calendar-number">5</span><span class="visually-hidden"> November, 2 sessions<' in page
    )
    assert page.count("<small>3+</small>") == 2  # of the day, and of the legend
    assert "November, planned" in page
    assert 'class="calendar-day heat-0 calendar-planned calendar-past" href="/days/2026-11-18/"' in page
    assert 'class="calendar-day heat-0 calendar-planned" href="/days/2026-11-22/"' in page


def test_a_month_may_have_several_routines(alice: User, client_of: ClientOf, today: date) -> None:
    make_routine(alice, date(2026, 11, 3), sessions_per_week=1, weekdays=["tuesday"])
    make_routine(alice, date(2026, 11, 17), sessions_per_week=1, weekdays=["friday"])

    planned = [number for number, one in squares(page_of(client_of, alice)).items() if one.is_planned]

    assert planned == [3, 10, 20, 27]


def test_marks_today_and_the_days_a_foot_check_stopped(alice: User, client_of: ClientOf, today: date) -> None:
    make_foot_check(alice, date(2026, 11, 13), left=["blister"])
    make_foot_check(alice, date(2026, 11, 14))

    days = squares(page_of(client_of, alice))

    assert [number for number, one in days.items() if one.is_today] == [20]
    assert [number for number, one in days.items() if one.was_stopped] == [13]
    assert days[13].words == "November, foot check found something"


@pytest.mark.parametrize(
    ("month", "earlier", "later"), [("1900-01", "", "?month=1900-02"), ("2100-12", "?month=2100-11", "")]
)
def test_the_calendar_has_ends(
    month: str, earlier: str, later: str, alice: User, client_of: ClientOf, today: date
) -> None:
    page = page_of(client_of, alice, month=month)

    assert (page.earlier, page.later, page.choice.error) == (earlier, later, "")


def test_shows_nothing_of_somebody_else(alice: User, bob: User, client_of: ClientOf, today: date) -> None:
    make_routine(alice, LONG_AGO, sessions_per_week=7)
    make_massage(alice, today)
    make_rating(alice, today)
    make_foot_check(alice, today, right=["wound"])

    page = page_of(client_of, bob, numbers="yes")

    said = [one for one in squares(page).values() if one.words != "November"]
    assert said == []
    assert not page.month.is_rated


def test_nothing_is_written_here(alice: User, client_of: ClientOf, today: date) -> None:
    assert client_of(alice).post(ADDRESS).status_code == 405


@pytest.mark.parametrize("numbers", ["", "yes"])
def test_asks_the_same_number_of_questions_with_more_rows(
    numbers: str, alice: User, client_of: ClientOf, today: date
) -> None:
    client = client_of(alice)
    make_rating(alice, today)
    make_routine(alice, today - timedelta(days=40))
    make_massage(alice, today)
    make_foot_check(alice, today, left=["wound"])
    with CaptureQueriesContext(connection) as few:
        client.get(ADDRESS, {"numbers": numbers})
    for days_ago in range(1, 11):
        make_routine(alice, today - timedelta(days=days_ago))
        make_foot_check(alice, today, left=["wound"])
        make_rating(alice, today - timedelta(days=days_ago), entered_on=today)
        make_massage(alice, today)
        make_massage(alice, today - timedelta(days=days_ago), entered_on=today)
    with CaptureQueriesContext(connection) as many:
        client.get(ADDRESS, {"numbers": numbers})

    assert len(many) == len(few) <= (9 if numbers else 7)
