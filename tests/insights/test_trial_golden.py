"""Experiments agree with an independent implementation of the same analysis (see make_golden_trials)."""

from __future__ import annotations

import numpy as np
import pytest

from journal.insights.day_table import SYMPTOMS, DayTable
from journal.insights.design import Window
from journal.insights.trial import TrialResult, compare_orders
from journal.insights.trial_exposures import exposure
from journal.insights.trial_orders import letters, orders_beside
from tests.calibration.trial_kinds import WEEKLY
from tests.insights.make_golden_trials import EXPERIMENTS_A_SCHEME, GRID_STEP, Made, golden
from tests.insights.making import FIRST


def result(one: Made) -> TrialResult:
    n_days = one.scheme.n_days
    # Only the weekday counts, not the date, so every experiment may begin on the same one.
    days = DayTable(
        FIRST + np.arange(n_days),
        dict.fromkeys(SYMPTOMS, one.scores),
        np.zeros(n_days, np.int64),
        one.weekday,
    )
    block = np.arange(n_days) // one.scheme.block_days
    orders, drawn = orders_beside(one.scheme, letters(one.order), n_units_begun=one.scheme.n_blocks, seed=0)
    # The reference asks about the seven days before a rating, not about those up to its own.
    before = exposure(block, orders, n_days=7, ends_ago=1)
    is_counted = np.ones(n_days, dtype=np.bool_)
    found = compare_orders(Window.ending(days, n_days), "pain", is_counted, before, drawn)
    assert isinstance(found, TrialResult)
    return found


@pytest.mark.parametrize("name", WEEKLY)
def test_estimate_p_and_interval_agree_with_the_reference(name: str) -> None:
    experiments = [(one, told) for one, told in golden() if one.scheme == WEEKLY[name]]

    for one, told in experiments:
        found = result(one)
        assert found.estimate == pytest.approx(told["estimate"], abs=1e-9)
        assert found.p == told["p"]
        # The reference tries differences on a grid: its ends lie inside ours, by less than a step.
        assert -1e-9 <= told["low"] - found.low < GRID_STEP
        assert -1e-9 <= found.high - told["high"] < GRID_STEP
        assert found.n_days == np.isfinite(one.scores).sum()

    assert len(experiments) == EXPERIMENTS_A_SCHEME


def test_the_experiments_are_of_every_sort() -> None:
    told = [numbers for _, numbers in golden()]
    missed = [np.isnan(one.scores).mean() for one, _ in golden()]

    assert min(numbers["p"] for numbers in told) < 0.02
    assert max(numbers["p"] for numbers in told) > 0.5
    assert min(numbers["estimate"] for numbers in told) < -1.5
    assert max(numbers["estimate"] for numbers in told) > 0.7
    assert min(missed) == 0
    assert max(missed) > 0.35
