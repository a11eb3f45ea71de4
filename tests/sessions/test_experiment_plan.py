"""What an experiment plans on its days, and that the routine holds on all others."""

from __future__ import annotations

from datetime import date, time, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.core.periods import Period
from sessions.experiment_days import Course, overlay_of
from sessions.models import Routine, Technique
from sessions.schedule import planned_days
from tests.makers import noon
from tests.sessions.courses import MONDAY, any_course, coins, course_of, day

DAILY = Routine(
    starts_on=date(2026, 1, 5), sessions_per_week=7, duration_minutes=30, changed_at=noon(date(2026, 1, 5))
)


def plan(course: Course, first: int, last: int, *, today: int) -> dict[int, int]:
    """Minutes by the day's number: 30 by the daily routine, 15 by the experiment."""
    overlay = overlay_of([course.experiment], day(today))
    period = Period(day(first), day(last))
    planned = planned_days([DAILY], period, week_start=0, overlay=overlay)
    return {(one.date - MONDAY).days: one.minutes for one in planned}


def test_a_week_of_each_plan_has_its_sessions() -> None:
    assert plan(course_of(), 0, 13, today=13) == dict.fromkeys((0, 3, 7, 8, 9, 11, 12), 15)


def test_a_plan_without_sessions_has_none() -> None:
    assert plan(course_of(sessions_a=0), 0, 6, today=0) == {}


def test_the_weeks_to_come_are_empty_however_near() -> None:
    assert plan(course_of(), 5, 20, today=6) == {}
    assert plan(course_of(), 5, 20, today=7) == dict.fromkeys((7, 8, 9, 11, 12), 15)


def test_the_routine_holds_before_and_after() -> None:
    assert plan(course_of(), -3, 1, today=-2) == dict.fromkeys((-3, -2, -1), 30)
    assert plan(course_of(), 80, 86, today=84) == {80: 15} | dict.fromkeys((84, 85, 86), 30)


def test_the_routine_holds_in_a_pause_and_after_an_open_one() -> None:
    paused, went_on = course_of([(day(3), None)]), course_of([(day(3), day(6))])

    assert plan(paused, 0, 9, today=4) == {0: 15} | dict.fromkeys(range(3, 10), 30)
    assert plan(went_on, 0, 6, today=6) == {0: 15} | dict.fromkeys((3, 4, 5), 30) | {6: 15}


def test_the_routine_holds_from_a_stop_on() -> None:
    assert plan(course_of(stopped_on=day(3)), 0, 5, today=3) == {0: 15} | dict.fromkeys((3, 4, 5), 30)


def test_of_a_pair_both_days_are_told_as_soon_as_one_has_begun() -> None:
    # A session on the first day, B a rest; the pair after it has them the other way round.
    assert plan(coins(), 0, 3, today=0) == {0: 15}
    assert plan(coins(), 0, 3, today=2) == {0: 15, 3: 15}


def test_two_weeks_of_a_plan_are_told_together() -> None:
    course = course_of(n_blocks=10, block_days=14, order="ABBABAABAB")

    assert sorted(plan(course, 0, 27, today=0)) == [0, 3, 7, 10]


@pytest.mark.parametrize(("order", "named"), [("AB", "Circular strokes"), ("BA", "Basic foot rub")])
def test_planned_days_name_the_technique_and_keep_the_time(order: str, named: str) -> None:
    fields: dict[str, Any] = {
        "technique_a": Technique(slug="circles"),
        "technique_b": Technique(slug="foot-rub"),
        "sessions_a": 1,
        "sessions_b": 1,
        "preferred_time": time(20, 15),
    }
    course = course_of(compares="technique", order=order * 6, **fields)

    planned = course.overlay(day(0)).planned

    assert {one: (planned[one].uses, planned[one].time) for one in planned} == {day(0): (named, time(20, 15))}


def test_a_week_of_the_experiment_begins_on_its_own_weekday() -> None:
    course = course_of(n_blocks=10, block_days=14, order="ABBABAABAB", starts_on=day(2))

    assert course.week_of(day(2)) == course.week_of(day(8)) == Period(day(2), day(8))
    assert course.week_of(day(9)) == Period(day(9), day(15))
    assert course.week_of(day(1)) is None
    assert coins().week_of(day(1)) is None


def test_a_week_after_a_pause_begins_with_it() -> None:
    assert course_of([(day(9), day(20))]).week_of(day(22)) == Period(day(20), day(26))


@given(any_course(), st.integers(-10, 250).map(day))
def test_the_plan_tells_nothing_of_blocks_that_have_not_begun(course: Course, today: date) -> None:
    overlay = course.overlay(today)

    told = course.begun(today)
    assert overlay.planned.keys() <= overlay.covered
    assert all(any(one in block for block in told) for one in overlay.planned)


@given(any_course(), st.integers(0, 250).map(day))
def test_a_whole_week_has_as_many_sessions_as_its_plan(course: Course, today: date) -> None:
    planned, per_day = course.overlay(today).planned, course.experiment.is_paired
    length = timedelta(days=1 if per_day else 7)

    for block in (block for block in course.begun(today) if block.is_complete):
        n_spells = 1 if per_day else course.experiment.block_days // 7
        for number in range(n_spells):
            first = block.first + number * length
            days = [one for one in planned if first <= one < first + length]
            assert len(days) == course.experiment.sessions_of(block.letter)
