"""No input gives a 500: any values under the names that an address reads, from whoever it is for or not."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from journal.users.models import User
from tests.conftest import ClientOf
from tests.fuzz.doors import Door, House
from tests.fuzz.hostile import SOME, VALUES
from tests.fuzz.sweeping import NAMES, failure_of, with_values
from tests.house.tree import Address, addresses

KINDS = ("application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/json", "")
KEYS = ("0", "7", "9223372036854775807", "9223372036854775808", "99999999999999999999")
WITH_KEY = [address for address in addresses() if "pk" in address.captures]


def changed(data: st.DataObject, door: Door) -> Door:
    """The same door with other values under some of its names."""
    own = sorted(door.names)
    if own:
        values = st.lists(VALUES, max_size=2)
        for name, said in data.draw(st.dictionaries(st.sampled_from(own), values, max_size=4)).items():
            door = with_values(door, name, said)
    return door


@pytest.mark.parametrize("name", NAMES)
@SOME
@given(data=st.data())
def test_no_values_together_are_a_failure(name: str, house: House, db: None, data: st.DataObject) -> None:
    """Nor when a stranger sends them, by whatever method."""
    # By its number: an example that is shown would be long with a whole form in it.
    doors = house.doors[name]
    door = doors[data.draw(st.integers(0, len(doors) - 1))]
    method = data.draw(st.sampled_from(["get", "post"]))

    with house.as_if_never(door) as client:
        now = house.ready(client, door)
        assert now is not None, f"{door} cannot be reached again"
        asked = changed(data, now)

        assert not failure_of(house, client, asked)
        assert not failure_of(house, Client(), replace(asked, method=method))


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize("address", WITH_KEY, ids=lambda address: address.name)
def test_no_key_is_a_failure(address: Address, key: str, house: House, db: None) -> None:
    door = house.doors[address.name][0]
    path = address.path(pk=key)

    for method in ("get", "post"):
        assert not failure_of(house, house.visitors[door.who].client, replace(door, path=path, method=method))


@pytest.mark.parametrize("body", [b"\xff\xfe", b"a=%", b"=&=&=", b"--x\r\n", b"{", b"x" * 100_000])
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    "path", ["/check-in/2026-01-05/", "/sessions/new/", "/settings/", "/accounts/login/"]
)
def test_no_body_is_a_failure(path: str, kind: str, body: bytes, alice: User, client_of: ClientOf) -> None:
    answer = client_of(alice).post(path, body, content_type=kind)

    assert answer.status_code < 500
