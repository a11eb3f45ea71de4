"""Two devices begin, stop and change an experiment at the same moment: there is one, and nothing breaks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

import pytest

from tests.concurrency.together import N_TOGETHER, post_together
from tests.printed import Fields
from tests.visits import Visitor, fields_of

FREQUENCY, SESSION = "/experiments/new/weeks/frequency/", "/experiments/new/days/session/"


def form_of(device: Visitor, what: str, *, begins: str = "") -> Fields:
    """What the page before the start hands on, ticked, for tomorrow unless told otherwise."""
    told = dict(fields_of(device.get(what).body, "outcome"))
    told |= {"starts_on": begins} if begins else {}
    query = "&".join(f"{name}={value}" for name, value in told.items() if name != "csrfmiddlewaretoken")
    return [*fields_of(device.get(f"{what}review/?{query}").body, "outcome"), ("asked", "yes")]


def end_of(device: Visitor, which: str) -> str:
    """The first or the last day on which one may begin."""
    page = device.get(FREQUENCY).body.decode()
    found = re.search(rf'name="starts_on"[^>]* {which}="([0-9-]+)"', page)
    assert found is not None
    return found[1]


def numbers(device: Visitor) -> list[str]:
    """The ids of all experiments that the list leads to."""
    return re.findall(r'href="/experiments/(\d+)/"', device.get("/experiments/").body.decode())


@pytest.fixture
def phone(devices: list[Visitor]) -> Iterator[Visitor]:
    """A device in whose journal there is no experiment, before the test and after it."""
    phone = devices[0]
    yield phone
    for number in numbers(phone):
        for press in ("stop", "delete"):
            form = [("csrfmiddlewaretoken", phone.cookies["csrftoken"])]
            assert phone.post(f"/experiments/{number}/{press}/", form).status == 302
    assert numbers(phone) == []


@pytest.mark.parametrize("turn", range(3))
def test_of_many_starts_one_begins(turn: int, phone: Visitor, devices: list[Visitor]) -> None:
    form = form_of(phone, (FREQUENCY, SESSION)[turn % 2])

    statuses = post_together(f"{(FREQUENCY, SESSION)[turn % 2]}start/", [form] * N_TOGETHER, devices)

    assert Counter(statuses) == {302: 1, 200: N_TOGETHER - 1}
    assert len(numbers(phone)) == 1


def test_of_many_starts_on_different_days_one_begins(phone: Visitor, devices: list[Visitor]) -> None:
    ends = [end_of(phone, "min"), end_of(phone, "max")]
    forms = [form_of(phone, FREQUENCY, begins=ends[number % 2]) for number in range(N_TOGETHER)]

    statuses = post_together(f"{FREQUENCY}start/", forms, devices)

    assert Counter(statuses) == {302: 1, 200: N_TOGETHER - 1}
    assert len(numbers(phone)) == 1


@pytest.mark.parametrize("press", ["pause", "stop"])
def test_the_same_button_many_times_is_pressed_once(
    press: str, phone: Visitor, devices: list[Visitor]
) -> None:
    form = form_of(phone, FREQUENCY, begins=end_of(phone, "min"))
    assert phone.post(f"{FREQUENCY}start/", form).status == 302
    [number] = numbers(phone)

    statuses = post_together(f"/experiments/{number}/{press}/", [[]] * N_TOGETHER, devices)

    assert Counter(statuses) == {302: N_TOGETHER}
    page = phone.get(f"/experiments/{number}/").body.decode()
    assert ("Go on today" in page) is (press == "pause")
    assert ("It is over" in page) is (press == "stop")
