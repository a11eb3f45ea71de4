"""The filter whitens exactly: the engine's numbers are those of the whole covariance matrix."""

from __future__ import annotations

import numpy as np
import pytest

from journal.insights.day_table import SYMPTOMS, FloatArray
from journal.insights.design import QUESTIONS, BoolArray, Question, Window
from journal.insights.effects import effects
from journal.insights.memory import GRID, whiten
from journal.insights.reactions import ReactionKind
from journal.insights.regression import Regression
from tests.calibration.measures import journals_of
from tests.insights.dense_gls import covariance, dense_fit

SYMPTOM = SYMPTOMS[0]
NO_REACTIONS = dict.fromkeys(("overall", *SYMPTOMS), ReactionKind.NONE)


@pytest.fixture(scope="module", params=["random days, long memory", "plans more after a bad week"])
def window(request: pytest.FixtureRequest) -> Window:
    """A window of 12 weeks with a fifth of its ratings missing."""
    table = journals_of(request.param, 1, 84, part=0).table(0)
    return Window.ending(table, table.n_days)


def test_whitened_columns_have_the_products_of_the_whole_matrix(window: Window) -> None:
    scores = window.outcomes[SYMPTOM]
    is_used = np.isfinite(scores)
    columns = np.column_stack([window.base, np.nan_to_num(scores)])
    used, days = columns[is_used], np.flatnonzero(is_used).astype(np.float64)

    whitened = whiten(columns, is_used)

    matrices = [covariance(days, memory, noise) for memory, noise in GRID]
    exact = np.array([used.T @ np.linalg.solve(matrix, used) for matrix in matrices])
    np.testing.assert_allclose(whitened.products(len(used)), exact, rtol=1e-9, atol=1e-9)
    determinants = [np.linalg.slogdet(matrix)[1] for matrix in matrices]
    np.testing.assert_allclose(whitened.log_determinants[-1], determinants, rtol=1e-9, atol=1e-9)


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.name)
def test_estimates_are_those_of_the_whole_matrix(window: Window, question: Question) -> None:
    exposure = question.exposure(window.days.sessions)
    fit = dense_fit(*_regression_of(window, exposure))

    effect = effects(window, question, NO_REACTIONS)[SYMPTOM]

    # The engine steadies its matrix by 1e-9, so not every digit can be the same here.
    assert effect.estimate == pytest.approx(fit.weights @ fit.coefficients[:, -1], abs=1e-7)
    assert effect.memory == pytest.approx(fit.weights @ GRID[:, 0], abs=1e-7)


def test_each_grid_point_has_its_coefficient_error_and_weight(window: Window) -> None:
    exposure = QUESTIONS[1].exposure(window.days.sessions)
    design, scores, is_used = _regression_of(window, exposure)
    exact = dense_fit(design, scores, is_used)

    regression = Regression.of(window, np.nan_to_num(exposure)[:, np.newaxis], [SYMPTOM], is_used)
    found = regression.fit(1, int(is_used.sum())).contrast([1])

    np.testing.assert_allclose(found.centres[0], exact.coefficients[:, -1], atol=1e-7)
    np.testing.assert_allclose(found.scales[0], np.sqrt(exact.covariances[:, -1, -1]), atol=1e-7)
    np.testing.assert_allclose(found.weights[0], exact.weights, atol=1e-7)


def _regression_of(window: Window, exposure: FloatArray) -> tuple[FloatArray, FloatArray, BoolArray]:
    scores = window.outcomes[SYMPTOM]
    return np.column_stack([window.base, exposure]), scores, np.isfinite(scores) & np.isfinite(exposure)
