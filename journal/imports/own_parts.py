"""A table with some of our own columns: ours when the page about columns would lose what it says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import islice

from journal.files.kinds import Kind
from journal.files.plain import UnreadableError
from journal.files.rows import ENTRIES
from journal.files.tables import COLUMNS
from journal.imports.mapping import Target
from journal.imports.own_csv import own_csv_records
from journal.imports.records import Record
from journal.imports.said import NEEDED, said_in
from journal.imports.tables import Table
from symptoms.models import SYMPTOMS

_ASKED_FOR = {*Target.values, "date", "duration_minutes"}
"""Our names of what the page about columns can ask for; of the others it knows nothing."""
_ONE_OF: Mapping[Kind, set[str]] = {Kind.RATING: set(SYMPTOMS)}
_SAMPLE_ROWS = 200
_AGREE = 0.5


def own_part(table: Table) -> Kind | None:
    """Which of our own tables this is a part of, if what stands in it agrees; None for any other table.

    One that the page about columns can ask for whole is left to it: its days and scales may be others.
    """
    names = set(table.names)
    if len(names) < len(table.names) or names <= _ASKED_FOR:
        return None
    kinds = [kind for kind in ENTRIES if names <= set(COLUMNS[kind])]
    if len(kinds) == 1 and _has_needed(kinds[0], names) and _agrees(kinds[0], table):
        return kinds[0]
    return None


def _has_needed(kind: Kind, names: set[str]) -> bool:
    one_of = _ONE_OF.get(kind, names)
    return set(NEEDED[kind]) <= names and bool(one_of & names)


def _agrees(kind: Kind, table: Table) -> bool:
    """Whether most of the first rows can be read as ours."""
    read = list(_readable(kind, table))
    return sum(read) >= _AGREE * max(1, len(read))


def _readable(kind: Kind, table: Table) -> Iterator[bool]:
    for record in islice(own_csv_records(kind, table.names, table.rows()), _SAMPLE_ROWS):
        if isinstance(record, Record):
            try:
                said_in(kind, record.values)
            except UnreadableError:
                yield False
            else:
                yield True
