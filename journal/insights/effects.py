"""How much lower or higher ratings were after sessions, with an interval that says how sure that is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

import numpy as np

from journal.insights.day_table import FloatArray
from journal.insights.design import BoolArray, Question, Window, rated_alike
from journal.insights.memory import GRID
from journal.insights.reactions import FACTORS, ReactionKind
from journal.insights.regression import N_SPARE_ROWS, Regression
from journal.insights.student import Mixtures

VARIATION_LEAST = 1e-6
"""Share of the exposure's variance that weekday and drift must leave; less is rounding, not variation."""
MIRROR_PART = 3
LEVEL = 0.95


@dataclass(frozen=True)
class Effect:
    """What sessions went with, for one outcome and question, in points of the 0 to 10 scale.

    estimate   after a session, or for each session of the week before; below 0 is lower, which is better.
    low, high  ends of the 95 % interval.
    p          two-sided; how easily chance alone gives such an estimate.
    mirror_p   one-sided: whether sessions before a day explain it better than sessions after it, which cannot
               have acted.
    p_star     what counts: p and mirror_p together, raised when sessions react to how the person feels.
    reaction   none, reacts, or mixed, in which case p_star is 1.
    n_days     rated days used.
    memory     how much of a day's symptoms is left on the next, 0 to 1, as the ratings suggest.
    """

    estimate: float
    low: float
    high: float
    p: float
    mirror_p: float
    p_star: float
    reaction: ReactionKind
    n_days: int
    memory: float

    @property
    def half_width(self) -> float:
        return (self.high - self.low) / 2


def effects(window: Window, question: Question, reactions: Mapping[str, ReactionKind]) -> dict[str, Effect]:
    """The effect on each outcome that has enough days and variation for one, by its name."""
    before = question.exposure(window.days.sessions)
    after = question.mirrored(window.days.sessions)
    found: dict[str, Effect] = {}
    for is_rated, names in rated_alike(window.outcomes):
        is_used = is_rated & np.isfinite(before)
        n_mirrored = int((is_used & np.isfinite(after)).sum())
        if n_mirrored < window.base.shape[1] + 2 + N_SPARE_ROWS or _variation(window, before, is_used) == 0:
            continue
        pair = np.column_stack([before, np.nan_to_num(after)])
        regression = Regression.of(window, pair, names, is_used)
        n_days = int(is_used.sum())
        # In a week, weeks are the evidence and not days.
        n_weeks = window.n_days // question.n_days
        degrees = max(2, n_weeks - 2) if question.counts else None
        forward = regression.fit(1, n_days).contrast([1], degrees=degrees)
        mirror = regression.fit(2, n_mirrored).contrast([1, -1])
        for name, effect in zip(names, _effects(forward, mirror, n_days), strict=True):
            kind = reactions[name]
            found[name] = replace(effect, reaction=kind, p_star=p_star(effect.p, effect.mirror_p, kind))
    return found


def p_star(p: float, mirror_p: float, reaction: ReactionKind) -> float:
    """One number for the two checks: a claim needs both, and more of both when sessions follow feelings."""
    factor = FACTORS[reaction]
    return 1.0 if factor is None else min(1.0, factor * max(p, mirror_p / MIRROR_PART))


def _effects(forward: Mixtures, mirror: Mixtures, n_days: int) -> Iterator[Effect]:
    """Each outcome's effect, as if sessions did not react to how the person feels."""
    zeros = np.zeros(len(forward.centres))
    below, mirror_below = forward.below(zeros), mirror.below(zeros)
    means, memories = forward.means, (forward.weights * GRID[:, 0]).sum(axis=1)
    lows, highs = forward.interval(LEVEL)
    for k, estimate in enumerate(means.tolist()):
        p = min(1.0, 2 * float(min(below[k], 1 - below[k])))
        mirror_p = float(1 - mirror_below[k] if estimate < 0 else mirror_below[k])
        yield Effect(
            estimate=estimate,
            low=float(lows[k]),
            high=float(highs[k]),
            p=p,
            mirror_p=mirror_p,
            p_star=p_star(p, mirror_p, ReactionKind.NONE),
            reaction=ReactionKind.NONE,
            n_days=n_days,
            memory=float(memories[k]),
        )


def variation_left(base: FloatArray, exposure: FloatArray) -> float:
    """The share of the exposure's variance, 0 to 1, that weekday and drift leave; 0 without variance."""
    spread = exposure - exposure.mean()
    if not spread.any():
        return 0.0
    residual = exposure - base @ np.linalg.lstsq(base, exposure, rcond=None)[0]
    return float(residual @ residual / (spread @ spread))


def _variation(window: Window, before: FloatArray, is_used: BoolArray) -> float:
    left = variation_left(window.base[is_used], before[is_used])
    return left if left >= VARIATION_LEAST else 0.0
