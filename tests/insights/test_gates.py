"""Every line of the gates just unmet and just met."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from journal.insights.day_table import IntArray
from journal.insights.design import DAY, WEEK, Question
from journal.insights.gates import Line, NotEnough, NothingToCompare, Open
from tests.insights.gating import PRECISE, gate, rated_on_the_last
from tests.insights.making import some_course, some_sessions


def test_the_day_gate_opens_with_28_usable_days() -> None:
    # Of the first day it is not known what came before it, so 29 days have 28 usable ones.
    assert gate(some_sessions(28), some_course(28), DAY) == NotEnough(Line.RATINGS, 27, 28, 1)
    assert gate(some_sessions(29), some_course(29), DAY) == Open()


def test_the_week_gate_opens_on_the_56th_day() -> None:
    assert gate(some_sessions(55), some_course(55), WEEK) == NotEnough(Line.SPAN, 55, 56, 1)
    assert gate(some_sessions(56), some_course(56), WEEK) == Open()


def test_the_week_gate_needs_35_usable_days() -> None:
    sessions = some_sessions(60)

    assert gate(sessions, rated_on_the_last(34, 60), WEEK) == NotEnough(Line.RATINGS, 34, 35, 1)
    assert gate(sessions, rated_on_the_last(35, 60), WEEK) == Open()


def test_missing_days_are_reckoned_at_the_pace_of_the_last_four_weeks() -> None:
    scores = some_course(60)
    scores[:] = np.nan
    scores[-27::3] = 4.0  # 9 of the last 28 days

    assert gate(some_sessions(60), scores, DAY) == NotEnough(Line.RATINGS, 9, 28, 60)
    # 19 missing days, 9 in every 28: 59.1, so 60.


def test_a_young_journal_has_the_pace_of_its_own_days() -> None:
    assert gate([0] * 11, some_course(11), DAY) == NotEnough(Line.RATINGS, 10, 28, 18)


def test_without_a_pace_nobody_can_say_how_many_days_more() -> None:
    scores = some_course(60)
    scores[20:] = np.nan

    assert gate(some_sessions(60), scores, DAY) == NotEnough(Line.RATINGS, 19, 28, None)


def test_ratings_that_are_the_same_throughout_say_nothing() -> None:
    same = np.full(60, 3.0)
    other = same.copy()
    other[30] = 4

    for question in (DAY, WEEK):
        assert gate(some_sessions(60), same, question) == NothingToCompare(Line.SAME_RATINGS)
        assert gate(some_sessions(60), other, question) == Open()


def sessions_before(n_after: int, n_days: int = 60) -> IntArray:
    """Sessions before so many of the days, spread over weekdays and weeks."""
    places = np.random.default_rng(9).permutation(n_days - 1)[:n_after]
    sessions = np.zeros(n_days, dtype=np.int64)
    sessions[places] = 1
    return sessions


def test_the_day_gate_needs_eight_days_after_a_session() -> None:
    assert gate(sessions_before(7), some_course(60), DAY) == NothingToCompare(Line.AFTER_SESSION, 7, 8)
    assert gate(sessions_before(8), some_course(60), DAY) == Open()


def test_the_day_gate_needs_eight_days_after_none() -> None:
    few, enough = (1 - sessions_before(n_after) for n_after in (7, 8))

    assert gate(few, some_course(60), DAY) == NothingToCompare(Line.AFTER_NONE, 7, 8)
    assert gate(enough, some_course(60), DAY) == Open()


def test_the_week_gate_needs_counts_two_apart() -> None:
    # Weeks of 3 and of 4: every seven days hold 3 or 4. With weeks of 5 they are two apart.
    def in_weeks(*counts: int) -> IntArray:
        weeks = [[1] * count + [0] * (7 - count) for count in counts]
        return np.array([day for week in weeks for day in week])

    near = in_weeks(3, 3, 3, 3, 4, 4, 4, 4, 3, 3)
    far = in_weeks(3, 3, 3, 3, 5, 5, 5, 5, 3, 3)

    assert gate(near, some_course(70), WEEK) == NothingToCompare(Line.SAME_COUNT)
    assert gate(far, some_course(70), WEEK) == Open()


def test_the_week_gate_needs_counts_that_vary_on_more_than_a_few_days() -> None:
    # Two apart, but only because of one single session in ten weeks.
    sessions = np.tile([1, 0, 0, 0, 0, 0, 0], 10)
    sessions[[24, 25]] = 1

    spread = WEEK.exposure(sessions)[7:]

    assert np.ptp(spread) == 2
    assert spread.std() < 0.75
    assert gate(sessions, some_course(70), WEEK) == NothingToCompare(Line.SAME_COUNT)


def test_the_same_weekdays_cannot_be_told_from_weekdays() -> None:
    fixed = np.tile([1, 0, 1, 0, 1, 0, 0], 10)
    moved = fixed.copy()
    # One session a week is moved by a day or two: enough, as the journal will say.
    for week in range(10):
        moved[7 * week : 7 * week + 7] = np.roll(fixed[:7], week % 3)

    assert gate(fixed, some_course(70), DAY) == NothingToCompare(Line.SAME_WEEKDAYS)
    assert gate(moved, some_course(70), DAY) == Open()


def test_ever_more_sessions_cannot_be_told_from_time_passing() -> None:
    rising = np.array([int(day % 7 < week) for week in range(7) for day in range(14)])
    back_and_forth = np.concatenate([rising[:49], rising[:49]])

    assert gate(rising, some_course(98), WEEK) == NothingToCompare(Line.ONLY_DRIFT)
    assert gate(back_and_forth, some_course(98), WEEK) == Open()


def test_a_routine_that_was_taken_up_for_good_is_drift_and_not_weekdays() -> None:
    taken_up = (np.arange(120) >= 60).astype(np.int64)

    assert gate(taken_up, some_course(120), DAY) == NothingToCompare(Line.ONLY_DRIFT)


@pytest.mark.parametrize(("question", "limit"), [(DAY, 2.0), (WEEK, 1.0)], ids=["day", "week"])
def test_an_effect_must_be_precise(question: Question, limit: float) -> None:
    sessions, scores = some_sessions(60), some_course(60)
    n_used = 60 - question.n_days
    just = replace(PRECISE, low=-limit, high=limit)
    # Twice as wide takes four times the days.
    twice = replace(PRECISE, low=-2 * limit, high=2 * limit)

    assert gate(sessions, scores, question, just) == Open()
    assert gate(sessions, scores, question, twice) == NotEnough(
        Line.PRECISION, n_used, 4 * n_used, 3 * n_used
    )
    assert gate(sessions, scores, question, None) == NotEnough(Line.PRECISION, n_used, n_used)
