"""A journal as one JSON file: everything in it, to keep or to read back into an empty account."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime

from journal.core.periods import Period
from journal.files.csv_lines import each
from journal.files.forms import FORMS
from journal.files.kinds import Kind
from journal.files.portable import portable
from journal.files.rows import rows_in
from journal.users.models import User

FORMAT = "neuropathy-journal"
VERSION = 1
"""Goes up when an older journal could no longer read the file."""
SINGLE = (Kind.SETTINGS, Kind.LAYOUT, Kind.CARE)
"""What there is one of; the other kinds are lists."""


def journal_json(owner: User, period: Period, *, has_notes: bool, made_at: datetime) -> Iterator[str]:
    """The file piece by piece: an entry a line. What belongs to no day is whole, whatever the period."""
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
    parts = [_part(kind, owner, period, has_notes=has_notes) for kind in Kind]
    for number, part in enumerate(parts):
        yield ",\n" if number else ""
        yield from part
    yield "}\n"


def _part(kind: Kind, owner: User, period: Period, *, has_notes: bool) -> Iterator[str]:
    found = rows_in(kind, owner, period)
    said = (portable(FORMS[kind], row, zone=owner.zone, has_notes=has_notes) for row in each(found))
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
