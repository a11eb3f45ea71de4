"""Weeks of a day table."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.insights.day_table import DayTable
from journal.insights.weeks import weekly, weekly_targets

MONDAY = date(2026, 9, 28)


def days_of(scores: Sequence[int | None], first: date = MONDAY, minutes: tuple[int, ...] = ()) -> DayTable:
    """Pain as given, nothing else rated; a session on each of the first days that has minutes."""
    ratings = [(first + timedelta(days=i), None, None, None, score) for i, score in enumerate(scores)]
    sessions = [(first + timedelta(days=i), length) for i, length in enumerate(minutes)]
    return DayTable.from_rows(first, first + timedelta(days=len(scores) - 1), ratings, sessions)


def test_a_week_is_the_mean_and_range_of_its_rated_days() -> None:
    weeks = weekly(days_of([2, 4, None, 9, None, None, None]), week_start=0)

    assert weeks.means["pain"].tolist() == [5]
    assert (weeks.lows["pain"][0], weeks.highs["pain"][0]) == (2, 9)
    assert weeks.n_rated["pain"].tolist() == [3]
    assert weeks.n_rated_days.tolist() == [3]


def test_a_week_without_a_rating_stays_missing_and_silent() -> None:
    weeks = weekly(days_of([None] * 7 + [3] * 7), week_start=0)

    assert np.isnan(weeks.means["pain"]).tolist() == [True, False]
    assert np.isnan(weeks.lows["pain"][0])
    assert np.isnan(weeks.highs["tingling"]).all()
    assert weeks.n_rated_days.tolist() == [0, 7]


def test_weeks_begin_on_the_day_asked_for_and_may_be_cut_at_both_ends() -> None:
    weeks = weekly(days_of([1] * 10), week_start=6)

    assert weeks.first_days.tolist() == [date(2026, 9, 27), date(2026, 10, 4)]
    assert weeks.n_days.tolist() == [6, 4]


def test_sessions_and_minutes_of_a_week_add_up() -> None:
    weeks = weekly(days_of([None] * 14, minutes=(20, 15, 20)), week_start=0)

    assert weeks.sessions.tolist() == [3, 0]
    assert weeks.minutes.tolist() == [55, 0]


def test_a_week_start_that_is_no_weekday_is_refused() -> None:
    with pytest.raises(ValueError, match="0 to 6"):
        weekly(days_of([1]), week_start=7)


@given(
    st.lists(st.none() | st.integers(0, 10), min_size=1, max_size=60),
    st.integers(0, 6),
    st.dates(date(1900, 1, 1), date(2100, 1, 1)),
)
def test_weeks_agree_with_a_plain_loop(scores: list[int | None], week_start: int, first: date) -> None:
    by_week: dict[date, list[int | None]] = {}
    for offset, score in enumerate(scores):
        day = first + timedelta(days=offset)
        by_week.setdefault(day - timedelta(days=(day.weekday() - week_start) % 7), []).append(score)

    weeks = weekly(days_of(scores, first), week_start=week_start)

    assert weeks.first_days.tolist() == list(by_week)
    for at, week in enumerate(by_week.values()):
        said = [score for score in week if score is not None]
        assert weeks.n_days[at] == len(week)
        assert weeks.n_rated["pain"][at] == len(said)
        if said:
            assert weeks.means["pain"][at] == pytest.approx(sum(said) / len(said))
            assert (weeks.lows["pain"][at], weeks.highs["pain"][at]) == (min(said), max(said))
        else:
            assert np.isnan(weeks.means["pain"][at])


def test_the_target_of_a_week_is_the_routine_of_its_last_day() -> None:
    first_days = np.array(["2026-09-21", "2026-09-28", "2026-10-05"], dtype="datetime64[D]")
    steps = [(date(2026, 10, 11), 5), (date(2026, 9, 30), 2)]

    targets = weekly_targets(steps, first_days)

    assert np.isnan(targets[0])
    assert targets[1:].tolist() == [2, 5]


def test_without_a_routine_there_is_no_target() -> None:
    first_days = np.array(["2026-09-21"], dtype="datetime64[D]")

    assert np.isnan(weekly_targets([], first_days)).all()
