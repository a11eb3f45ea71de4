"""After how much of an experiment a person stops."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from journal.insights.day_table import FloatArray, IntArray

Stop = Callable[[FloatArray, IntArray, IntArray], int]
"""After how many blocks a person stops, from their ratings (T,), the order's signs (blocks,) and the days'
blocks (T,)."""


def never(scores: FloatArray, signs: IntArray, block: IntArray) -> int:
    return signs.size


def after(n_blocks: int) -> Stop:
    return lambda scores, signs, block: n_blocks


def when_it_looks_clear(scores: FloatArray, signs: IntArray, block: IntArray) -> int:
    """Looks after every block from the sixth on, and stops once the plans' means are a point apart."""
    return next((n for n in range(6, signs.size) if _is_apart(scores, signs, block, n)), signs.size)


def when_pairs_look_clear(scores: FloatArray, signs: IntArray, block: IntArray) -> int:
    """The same after every pair from the sixth on, of the days after."""
    looks = range(12, signs.size, 2)
    return next((n for n in looks if _is_apart(scores[1:], signs, block[:-1], n)), signs.size)


def _is_apart(scores: FloatArray, signs: IntArray, block: IntArray, n_blocks: int) -> bool:
    is_past = np.isfinite(scores) & (block < n_blocks)
    a, b = (scores[is_past & (signs[block] == sign)].mean() for sign in (1, -1))
    return bool(abs(a - b) >= 1)
