"""Every form and every address with parameters, found by opening the pages and sending what they print."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit

from django.db import transaction
from django.test import Client
from django.urls import Resolver404, resolve

from tests.fuzz.heard import reading
from tests.fuzz.people import ANSWERS, Visitor
from tests.printed import Fields, Form, Page

FORM = "application/x-www-form-urlencoded"
STEPS_MAX = 4
"""So many forms are sent one after the other to find what only then is printed, as an undo."""
NOT_OWN = {"csrfmiddlewaretoken"}


@dataclass(frozen=True)
class Door:
    """One way to ask an address: who, with what as the page prints it, after which other doors."""

    address: str
    who: str
    method: str
    path: str
    fields: tuple[tuple[str, str], ...]
    names: frozenset[str]
    before: tuple[Door, ...] = ()

    @property
    def key(self) -> tuple[str, str, frozenset[str]]:
        return self.address, self.method, self.names

    def __str__(self) -> str:
        return f"{self.method} {self.path} by {self.who}"


@dataclass
class House:
    """All the doors, by the name of the address they lead to, and those who go through them."""

    visitors: dict[str, Visitor]
    doors: dict[str, list[Door]] = field(default_factory=dict)
    _keys: set[Any] = field(default_factory=set)
    _tried: set[tuple[str, str, str, frozenset[str]]] = field(default_factory=set)

    def explore(self) -> None:
        waiting: list[Door] = []
        for who, visitor in self.visitors.items():
            waiting += [opened for path in visitor.paths if (opened := page_door(who, path, ()))]
            for path, said in visitor.sends.items():
                form = Form(path, "post", [*said.items()], dict.fromkeys(said))
                waiting += form_doors(who, path, form, ())
        asked = set(waiting)
        for door in waiting:
            if door in asked or self._is_wanted(door):
                waiting += self._new_behind(door)

    def _new_behind(self, door: Door) -> list[Door]:
        """Goes through, and gives the doors of what stands behind that are not known yet."""
        with self.as_if_never(door) as client:
            now = self.ready(client, door)
            if now is None:
                return []
            with reading() as read:
                page, at = follow(client, now)
        # A page reads names that no other page links with.
        door = Door(**vars(now) | {"names": now.names | {name for name in read if name not in NOT_OWN}})
        self._tried.add((door.address, door.method, door.who, door.names))
        is_new = door.key not in self._keys
        if is_new:
            self._keys.add(door.key)
            self.doors.setdefault(door.address, []).append(door)
        if len(door.before) >= STEPS_MAX or not (is_new or door.method == "get"):
            return []
        steps = (*door.before, door) if door.method == "post" or door.before else ()
        found = [each for form in page.forms for each in form_doors(door.who, at, form, steps)]
        found += [
            opened
            for link in page.links
            if "?" in link and (opened := page_door(door.who, urljoin(at, link), steps))
        ]
        return [each for each in found if self._is_wanted(each)]

    def _is_wanted(self, door: Door) -> bool:
        """Not when it leads where another one does already: of those behind others the first will do."""
        known = [
            (who, names)
            for address, method, who, names in self._tried
            if (address, method) == (door.address, door.method)
        ]
        return not any(door.before or (door.who == who and door.names <= names) for who, names in known)

    @contextmanager
    def as_if_never(self, door: Door) -> Iterator[Client]:
        """Whatever is written within is forgotten, by the database and by the browser."""
        client = self.visitors[door.who].client
        cookies = copy.deepcopy(client.cookies)
        try:
            with transaction.atomic():
                yield client
                transaction.set_rollback(True)
        finally:
            client.cookies = cookies

    def ready(self, client: Client, door: Door) -> Door | None:
        """The door as it is after those before it, which print other tokens each time."""
        if not door.before:
            return door
        before = None
        for step in door.before:
            now = step if before is None else same_door(step, *before)
            if now is None:
                return None
            before = follow(client, now)
        return same_door(door, *before) if before else None


def same_door(door: Door, page: Page, at: str) -> Door | None:
    for form in page.forms:
        for each in form_doors(door.who, at, form, door.before):
            if (each.address, each.method) == (door.address, door.method) and each.names <= door.names:
                return each
    return None


def page_door(who: str, path: str, before: tuple[Door, ...]) -> Door | None:
    parts = urlsplit(path)
    address = address_at(parts.path)
    if not address or parts.netloc not in {"", "testserver"}:
        return None
    fields = tuple(parse_qsl(parts.query, keep_blank_values=True))
    return Door(address, who, "get", parts.path, fields, frozenset(name for name, _ in fields), before)


def form_doors(who: str, at: str, form: Form, before: tuple[Door, ...]) -> Iterator[Door]:
    """One for each address that the form or a button of it leads to."""
    buttons = form.buttons or [("", "", "")]
    for action in dict.fromkeys([form.action, *(leads for _, _, leads in buttons if leads)]):
        path = urljoin(at, action)
        parts = urlsplit(path)
        address = address_at(parts.path)
        if not address or parts.netloc not in {"", "testserver"}:
            continue
        here = [(name, value) for name, value, leads in buttons if name and (leads or form.action) == action]
        names = frozenset({*form.names, *(name for name, _ in here)} - NOT_OWN)
        answers = ANSWERS.get(address, {})
        printed = [pair for pair in form.fields if pair[0] not in answers.keys() | NOT_OWN]
        fields = (*printed, *here[:1], *(pair for pair in answers.items() if pair[0] in names))
        if form.method == "get":
            yield Door(address, who, "get", parts.path, fields, names, before)
        else:
            where = f"{parts.path}?{parts.query}" if parts.query else parts.path
            yield Door(address, who, "post", where, fields, names, before)


def address_at(path: str) -> str:
    try:
        return resolve(path).url_name or ""
    except Resolver404:
        return ""


def send(client: Client, door: Door, fields: Fields | None = None, *, follow: bool = False) -> Any:
    said = urlencode(list(door.fields) if fields is None else fields)
    if door.method == "get":
        return client.get(f"{door.path}?{said}" if said else door.path, follow=follow)
    return client.post(door.path, said, content_type=FORM, follow=follow)


def follow(client: Client, door: Door) -> tuple[Page, str]:
    """The page at the end, and where that is; of what is no page there is nothing."""
    answer = send(client, door, follow=True)
    content = b"".join(answer.streaming_content) if answer.streaming else answer.content
    is_page = answer.get("Content-Type", "").startswith("text/html")
    return Page(content if is_page else b""), answer.request["PATH_INFO"]
