"""What each order means for each day: the plan of which days is asked about."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from journal.insights.day_table import FloatArray, IntArray
from journal.insights.design import BoolArray
from journal.insights.trial_orders import OrderArray
from journal.insights.trial_schemes import Scheme

NO_PLAN = -1


@dataclass(frozen=True, eq=False)
class TrialPlan:
    """Which block each day belonged to, and which days' ratings count.

    block   int64 (n,): the block's place in the order; NO_PLAN on a day without any.
    counts  bool (n,): whether that day's rating belongs to a block that was completed.
    """

    block: IntArray
    counts: BoolArray


def exposure(block: IntArray, orders: OrderArray, *, n_days: int, ends_ago: int) -> FloatArray:
    """(n, orders): plan A's share of `n_days` days, from -0.5 (none) to 0.5 (all).

    Of each day they are those up to the one `ends_ago` days before it, so with 0 up to itself. A day without
    a plan, one before the first too, counts as half of each.
    """
    plans = np.where(block[:, np.newaxis] == NO_PLAN, 0, orders.T[block]) / 2
    before = np.zeros((n_days + ends_ago, plans.shape[1]))
    total = np.cumsum(np.vstack([before, plans]), axis=0)
    last = total[n_days : n_days + len(plans)]
    return np.asarray((last - total[: len(plans)]) / n_days)


def exposures_of(block: IntArray, orders: OrderArray, scheme: Scheme) -> tuple[FloatArray, FloatArray | None]:
    """Twice (n, orders): what the test asks about, and what it must not be mistaken for; None for nothing.

    Of pairs of days it asks about the day after. The day itself often has the other plan of the pair, so what
    a session does on its own evening would look like the opposite on the next.
    """
    asked = exposure(block, orders, n_days=scheme.window_days, ends_ago=scheme.lag_days)
    return asked, exposure(block, orders, n_days=1, ends_ago=0) if scheme.is_paired else None
