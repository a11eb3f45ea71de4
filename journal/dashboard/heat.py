"""The heat map of a month: what colours a day, and in which of five steps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean

from django.utils.translation import gettext as _

from journal.core.numbers import score_text
from journal.core.scores import SCORE_MAX
from symptoms.models import SYMPTOMS

ALL = "all"
"""What colours a day unless one symptom is chosen: the mean of whatever was rated that day."""
MEASURES = (ALL, *SYMPTOMS)
STEP_STARTS = (0, 2, 4, 6, 8)
"""The least score of each step, from the palest to the strongest."""


@dataclass(frozen=True)
class Band:
    """One step of the legend."""

    step: int
    words: str


def value_of(scores: Sequence[int | None], measure: str) -> float | None:
    """A day's value, 0 to 10, higher is worse, as exact as it is shown; None when it was not rated.

    `scores` are in the order of `SYMPTOMS`.
    """
    if measure != ALL:
        return scores[MEASURES.index(measure) - 1]
    rated = [score for score in scores if score is not None]
    return round(fmean(rated), 1) if rated else None


def value_text(value: float, measure: str) -> str:
    """A mean has a decimal, a rating has none."""
    return score_text(value) if measure == ALL else str(value)


def step_of(value: float) -> int:
    """1 to 5."""
    return sum(value >= start for start in STEP_STARTS)


def bands(measure: str) -> list[Band]:
    """The steps in the numbers that stand in the squares."""
    width = 0.1 if measure == ALL else 1
    ends = [*(value_text(start - width, measure) for start in STEP_STARTS[1:]), str(SCORE_MAX)]
    text = _("%(first)s to %(last)s")
    return [
        Band(step, text % {"first": start, "last": end})
        for step, (start, end) in enumerate(zip(STEP_STARTS, ends, strict=True), start=1)
    ]
