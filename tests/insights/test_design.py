"""What a day is compared with."""

from __future__ import annotations

import numpy as np
import pytest

from journal.insights.design import DAY, OVERALL, QUESTIONS, WEEK, Question, Window, rated_alike
from tests.insights.making import make_days, some_sessions, window_of

NAN = float("nan")


def counts(*sessions: int) -> np.ndarray:
    return np.array(sessions, dtype=np.int64)


def test_the_day_before_had_a_session_or_none_however_many() -> None:
    assert DAY.exposure(counts(0, 2, 0, 1, 1, 0)) == pytest.approx([NAN, 0, 1, 0, 1, 1], nan_ok=True)


def test_the_seven_days_before_are_counted() -> None:
    sessions = counts(1, 0, 2, 0, 0, 1, 0, 0, 3, 0)

    # Day 7 looks at days 0 to 6, day 8 at 1 to 7, day 9 at 2 to 8.
    assert WEEK.exposure(sessions) == pytest.approx([*[NAN] * 7, 4, 3, 6], nan_ok=True)


def test_the_mirror_looks_at_the_days_after_in_the_same_way() -> None:
    assert DAY.mirrored(counts(0, 2, 0, 1, 1, 0)) == pytest.approx([1, 0, 1, 1, 0, NAN], nan_ok=True)
    sessions = counts(1, 0, 2, 0, 0, 1, 0, 0, 3, 0)
    assert WEEK.mirrored(sessions) == pytest.approx([3, 6, 4, *[NAN] * 7], nan_ok=True)


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.name)
def test_a_session_on_the_day_itself_never_counts(question: Question) -> None:
    sessions = some_sessions(40)
    for day in range(40):
        changed = sessions.copy()
        changed[day] += 5
        for exposure in (question.exposure, question.mirrored):
            assert np.array_equal(exposure(sessions)[day], exposure(changed)[day], equal_nan=True)


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.name)
@pytest.mark.parametrize("n_days", range(1, 9))
def test_of_the_first_days_nothing_is_known(question: Question, n_days: int) -> None:
    exposure = question.exposure(np.ones(n_days, dtype=np.int64))

    assert exposure.shape == (n_days,)
    assert np.isnan(exposure[: question.n_days]).all()
    assert np.isfinite(exposure[question.n_days :]).all()


def test_overall_is_the_mean_of_all_four_and_missing_without_one() -> None:
    some = {
        "tingling": np.array([1.0, 2.0]),
        "numbness": np.array([2.0, 2.0]),
        "burning": np.array([3.0, 2.0]),
        "pain": np.array([6.0, NAN]),
    }

    outcomes = window_of(make_days([0, 0], some)).outcomes

    assert outcomes[OVERALL] == pytest.approx([3, NAN], nan_ok=True)
    assert outcomes["pain"] == pytest.approx([6, NAN], nan_ok=True)


def test_only_the_last_365_days_count() -> None:
    days = make_days(np.arange(800))

    window = Window.ending(days, 700)

    assert window.n_days == 365
    assert window.days.sessions.tolist() == list(range(335, 700))


def test_a_day_is_compared_within_its_weekday_and_drift() -> None:
    base = window_of(make_days([0] * 28)).base

    assert base.shape == (28, 8)
    assert (base[:, 0] == 1).all()
    assert np.ptp(np.diff(base[:, 1])) == pytest.approx(0)
    assert base[:, 2:].sum(axis=0) == pytest.approx([0] * 6)
    assert np.array_equal(base[:7, 2:], base[7:14, 2:])
    assert np.linalg.matrix_rank(base) == 8


def test_outcomes_rated_on_the_same_days_are_worked_out_together() -> None:
    full, gaps = np.ones(5), np.array([1, NAN, 1, 1, NAN])
    outcomes = {"a": full, "b": gaps, "c": full + 1, "d": gaps * 3}

    groups = [(is_rated.tolist(), names) for is_rated, names in rated_alike(outcomes)]

    assert groups == [([True] * 5, ["a", "c"]), ([True, False, True, True, False], ["b", "d"])]
