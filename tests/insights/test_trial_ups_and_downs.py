"""How people's ratings go by themselves, as their chances are reckoned from it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from journal.insights.day_table import DayTable
from journal.insights.memory import GRID
from journal.insights.trial_chance import RATED_LEAST, UpsAndDowns, chance, ups_and_downs
from tests.calibration.trial_kinds import OFFERED
from tests.insights.dense_gls import covariance, dense_fit
from tests.insights.making import make_days, some_course, window_of


def journal(n_days: int, *, spread: float = 1.0, memory: float = 0.5, seed: int = 2) -> DayTable:
    scores = some_course(n_days, memory=memory, spread=spread, seed=seed)
    return make_days(np.zeros(n_days, dtype=np.int64), np.clip(scores, 0, 10))


def with_gaps(days: DayTable, is_rated: np.ndarray) -> DayTable:
    scores = {symptom: np.where(is_rated, one, np.nan) for symptom, one in days.ratings.items()}
    return replace(days, ratings=scores)


def feelings_of(days: DayTable) -> UpsAndDowns:
    found = ups_and_downs(days, "pain")
    assert found is not None
    return found


@pytest.mark.parametrize("is_in_pairs", [False, True], ids=["beside weekdays", "with weekdays left in"])
def test_memory_and_spread_are_those_that_fit_best_by_the_whole_matrix(is_in_pairs: bool) -> None:
    days = with_gaps(journal(84, memory=0.7), np.arange(84) % 6 > 0)
    window = window_of(days)
    base = window.base[:, :2] if is_in_pairs else window.base
    scores = window.outcomes["pain"]
    is_rated = np.isfinite(scores)
    fit = dense_fit(base, np.nan_to_num(scores), is_rated)
    best = int(fit.weights.argmax())
    used = np.flatnonzero(is_rated).astype(np.float64)
    inverse = np.linalg.inv(covariance(used, *GRID[best]))
    left = scores[is_rated] - base[is_rated] @ fit.coefficients[best]
    spread = np.sqrt(left @ inverse @ left / (left.size - base.shape[1]))

    found = feelings_of(days).in_pairs if is_in_pairs else feelings_of(days)

    assert found is not None
    assert found.grid_point.tolist() == GRID[best].tolist()
    assert found.spread == pytest.approx(spread, abs=1e-6)
    assert found.pace == feelings_of(days).pace


def test_unlike_weekdays_lower_the_chance_of_pairs_alone() -> None:
    plain = journal(84)
    scores = np.clip(plain.ratings["pain"] + np.array([2.0, -1, 1, -2, 1, -2, 1])[plain.weekday], 0, 10)
    unlike = replace(plain, ratings=dict.fromkeys(plain.ratings, scores))

    weeks, pairs = (
        [chance(feelings_of(days), scheme, difference=1) for days in (plain, unlike)]
        for scheme in (OFFERED["8 weeks"], OFFERED["42 days in pairs"])
    )

    assert weeks[0] == pytest.approx(weeks[1], abs=0.03)
    assert pairs[0] > pairs[1] + 0.3


def test_of_many_people_they_are_about_what_was_put_in() -> None:
    found = [feelings_of(journal(168, memory=0.7, spread=1.2, seed=seed)) for seed in range(40)]

    assert np.mean([one.spread for one in found]) == pytest.approx(1.2, abs=0.1)
    assert np.median([one.grid_point[0] for one in found]) == pytest.approx(0.7, abs=0.15)


def test_pace_is_that_of_the_last_four_weeks() -> None:
    days = journal(84)
    is_rated = np.arange(84) < 56
    is_rated[60::4] = True

    assert feelings_of(with_gaps(days, is_rated)).pace == 6 / 28
    assert feelings_of(days).pace == 1


def test_with_less_than_three_weeks_rated_nothing_is_known() -> None:
    days = journal(84)

    assert ups_and_downs(with_gaps(days, np.arange(84) < RATED_LEAST - 1), "pain") is None
    assert ups_and_downs(with_gaps(days, np.arange(84) < RATED_LEAST), "pain") is not None
