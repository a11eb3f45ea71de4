"""Absurd journals: an answer or a reason, never a warning, an exception or a number that is none."""

from __future__ import annotations

import numpy as np
import pytest

from journal.insights.day_table import FloatArray, IntArray
from journal.insights.gates import Line, NotEnough, NothingToCompare
from tests.insights.checking import checked
from tests.insights.making import day_after, make_days, some_course, some_sessions

NOT_RATED = np.full(84, np.nan)


def test_no_ratings_is_not_enough() -> None:
    findings = checked(make_days(some_sessions(84), NOT_RATED))

    assert findings.gates["day"] == NotEnough(Line.RATINGS, 0, 28, None)
    assert findings.gates["week"] == NotEnough(Line.RATINGS, 0, 35, None)
    assert findings.effects == {}


@pytest.mark.parametrize("score", [0.0, 4.0, 10.0])
def test_the_same_rating_throughout_is_nothing_to_compare(score: float) -> None:
    findings = checked(make_days(some_sessions(84), np.full(84, score)))

    assert findings.gates["day"] == findings.gates["week"] == NothingToCompare(Line.SAME_RATINGS)
    assert findings.shown == {}


@pytest.mark.parametrize("n_sessions", [0, 1, 9])
def test_one_day_is_not_enough(n_sessions: int) -> None:
    findings = checked(make_days([n_sessions], np.array([5.0])))

    assert findings.gates["day"] == NotEnough(Line.RATINGS, 0, 28, 28)
    assert findings.gates["week"] == NotEnough(Line.SPAN, 1, 56, 55)


def test_no_sessions_is_nothing_to_compare() -> None:
    findings = checked(make_days([0] * 84, some_course(84)))

    assert findings.gates["day"] == NothingToCompare(Line.NO_SESSIONS)
    assert findings.gates["week"] == NothingToCompare(Line.NO_SESSIONS)


@pytest.mark.parametrize("a_day", [1, 4])
def test_sessions_every_day_is_nothing_to_compare(a_day: int) -> None:
    findings = checked(make_days([a_day] * 84, some_course(84)))

    assert findings.gates["day"] == NothingToCompare(Line.AFTER_NONE, 0, 8)
    assert findings.gates["week"] == NothingToCompare(Line.SAME_COUNT)


def test_ten_years_with_five_ratings_is_not_enough() -> None:
    scores = np.full(3650, np.nan)
    scores[[3, 900, 1800, 2700, 3600]] = 4

    findings = checked(make_days(some_sessions(3650), scores))

    assert findings.gates["day"] == NotEnough(Line.RATINGS, 1, 28, None)


@pytest.mark.parametrize("n_days", [9, 13, 14, 15, 16, 28, 35, 56, 57])
def test_every_short_journal_has_an_answer(n_days: int) -> None:
    checked(make_days(some_sessions(n_days), some_course(n_days)))


@pytest.mark.parametrize("points", [-4.0, 1e-9, 4.0])
@pytest.mark.parametrize("n_days", [57, 84, 147, 154, 364])
def test_ratings_that_follow_sessions_without_any_noise_have_an_answer(points: float, n_days: int) -> None:
    sessions = some_sessions(n_days)

    findings = checked(make_days(sessions, 5 + points * day_after(sessions)))

    assert findings.effects["overall", "day"].estimate == pytest.approx(points, abs=1e-6)


@pytest.mark.parametrize(
    "scores",
    [
        np.arange(84) % 11.0,
        np.arange(84) / 84 * 10,
        np.where(np.arange(84) < 42, 0.0, 10.0),
        np.where(np.arange(84) == 50, 10.0, 0.0),
        np.where(np.arange(84) % 2, 0.0, 10.0),
        np.where(np.arange(84) % 7 == 3, 10.0, 0.0),
    ],
    ids=["saw", "drift", "step", "one day", "every other day", "a weekday"],
)
@pytest.mark.parametrize(
    "sessions",
    [
        some_sessions(84),
        np.arange(84) % 2,
        (np.arange(84) % 7 == 2) * 1,
        (np.arange(84) >= 42) * 1,
        (np.arange(84) == 49) * 50,
        np.arange(84),
    ],
    ids=["any", "every other day", "a weekday", "from the middle on", "one day", "ever more"],
)
def test_regular_journals_have_an_answer(scores: FloatArray, sessions: IntArray) -> None:
    checked(make_days(sessions, scores, techniques={"a": sessions, "b": sessions[::-1].copy()}))


def test_days_only_rated_on_one_weekday_have_an_answer() -> None:
    scores = some_course(364)
    scores[np.arange(364) % 7 != 4] = np.nan

    checked(make_days(some_sessions(364), scores))
