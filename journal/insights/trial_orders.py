"""The orders that a drawn one is compared with, as numbers."""

from __future__ import annotations

from functools import lru_cache
from itertools import product

import numpy as np
import numpy.typing as npt

from journal.insights.trial_schemes import A, B, Scheme, allowed

OrderArray = npt.NDArray[np.int8]
PAIR_BLOCKS = 2
PAIRS_ENUMERATED_MAX = 13
N_REDRAWS = 9_999


def letters(order: OrderArray) -> str:
    return "".join(A if sign > 0 else B for sign in order)


def signs(order: str) -> OrderArray:
    """(n_blocks,): A as 1, B as -1."""
    return np.array([1 if letter == A else -1 for letter in order], dtype=np.int8)


@lru_cache(maxsize=16)
def allowed_orders(scheme: Scheme) -> OrderArray:
    """(n, n_blocks): every order that `trial_schemes.allowed` lists."""
    orders = np.array([signs(order) for order in allowed(scheme)])
    orders.setflags(write=False)
    return orders


def orders_beside(scheme: Scheme, order: str, *, n_units_begun: int, seed: int) -> tuple[OrderArray, int]:
    """The orders that a drawn one is compared with, itself among them, (n, n_blocks); and its place there.

    All allowed ones where they can be listed. Of pairs all that differ in the first `n_units_begun`, when
    those are few; else thousands drawn anew by `seed`, always the same ones for the same seed.
    """
    drawn = signs(order)
    if not scheme.is_paired:
        allowed = allowed_orders(scheme)
        return allowed, int((allowed == drawn).all(axis=1).argmax())
    if n_units_begun <= PAIRS_ENUMERATED_MAX:
        flips = np.array(list(product((1, -1), repeat=n_units_begun)), dtype=np.int8)
    else:
        flips = np.random.default_rng(seed).choice(
            np.array([1, -1], dtype=np.int8), (N_REDRAWS, n_units_begun)
        )
        flips = np.vstack([np.ones(n_units_begun, dtype=np.int8), flips])
    rest = np.ones((len(flips), scheme.n_blocks // PAIR_BLOCKS - n_units_begun), dtype=np.int8)
    return drawn * np.repeat(np.hstack([flips, rest]), PAIR_BLOCKS, axis=1), 0
