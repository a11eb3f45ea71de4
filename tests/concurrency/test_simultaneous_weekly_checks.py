"""Weekly checks that arrive at the same moment: one is kept, and the others are told."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.concurrency.together import N_TOGETHER, post_together, with_values
from tests.printed import Fields
from tests.visits import Visitor, fields_of

TURNS = range(1, 4)


def form_of(device: Visitor, address: str, score: int) -> Fields:
    """The form of a day as it stands, with this number for the average pain."""
    return with_values(fields_of(device.get(address).body, "note"), peg_pain=str(score))


def average_on(address: str, device: Visitor) -> str:
    return dict(fields_of(device.get(address).body, "note"))["peg_pain"]


@pytest.mark.parametrize("turn", TURNS)
def test_one_of_many_first_checks_is_kept(turn: int, devices: list[Visitor]) -> None:
    address = f"/weekly-check/2026-01-{turn:02}/"
    forms = [form_of(devices[0], address, score) for score in range(N_TOGETHER)]

    statuses = post_together(address, forms, devices)

    assert Counter(statuses) == {302: 1, 409: N_TOGETHER - 1}
    assert average_on(address, devices[0]) == str(statuses.index(302))


@pytest.mark.parametrize("turn", TURNS)
def test_one_of_many_corrections_is_kept(turn: int, devices: list[Visitor]) -> None:
    address = f"/weekly-check/2026-02-{turn:02}/"
    devices[0].post(address, form_of(devices[0], address, 10))
    forms = [form_of(devices[0], address, score) for score in range(N_TOGETHER)]

    statuses = post_together(address, forms, devices)

    assert Counter(statuses) == {302: 1, 409: N_TOGETHER - 1}
    assert average_on(address, devices[0]) == str(statuses.index(302))


def test_the_same_check_many_times_is_one(devices: list[Visitor]) -> None:
    address = "/weekly-check/2026-03-01/"

    statuses = post_together(address, [form_of(devices[0], address, 6)] * N_TOGETHER, devices)

    assert statuses == [302] * N_TOGETHER
    assert b"Earlier versions" not in devices[0].get(address).body
