"""One door asked in many ways: each of its names in turn with each awkward value, the rest as printed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from http import HTTPStatus
from urllib.parse import parse_qsl, urlencode

from django.test import Client

from tests.fuzz.doors import Door, House, address_at, send
from tests.fuzz.hostile import CREDENTIALS, SWEPT, SWEPT_IN_MANY
from tests.house.tree import addresses

NAMES = sorted(
    {
        address.name
        for address in addresses()
        if address.name and not address.name.startswith("^") and address_at(address.path()) == address.name
    }
)
"""Every address that is not behind another one."""
A_FEW, MANY = 3, 8
SAME_FORM = 0.8
"""So much of a form's names makes it the same form."""
MEANT = {HTTPStatus.SERVICE_UNAVAILABLE}
"""For now there is no room or no turn: said so on purpose."""


def sweep(house: House, address: str) -> list[str]:
    """Every door of the address, each of its names at one of them."""
    failures, swept = [], set[tuple[str, str]]()
    for door in house.doors.get(address, []):
        new = {name for name in door.names if (door.method, name) not in swept}
        swept |= {(door.method, name) for name in new}
        failures += failures_of(house, door, new)
    return failures


def ways(door: Door, names: set[str], *, is_told_elsewhere: bool = False) -> Iterator[Door]:
    """As it is, then with each name left out, said twice, and with each value."""
    yield door
    asked_alike = names if is_told_elsewhere else _alike(names)
    for name in sorted(names):
        if name not in asked_alike:
            yield with_values(door, name, [])
            yield with_values(door, name, ["1", "\x00", "1"])
        values = SWEPT_IN_MANY if name in asked_alike else SWEPT
        for value in (*values, *(CREDENTIALS if name == "credential" else ())):
            yield with_values(door, name, [value])


def _alike(names: set[str]) -> set[str]:
    """All but the first of those that differ in a number, where there are many."""
    shapes: dict[str, list[str]] = {}
    for name in sorted(names):
        shapes.setdefault(re.sub(r"\d+", "0", name), []).append(name)
    return {name for same in shapes.values() for name in same[1:]} if len(names) > MANY else set()


def with_values(door: Door, name: str, values: list[str]) -> Door:
    """With these values under the name and no others, in the query if it stands there."""
    told = [(name, value) for value in values]
    path, _, query = door.path.partition("?")
    in_query = parse_qsl(query, keep_blank_values=True)
    if any(each == name for each, _ in in_query):
        return replace(door, path=f"{path}?{urlencode([p for p in in_query if p[0] != name] + told)}")
    return replace(door, fields=(*(pair for pair in door.fields if pair[0] != name), *told))


def failures_of(house: House, door: Door, names: set[str]) -> list[str]:
    """What went wrong, in words; each way is asked of the journal as it was before."""
    is_told_elsewhere = _first_alike(house, door) != door.address
    with house.as_if_never(door) as client:
        now = house.ready(client, door)
        if now is None:
            return [f"{door} cannot be reached again"]
        asked = ways(now, names, is_told_elsewhere=is_told_elsewhere)
        return [failure for way in asked if (failure := failure_of(house, client, way))]


def _first_alike(house: House, door: Door) -> str:
    """Where the same form is asked in full: those of a session and of the files lead to many addresses."""
    if len(door.names) < (A_FEW if door.method == "get" else MANY):
        return door.address
    for address, doors in house.doors.items():
        shared = max(
            (len(door.names & each.names) for each in doors if each.method == door.method), default=0
        )
        if shared >= SAME_FORM * len(door.names):
            return address
    return door.address


def failure_of(house: House, client: Client, way: Door) -> str:
    with house.as_if_never(way):
        try:
            answer = send(client, way)
            if answer.streaming:
                answer.getvalue()
        except Exception as error:  # noqa: BLE001  whatever a view raises is a failure
            problem = f"{type(error).__name__}: {str(error)[:200]}"
        else:
            if answer.status_code < HTTPStatus.INTERNAL_SERVER_ERROR or answer.status_code in MEANT:
                return ""
            problem = f"answered {answer.status_code}"
    return f"{way.method} {way.path[:200]} {str(way.fields)[:600]}: {problem}"
