"""Gates of made journals."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from journal.insights.day_table import FloatArray, IntArray
from journal.insights.design import OVERALL, Question
from journal.insights.effects import Effect
from journal.insights.gates import Gate, gate_of
from journal.insights.reactions import ReactionKind
from tests.insights.making import make_days, some_course, window_of

PRECISE = Effect(-0.5, -0.6, -0.4, 0.01, 0.01, 0.01, ReactionKind.NONE, 60, 0.5)


def gate(
    sessions: Sequence[int] | IntArray,
    scores: FloatArray,
    question: Question,
    effect: Effect | None = PRECISE,
) -> Gate:
    """A precise effect unless told otherwise, so that the other lines can be looked at one by one."""
    return gate_of(window_of(make_days(sessions, scores)), question, OVERALL, effect)


def rated_on_the_last(n_rated: int, n_days: int) -> FloatArray:
    """Scores of the last days only."""
    scores = some_course(n_days)
    scores[: n_days - n_rated] = np.nan
    return scores
