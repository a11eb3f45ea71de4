"""The memory of symptoms: errors that are AR(1) plus independent noise, over a grid of what both may be.

Yesterday's symptoms last into today. `memory` (rho) is how much of them is left after a day, `noise` (r) the
share of the variance that has no memory at all. Neither is known, so everything is computed for many of both
and weighted by how well each fits.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from journal.insights.day_table import FloatArray

_NOISE = (0.0, 0.2, 0.4, 0.6, 0.8)
_MEMORY = (0.2, 0.4, 0.55, 0.7, 0.8, 0.88, 0.94, 0.98)
GRID: FloatArray = np.array([(0.0, 0.0), *((memory, noise) for memory in _MEMORY for noise in _NOISE)])
"""(G, 2): memory and noise of each grid point. Without memory everything is noise, so that is one point."""


@dataclass(frozen=True, eq=False)
class Whitened:
    """Columns of a regression with the memory taken out of them, for every grid point.

    columns           float64 (G, m, C): one row for each used day, in order of time.
    log_determinants  float64 (m, G): of the errors' covariance, added up to each used day.
    """

    columns: FloatArray
    log_determinants: FloatArray

    def products(self, n_rows: int) -> FloatArray:
        """(G, C, C): all sums of products of two columns over the first `n_rows` used days."""
        rows = self.columns[:, :n_rows]
        return np.asarray(rows.transpose(0, 2, 1) @ rows)


def whiten(columns: FloatArray, is_used: npt.NDArray[np.bool_], grid: FloatArray = GRID) -> Whitened:
    """Takes the memory out, exactly, whatever days are missing: nothing is imputed.

    columns  float64 (n, C): a row for each calendar day; what stands in unused rows does not matter.
    is_used  bool (n,).
    grid     float64 (G, 2): the memory and noise to do it for.

    A Kalman filter for one state, what is left of the days before. How much it forgets and believes depends
    on the days used alone, so that is worked out first; then all columns and grid points step together.
    """
    keep, take, variance = _gains(is_used, grid)
    given = np.where(is_used[:, np.newaxis], columns, 0)[:, :, np.newaxis]
    # By day, column and grid point, and in place: filling fresh memory would take longer than reckoning.
    expected = np.empty((len(columns) + 1, columns.shape[1], len(grid)))
    expected[0] = 0
    np.multiply(given, take[:, np.newaxis, :], out=expected[1:])
    kept = np.empty(expected.shape[1:])
    for day, share in enumerate(keep):
        np.multiply(expected[day], share, out=kept)
        expected[day + 1] += kept
    surprises = np.subtract(given, expected[:-1], out=expected[:-1])
    surprises /= np.sqrt(variance)[:, np.newaxis, :]
    return Whitened(
        np.ascontiguousarray(surprises[is_used].transpose(2, 0, 1)),
        np.cumsum(np.log(variance[is_used]), axis=0),
    )


def _gains(is_used: npt.NDArray[np.bool_], grid: FloatArray) -> tuple[FloatArray, FloatArray, FloatArray]:
    """Three times (n, G): the share of the expectation that stays to the next day, the share of the day's own
    value that is added to it, and the variance of that value around its expectation."""
    memory, noise = grid.T
    renewal = (1 - memory**2) * (1 - noise)
    keep, take, variance = np.empty((3, is_used.size, len(grid)))
    uncertainty = 1 - noise
    for day, is_known in enumerate(is_used):
        variance[day] = uncertainty + noise
        gain = uncertainty / variance[day] if is_known else 0.0
        take[day] = memory * gain
        keep[day] = memory - take[day]
        uncertainty = memory**2 * (1 - gain) * uncertainty + renewal
    return keep, take, variance
