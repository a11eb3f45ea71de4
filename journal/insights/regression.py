"""Ratings on weekday, drift and sessions: generalised least squares, for every grid point."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from journal.insights.day_table import FloatArray
from journal.insights.design import BoolArray, Window
from journal.insights.memory import Whitened, whiten
from journal.insights.student import Mixtures

N_SPARE_ROWS = 4
"""Rows that a regression must have beyond its columns; with fewer there is no spread to speak of."""
_RIDGE = 1e-9
_LEAST = 1e-9


@dataclass(frozen=True, eq=False)
class Regression:
    """The columns of `whitened` are the base's, the exposures', then one for each of some outcomes."""

    whitened: Whitened
    n_base: int
    n_exposures: int

    @classmethod
    def of(
        cls, window: Window, exposures: FloatArray, names: Sequence[str], is_used: BoolArray
    ) -> Regression:
        """`exposures` (n, E); the outcomes of these names must be rated on every used day."""
        ratings = np.column_stack([window.outcomes[name] for name in names])
        columns = np.column_stack([window.base, exposures, np.nan_to_num(ratings)])
        return cls(whiten(columns, is_used), window.base.shape[1], exposures.shape[1])

    def fit(self, n_exposures: int, n_rows: int) -> Fit:
        """Fits the first exposures and leaves the others out, over the first `n_rows` used days."""
        n_columns = self.n_base + n_exposures
        products = self.whitened.products(n_rows)
        outcomes = slice(self.n_base + self.n_exposures, None)
        design = products[:, :n_columns, :n_columns]
        # Scaled to ones on the diagonal and a trace more, so that a column that says nothing new is no error.
        scale = np.sqrt(np.einsum("gii->gi", design)) + 1e-12
        matrix = design / scale[:, :, None] / scale[:, None, :] + _RIDGE * np.eye(n_columns)
        inverse = np.linalg.inv(matrix)
        with_ratings = products[:, :n_columns, outcomes] / scale[:, :, None]
        coefficients = inverse @ with_ratings
        squares = np.einsum("gkk->gk", products[:, outcomes, outcomes])
        residual = np.maximum(squares - (coefficients * with_ratings).sum(axis=1), _LEAST)
        spare = n_rows - n_columns
        # The restricted likelihood, up to what all grid points share.
        log_determinant = self.whitened.log_determinants[n_rows - 1] + np.linalg.slogdet(matrix)[1]
        log_determinant += 2 * np.log(scale).sum(axis=1)
        log_likelihood = -0.5 * (log_determinant[:, np.newaxis] + spare * np.log(residual))
        weights = np.exp(log_likelihood - log_likelihood.max(axis=0))
        return Fit(
            coefficients=coefficients[:, self.n_base :] / scale[:, self.n_base :, None],
            covariance=(inverse / scale[:, :, None] / scale[:, None, :])[:, self.n_base :, self.n_base :],
            variances=residual / spare,
            weights=weights / weights.sum(axis=0),
            degrees=spare,
        )


@dataclass(frozen=True, eq=False)
class Fit:
    """The fitted effects of E exposures on K outcomes for each of G grid points.

    coefficients (G, E, K), covariance (G, E, E) up to variances (G, K), weights (G, K) of the grid points by
    their restricted likelihood; `degrees` of freedom are rows minus columns.
    """

    coefficients: FloatArray
    covariance: FloatArray
    variances: FloatArray
    weights: FloatArray
    degrees: int

    def contrast(self, signs: Sequence[float], degrees: int | None = None) -> Mixtures:
        """The distribution of the exposures' effects times their signs, added up, for each outcome."""
        wanted = np.asarray(signs, dtype=np.float64)
        spread = np.einsum("i,gij,j->g", wanted, self.covariance, wanted)
        return Mixtures(
            centres=np.einsum("i,gik->kg", wanted, self.coefficients),
            scales=np.sqrt(spread[:, np.newaxis] * self.variances).T,
            weights=self.weights.T,
            degrees=self.degrees if degrees is None else degrees,
        )
