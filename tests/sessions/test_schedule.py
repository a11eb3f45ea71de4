"""The planned days follow from the routines alone: which weekday, from when on, none outside the period."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.core.periods import Period, week_of
from journal.core.weekdays import Weekdays
from sessions.models import Routine
from sessions.schedule import next_planned, planned_days, routine_on, routines_in

MONDAY = date(2026, 11, 16)
WEEK = Period(MONDAY, MONDAY + timedelta(days=6))


def plan(
    sessions_per_week: int = 3,
    *,
    starts_on: date = date(2026, 1, 1),
    weekdays: Iterable[str] = (),
    minutes: int = 20,
    at: time | None = None,
) -> Routine:
    return Routine(
        starts_on=starts_on,
        sessions_per_week=sessions_per_week,
        duration_minutes=minutes,
        weekdays=Weekdays.from_slugs(weekdays),
        preferred_time=at,
    )


def offsets(routine: Routine, week_start: int = 0) -> list[int]:
    """The planned days of one week, counted from its first day."""
    week = week_of(MONDAY, week_start=week_start)
    return [(one.date - week.first).days for one in planned_days([routine], week, week_start=week_start)]


@pytest.mark.parametrize("week_start", [0, 5, 6])
@pytest.mark.parametrize(
    ("sessions_per_week", "expected"),
    [
        (0, []),
        (1, [0]),
        (2, [0, 3]),
        (3, [0, 2, 4]),
        (4, [0, 1, 3, 5]),
        (5, [0, 1, 2, 4, 5]),
        (6, [0, 1, 2, 3, 4, 5]),
        (7, [0, 1, 2, 3, 4, 5, 6]),
        (14, [0, 1, 2, 3, 4, 5, 6]),
    ],
)
def test_without_chosen_days_sessions_are_spread_over_the_persons_week(
    sessions_per_week: int, expected: list[int], week_start: int
) -> None:
    assert offsets(plan(sessions_per_week), week_start) == expected


@pytest.mark.parametrize(("week_start", "expected"), [(0, [1, 6]), (5, [1, 3]), (6, [0, 2])])
def test_chosen_days_are_these_weekdays_however_the_week_begins(week_start: int, expected: list[int]) -> None:
    assert offsets(plan(2, weekdays=["tuesday", "sunday"]), week_start) == expected


def test_a_day_carries_minutes_and_time_of_the_routine_in_force() -> None:
    old = plan(7, minutes=20)
    new = plan(7, starts_on=MONDAY + timedelta(days=2), minutes=10, at=time(19))

    days = planned_days([new, old], WEEK, week_start=0)

    assert [(one.minutes, one.time) for one in days] == [(20, None)] * 2 + [(10, time(19))] * 5


def test_nothing_is_planned_before_the_first_routine() -> None:
    days = planned_days([plan(7, starts_on=MONDAY + timedelta(days=5))], WEEK, week_start=0)

    assert [one.date for one in days] == [MONDAY + timedelta(days=5), MONDAY + timedelta(days=6)]


def test_a_routine_of_none_ends_the_plan() -> None:
    routines = [plan(7), plan(0, starts_on=MONDAY + timedelta(days=1))]

    assert [one.date for one in planned_days(routines, WEEK, week_start=0)] == [MONDAY]


@pytest.mark.parametrize(
    ("today", "done", "expected"),
    [
        (MONDAY, [], MONDAY),
        (MONDAY, [MONDAY], MONDAY + timedelta(days=3)),
        (MONDAY + timedelta(days=1), [], MONDAY + timedelta(days=3)),
        # Yesterday's, left out, is not held against anybody.
        (MONDAY + timedelta(days=4), [], MONDAY + timedelta(days=7)),
    ],
)
def test_the_next_day_is_today_until_it_is_done(today: date, done: list[date], expected: date) -> None:
    planned = planned_days([plan(2)], Period(MONDAY, MONDAY + timedelta(days=20)), week_start=0)

    coming = next_planned(planned, done_dates=done, today=today)

    assert coming is not None
    assert coming.date == expected


def test_without_a_plan_there_is_no_next_day() -> None:
    assert next_planned([], done_dates=[], today=MONDAY) is None


def test_the_routine_in_force_is_the_latest_that_has_begun() -> None:
    first, second, to_come = (plan(starts_on=MONDAY + timedelta(days=days)) for days in (-9, -2, 5))
    routines = [to_come, first, second]

    assert routine_on(routines, MONDAY) is second
    assert routine_on(routines, MONDAY - timedelta(days=10)) is None


def test_the_routines_of_a_period_are_those_in_force_on_one_of_its_days() -> None:
    over, ending, within, to_come = (
        plan(starts_on=MONDAY + timedelta(days=days)) for days in (-20, -8, 6, 7)
    )
    ended_the_day_before = plan(starts_on=MONDAY - timedelta(days=9))

    found = routines_in([over, ended_the_day_before, ending, within, to_come], WEEK)

    assert found == [ending, within]
    assert routines_in([], WEEK) == []


@st.composite
def routines(draw: st.DrawFn) -> list[Routine]:
    starts = draw(st.lists(st.dates(date(2026, 1, 1), date(2027, 6, 1)), unique=True, max_size=5))
    drawn = []
    for starts_on in starts:
        n_sessions = draw(st.integers(0, 14))
        slugs = [day.slug for day in Weekdays]
        size = min(n_sessions, 7)
        chosen = draw(st.lists(st.sampled_from(slugs), unique=True, min_size=size, max_size=size))
        weekdays = chosen if draw(st.booleans()) else []
        drawn.append(plan(n_sessions, starts_on=starts_on, weekdays=weekdays))
    return drawn


@given(routines(), st.dates(date(2025, 12, 1), date(2027, 7, 1)), st.integers(0, 200), st.integers(0, 6))
def test_every_planned_day_is_inside_the_period_once_and_in_order(
    stored: list[Routine], first: date, n_days: int, week_start: int
) -> None:
    period = Period(first, first + timedelta(days=n_days))

    dates = [one.date for one in planned_days(stored, period, week_start=week_start)]

    assert dates == sorted(set(dates))
    assert all(day in period for day in dates)


@given(routines(), st.dates(date(2025, 12, 1), date(2027, 7, 1)), st.integers(0, 6))
def test_a_whole_week_under_one_routine_has_as_many_days_as_it_asks_for(
    stored: list[Routine], day: date, week_start: int
) -> None:
    week = week_of(day, week_start=week_start)
    in_force = routine_on(stored, week.first)
    if routine_on(stored, week.last) is not in_force:
        return

    days = planned_days(stored, week, week_start=week_start)

    assert len(days) == (min(in_force.sessions_per_week, 7) if in_force else 0)
