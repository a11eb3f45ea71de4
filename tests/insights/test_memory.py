"""The memory taken out of a series, against the same by a dense covariance matrix."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pytest

from journal.insights.memory import GRID, whiten
from tests.insights.dense_gls import covariance

N_DAYS = 60
RNG = np.random.default_rng(3)
COLUMNS = RNG.normal(5, 2, (N_DAYS, 3))
ALL_DAYS = np.ones(N_DAYS, dtype=bool)
GAPS = RNG.random(N_DAYS) < 0.6
LONG_GAP = np.r_[np.ones(10, dtype=bool), np.zeros(40, dtype=bool), np.ones(10, dtype=bool)]
ONE_DAY = np.arange(N_DAYS) == 17
each_pattern = pytest.mark.parametrize(
    "is_used", [ALL_DAYS, GAPS, LONG_GAP, ONE_DAY], ids=["all days", "gaps", "a long gap", "one day"]
)


@each_pattern
def test_it_is_what_the_dense_covariance_gives_for_every_grid_point(is_used: npt.NDArray[np.bool_]) -> None:
    days = np.flatnonzero(is_used).astype(np.float64)

    whitened = whiten(COLUMNS, is_used)

    for point, (memory, noise) in enumerate(GRID):
        lower = np.linalg.cholesky(covariance(days, memory, noise))
        assert whitened.columns[point] == pytest.approx(np.linalg.solve(lower, COLUMNS[is_used]), abs=1e-9)
        log_determinants = 2 * np.cumsum(np.log(np.diag(lower)))
        assert whitened.log_determinants[:, point] == pytest.approx(log_determinants, abs=1e-9)


@each_pattern
def test_what_stands_in_unused_rows_does_not_matter(is_used: npt.NDArray[np.bool_]) -> None:
    spoiled = np.where(is_used[:, np.newaxis], COLUMNS, np.nan)

    assert np.array_equal(whiten(spoiled, is_used).columns, whiten(COLUMNS, is_used).columns)


def test_without_memory_nothing_changes() -> None:
    whitened = whiten(COLUMNS, GAPS)

    assert GRID[0].tolist() == [0, 0]
    assert np.array_equal(whitened.columns[0], COLUMNS[GAPS])
    assert (whitened.log_determinants[:, 0] == 0).all()


def test_the_first_days_do_not_depend_on_later_ones() -> None:
    whitened = whiten(COLUMNS, GAPS)

    n_rows = int(GAPS[:40].sum())
    cut = whiten(COLUMNS[:40], GAPS[:40])
    assert whitened.products(n_rows) == pytest.approx(cut.products(n_rows))
    assert whitened.log_determinants[n_rows - 1] == pytest.approx(cut.log_determinants[-1])


def test_products_are_sums_over_the_used_days() -> None:
    whitened = whiten(COLUMNS, GAPS)

    one = whitened.columns[5, :20]
    assert whitened.products(20)[5] == pytest.approx(one.T @ one)


def test_the_grid_holds_41_different_kinds_of_memory() -> None:
    assert GRID.shape == (41, 2)
    assert len(np.unique(GRID, axis=0)) == 41
    assert ((GRID >= 0) & (GRID < 1)).all()
