"""Makes a plan longer or shorter."""

from __future__ import annotations

from collections.abc import Sequence


def scaled_halves(weights: Sequence[int], n_halves: int) -> list[int]:
    """So many half minutes spread in the proportions of `weights`, as closely as whole ones allow.

    What is left after rounding down goes to who lost most by it, the earlier first.
    """
    total = sum(weights)
    spread = [weight * n_halves // total for weight in weights]
    lost = [weight * n_halves % total for weight in weights]
    by_loss = sorted(range(len(weights)), key=lambda index: -lost[index])
    for index in by_loss[: n_halves - sum(spread)]:
        spread[index] += 1
    return spread
