"""The orders in which two plans may come."""

from __future__ import annotations

import secrets
from collections import Counter
from collections.abc import Sequence
from itertools import groupby, product
from random import Random
from typing import TypeVar

import numpy as np
import pytest

from journal.insights.trial_orders import (
    N_REDRAWS,
    PAIRS_ENUMERATED_MAX,
    allowed_orders,
    letters,
    orders_beside,
    signs,
)
from journal.insights.trial_schemes import Scheme, draw, is_allowed

One = TypeVar("One")
SCHEMES = {Scheme(8, 7, 3): 62, Scheme(10, 14, 3): 194, Scheme(12, 7, 3): 616, Scheme(16, 7, 2): 1296}
PAIRS = Scheme(42, 1, None)
FEW_PAIRS = Scheme(16, 1, None)
each_scheme = pytest.mark.parametrize("scheme", SCHEMES, ids=lambda scheme: f"{scheme.n_blocks} blocks")


def follows_the_rule(order: str, run_max: int) -> bool:
    runs = [len(list(run)) for _, run in groupby(order)]
    return order.count("A") == order.count("B") and max(runs) <= run_max


@each_scheme
def test_orders_are_all_with_equal_numbers_and_no_longer_run(scheme: Scheme) -> None:
    assert scheme.run_max is not None
    every = ("".join(order) for order in product("AB", repeat=scheme.n_blocks))
    expected = {order for order in every if follows_the_rule(order, scheme.run_max)}

    found = [letters(order) for order in allowed_orders(scheme)]

    assert len(found) == len(set(found)) == SCHEMES[scheme]
    assert set(found) == expected


@each_scheme
def test_each_order_comes_with_its_opposite(scheme: Scheme) -> None:
    orders = allowed_orders(scheme)

    assert {letters(order) for order in orders} == {letters(order) for order in -orders}


def test_the_orders_are_kept_from_being_changed() -> None:
    with pytest.raises(ValueError, match="read-only"):
        allowed_orders(Scheme(8, 7, 3))[0, 0] = 0


def test_the_orders_of_pairs_are_not_listed() -> None:
    with pytest.raises(ValueError, match="pairs"):
        allowed_orders(PAIRS)


@pytest.mark.parametrize("scheme", [Scheme(8, 7, 3), Scheme(8, 7, 2), Scheme(8, 1, None)], ids=str)
def test_is_allowed_what_can_be_drawn_and_nothing_else(scheme: Scheme) -> None:
    if scheme.run_max is None:
        can_be_drawn = {"".join(pairs) for pairs in product(("AB", "BA"), repeat=4)}
    else:
        can_be_drawn = {letters(order) for order in allowed_orders(scheme)}

    allowed = {order for order in map("".join, product("AB", repeat=8)) if is_allowed(scheme, order)}

    assert allowed == can_be_drawn


@pytest.mark.parametrize("order", ["", "AB", "ABABABABAB", "abababab", "ABABABAC", "AAAAAAAA", "ABABABA "])
@pytest.mark.parametrize("scheme", [Scheme(8, 7, 3), Scheme(8, 1, None)], ids=["weeks", "pairs"])
def test_what_is_no_order_of_this_length_is_not_allowed(scheme: Scheme, order: str) -> None:
    assert not is_allowed(scheme, order)


def test_letters_and_signs_are_the_same_order() -> None:
    assert signs("ABBA").tolist() == [1, -1, -1, 1]
    assert letters(signs("ABBA")) == "ABBA"


@pytest.mark.parametrize("scheme", [*SCHEMES, PAIRS, FEW_PAIRS], ids=str)
def test_what_is_drawn_is_allowed(scheme: Scheme) -> None:
    assert all(is_allowed(scheme, draw(scheme)) for _ in range(20))


@pytest.fixture
def seeded(monkeypatch: pytest.MonkeyPatch) -> None:
    dice = Random(1)

    def choice(several: Sequence[One]) -> One:
        return several[dice.randrange(len(several))]

    monkeypatch.setattr(secrets, "choice", choice)


@pytest.mark.parametrize(("scheme", "n_orders"), [(Scheme(8, 7, 3), 62), (Scheme(12, 1, None), 64)], ids=str)
def test_every_order_is_drawn_about_as_often(scheme: Scheme, n_orders: int, seeded: None) -> None:
    n_each = 100

    drawn = Counter(draw(scheme) for _ in range(n_each * n_orders))

    assert len(drawn) == n_orders
    # Pearson's chi-square has the mean n - 1 and the variance 2 (n - 1).
    squares = sum((n - n_each) ** 2 / n_each for n in drawn.values())
    assert abs(squares - (n_orders - 1)) < 3 * np.sqrt(2 * (n_orders - 1))


def test_a_scheme_says_what_follows_from_it() -> None:
    weeks, pairs = Scheme(10, 14, 3), PAIRS

    assert (weeks.n_days, weeks.unit_blocks, weeks.window_days, weeks.is_paired) == (140, 1, 7, False)
    assert (pairs.n_days, pairs.unit_blocks, pairs.window_days, pairs.is_paired) == (42, 2, 1, True)
    assert (weeks.has_weekdays, pairs.has_weekdays) == (True, False)


@each_scheme
def test_a_drawn_order_is_compared_with_all_allowed_ones(scheme: Scheme) -> None:
    order = letters(allowed_orders(scheme)[17])

    orders, place = orders_beside(scheme, order, n_units_begun=5, seed=0)

    assert np.array_equal(orders, allowed_orders(scheme))
    assert place == 17


def test_few_pairs_are_compared_with_every_order_of_them() -> None:
    order = "ABBABAABABABABBA"

    orders, place = orders_beside(FEW_PAIRS, order, n_units_begun=8, seed=0)

    found = [letters(one) for one in orders]
    assert len(set(found)) == len(found) == 2**8
    assert all(is_allowed(FEW_PAIRS, one) for one in found)
    assert found[place] == order


def test_pairs_that_were_not_begun_stay_as_they_were_drawn() -> None:
    order = "ABBABAABABABABBA"

    orders, place = orders_beside(FEW_PAIRS, order, n_units_begun=5, seed=0)

    found = [letters(one) for one in orders]
    assert len(set(found)) == len(found) == 2**5
    assert {one[10:] for one in found} == {order[10:]}
    assert found[place] == order


def test_pairs_are_listed_up_to_thirteen_and_drawn_anew_beyond() -> None:
    listed, anew = (
        len(orders_beside(PAIRS, "AB" * 21, n_units_begun=n_pairs, seed=0)[0])
        for n_pairs in (PAIRS_ENUMERATED_MAX, PAIRS_ENUMERATED_MAX + 1)
    )

    assert listed == 2**13
    assert anew == N_REDRAWS + 1


def test_many_pairs_are_compared_with_orders_that_are_the_same_for_the_same_seed() -> None:
    order = "ABBA" * 10 + "AB"

    first, again, other = (orders_beside(PAIRS, order, n_units_begun=21, seed=seed)[0] for seed in (3, 3, 4))

    assert np.array_equal(first, again)
    assert not np.array_equal(first, other)
    assert letters(first[0]) == letters(other[0]) == order
    assert (first[:, ::2] == -first[:, 1::2]).all()
    # Each coin is fair, and they do not hang together.
    a_first = first[1:, ::2].astype(np.float64)
    assert np.abs(a_first.mean(axis=0)).max() < 0.04
    assert np.abs(np.corrcoef(a_first.T) - np.eye(21)).max() < 0.05
