"""How much of a plan lies behind each day."""

from __future__ import annotations

import numpy as np
import pytest

from journal.insights.day_table import IntArray
from journal.insights.trial_exposures import NO_PLAN, exposure, exposures_of
from journal.insights.trial_orders import OrderArray, allowed_orders
from journal.insights.trial_schemes import Scheme
from tests.calibration.trial_kinds import WEEKLY

AB = np.array([[1, -1]], dtype=np.int8)


def blocks(*runs: tuple[int, int]) -> IntArray:
    """So many days of each block."""
    return np.concatenate([np.full(n_days, block, dtype=np.int64) for block, n_days in runs])


def test_it_climbs_for_a_week_from_the_first_day_of_every_change_of_plan() -> None:
    found = exposure(blocks((0, 9), (1, 9)), AB, n_days=7, ends_ago=0)[:, 0]

    up = [0.5, 1, 1.5, 2, 2.5, 3, 3.5, 3.5, 3.5]
    down = [2.5, 1.5, 0.5, -0.5, -1.5, -2.5, -3.5, -3.5, -3.5]
    assert 7 * found == pytest.approx(np.array(up + down))


@pytest.mark.parametrize("n_days", [1, 7])
@pytest.mark.parametrize("ends_ago", [1, 2, 9])
def test_of_earlier_days_it_is_the_same_so_many_days_later(n_days: int, ends_ago: int) -> None:
    block = blocks((0, 9), (NO_PLAN, 3), (1, 9))

    itself, later = (exposure(block, AB, n_days=n_days, ends_ago=ago)[:, 0] for ago in (0, ends_ago))

    assert later[:ends_ago].tolist() == [0] * ends_ago
    assert later[ends_ago:] == pytest.approx(itself[:-ends_ago])


def test_over_one_day_it_is_the_plan_of_that_day() -> None:
    block = blocks((0, 1), (1, 1), (NO_PLAN, 1))

    same_day, day_before = (exposure(block, AB, n_days=1, ends_ago=ago)[:, 0] for ago in (0, 1))

    assert same_day.tolist() == [0.5, -0.5, 0]
    assert day_before.tolist() == [0, 0.5, -0.5]


def test_weeks_are_asked_about_up_to_the_day_itself_and_pairs_about_the_day_before_it() -> None:
    block = blocks((0, 7), (1, 7))
    weeks, pairs = (exposures_of(block, AB, scheme) for scheme in (Scheme(2, 7, 1), Scheme(2, 1, None)))

    assert np.array_equal(weeks[0], exposure(block, AB, n_days=7, ends_ago=0))
    assert weeks[1] is None
    assert np.array_equal(pairs[0], exposure(block, AB, n_days=1, ends_ago=1))
    assert pairs[1] is not None
    assert np.array_equal(pairs[1], exposure(block, AB, n_days=1, ends_ago=0))


def test_days_without_a_plan_count_half() -> None:
    block = blocks((0, 7), (NO_PLAN, 3), (0, 4), (1, 2))

    paused = exposure(block, AB, n_days=7, ends_ago=0)[:, 0]

    full = 7 * 0.5
    assert 7 * paused[6:10] == pytest.approx(np.array([full, full - 0.5, full - 1, full - 1.5]))
    # Three days of a pause are among the seven until the last of them is a week ago.
    assert 7 * paused[10:14] == pytest.approx(np.full(4, 2.0))


def test_blocks_that_never_came_do_not_matter() -> None:
    begun = np.array([[1, -1, 1, -1], [1, -1, -1, 1]], dtype=np.int8)

    found = exposure(blocks((0, 7), (1, 7)), begun, n_days=7, ends_ago=0)

    assert np.array_equal(found[:, 0], found[:, 1])


def test_opposite_orders_have_opposite_exposures() -> None:
    block = blocks((0, 7), (NO_PLAN, 2), (1, 7))

    one, other = (exposure(block, order, n_days=7, ends_ago=0) for order in (AB, -AB))

    assert np.array_equal(one, -other)


@pytest.mark.parametrize("ends_ago", [0, 1])
@pytest.mark.parametrize("name", WEEKLY)
def test_all_orders_at_once_are_as_one_day_after_another(name: str, ends_ago: int) -> None:
    scheme = WEEKLY[name]
    block = np.arange(scheme.n_days) // scheme.block_days
    block[3:6] = NO_PLAN
    orders = allowed_orders(scheme)[::50]

    found = exposure(block, orders, n_days=7, ends_ago=ends_ago)

    expected = [[plainly(block, order, day - ends_ago) for order in orders] for day in range(block.size)]
    assert found == pytest.approx(np.array(expected), abs=1e-12)


def plainly(block: IntArray, order: OrderArray, last: int) -> float:
    """Plan A's share of the seven days up to the last, less a half."""
    share = 0.0
    for day in range(last - 6, last + 1):
        if day < 0 or block[day] == NO_PLAN:
            share += 0.5
        elif order[block[day]] > 0:
            share += 1
    return share / 7 - 0.5
