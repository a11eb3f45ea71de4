"""In which orders the two plans of an experiment may come, and the drawing of one. Without numpy."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from functools import lru_cache

A, B = "A", "B"
"""The two plans."""
PAIRS = (A + B, B + A)


@dataclass(frozen=True)
class Scheme:
    """The rule by which an order is drawn.

    n_blocks    blocks of days under one plan; as many of A as of B.
    block_days  the length of each.
    run_max     at most so many blocks of one plan in a row; None when the blocks come in pairs, of which a
                coin decides which plan comes first.
    """

    n_blocks: int
    block_days: int
    run_max: int | None

    @property
    def is_paired(self) -> bool:
        return self.run_max is None

    @property
    def n_days(self) -> int:
        return self.n_blocks * self.block_days

    @property
    def unit_blocks(self) -> int:
        """How many blocks are drawn, told and broken off together."""
        return len(A + B) if self.is_paired else 1

    @property
    def n_units(self) -> int:
        return self.n_blocks // self.unit_blocks

    @property
    def window_days(self) -> int:
        """Over how many days the plan counts for a rating: one, or a week."""
        return 1 if self.is_paired else 7

    @property
    def lag_days(self) -> int:
        """How many days before the rating the last of them is. A week ends with the day itself, of which the
        rating is the evening's; pairs of days ask about the day after.
        """
        return 1 if self.is_paired else 0

    @property
    def has_weekdays(self) -> bool:
        """Whether a rating is compared beside its weekday.

        Not in pairs: the coins put either plan on every weekday alike, and six columns more to be taken from
        few ratings would hide what they are to show.
        """
        return not self.is_paired


def draw(scheme: Scheme) -> str:
    """One of all allowed orders, each as likely as any other, such as ABBA."""
    if scheme.is_paired:
        return "".join(secrets.choice(PAIRS) for _ in range(scheme.n_units))
    return secrets.choice(allowed(scheme))


def is_allowed(scheme: Scheme, order: str) -> bool:
    """Whether the rule could have given this order."""
    if len(order) != scheme.n_blocks or set(order) != {A, B}:
        return False
    if scheme.run_max is None:
        return all(order[start : start + 2] in PAIRS for start in range(0, len(order), 2))
    is_too_long = any(letter * (scheme.run_max + 1) in order for letter in (A, B))
    return order.count(A) == order.count(B) and not is_too_long


@lru_cache(maxsize=16)
def allowed(scheme: Scheme) -> tuple[str, ...]:
    """Every order with as many blocks of A as of B and no run too long.

    Raises ValueError for pairs, of which there are too many to list.
    """
    if scheme.run_max is None:
        raise ValueError("the orders of pairs are not listed")
    too_long = {letter * (scheme.run_max + 1) for letter in (A, B)}
    # Grown block by block; those that cannot become one are dropped on the way.
    grown = [""]
    for _ in range(scheme.n_blocks):
        longer = (order + letter for order in grown for letter in (A, B))
        grown = [
            order
            for order in longer
            if order.count(order[-1]) <= scheme.n_blocks // 2 and order[-scheme.run_max - 1 :] not in too_long
        ]
    return tuple(grown)
