"""A journal as one JSON file: everything in it, to keep or to read back into an empty account."""

from __future__ import annotations

import json
from collections.abc import Container, Iterator
from datetime import datetime, tzinfo

from journal.core.periods import Period
from journal.files.forms import FORMS
from journal.files.helpers_json import HELPERS, helpers_of
from journal.files.kinds import Kind
from journal.files.portable import Values, written
from journal.files.values import values_in
from journal.users.models import User

FORMAT = "neuropathy-journal"
VERSION = 1
"""Goes up when an older journal could no longer read the file."""
SINGLE = (Kind.SETTINGS, Kind.LAYOUT, Kind.CARE)
"""What there is one of; the other kinds are lists."""


def journal_json(
    owner: User,
    period: Period,
    *,
    has_notes: bool,
    made_at: datetime,
    left_out: Container[Kind] = frozenset(),
) -> Iterator[str]:
    """The file piece by piece: an entry a line. What belongs to no day is whole, whatever the period.

    Of a kind that is left out the file says as much as if there were nothing.
    """
    head = {
        "format": FORMAT,
        "version": VERSION,
        "made_at": made_at.astimezone(owner.zone).isoformat(),
        "first": period.first.isoformat(),
        "last": period.last.isoformat(),
    }
    yield "{"
    for key, value in head.items():
        yield f"{_json(key)}: {_json(value)},\n"
    for number, kind in enumerate(Kind):
        found = iter([]) if kind in left_out else values_in(kind, owner, period)
        yield ",\n" if number else ""
        yield from _part(kind, found, owner.zone, has_notes=has_notes)
    yield f",\n{_json(HELPERS)}: {_json(helpers_of(owner, has_notes=has_notes))}}}\n"


def _part(kind: Kind, found: Iterator[Values], zone: tzinfo, *, has_notes: bool) -> Iterator[str]:
    said = (written(FORMS[kind], values, zone=zone, has_notes=has_notes) for values in found)
    # Of what is all notes nothing is left without them.
    entries = (_json(one or None) for one in said)
    yield f"{_json(kind.value)}: "
    if kind in SINGLE:
        yield next(entries, "null")
        return
    yield "["
    for number, entry in enumerate(entries):
        yield (",\n" if number else "\n") + entry
    yield "]"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
