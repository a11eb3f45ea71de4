"""What was sent, and what it says: our own JSON, one of our own tables, or somebody else's."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from operator import attrgetter

from journal.files.kinds import Kind
from journal.imports.foreign import foreign_records
from journal.imports.mapping import ColumnMapping
from journal.imports.own_csv import own_csv_records, own_table
from journal.imports.own_json import looks_like_json, own_json_records
from journal.imports.own_parts import own_part
from journal.imports.records import Record, Refusal, Row
from journal.imports.tables import Table, open_table

Tell = Callable[[int], None]
_BEGINNING = 1000
_ROWS_BETWEEN = 1000
"""How often the progress is told: often enough to be seen to move."""


@dataclass(frozen=True)
class OpenedFile:
    """A file whose form is sound. `table` is None for JSON; `own` names which of our own tables it is."""

    content: bytes
    table: Table | None
    own: Kind | None

    @property
    def needs_mapping(self) -> bool:
        return self.table is not None and self.own is None

    @property
    def n_rows(self) -> int | None:
        """How many rows there are to read; None when only reading tells."""
        return self.table.n_rows if self.table else None

    def records(self, mapping: ColumnMapping | None, *, tell: Tell) -> Iterator[Record | Refusal]:
        """What the file says; `tell` hears every so often how many rows are read."""
        if self.table is None:
            return own_json_records(self.content.decode())
        rows = _counted(self.table.rows(), tell)
        if self.own is not None:
            return own_csv_records(self.own, self.table.names, rows)
        if mapping is None:
            raise ValueError("a foreign table is read by its mapping")
        # Days are known to be whole when the file is at its end, and are put back in their place.
        return iter(sorted(foreign_records(mapping, self.table.names, rows), key=attrgetter("line")))


def open_file(content: bytes) -> OpenedFile:
    """Recognises a file in UTF-8 and checks its form. Raises UnreadableFileError."""
    if looks_like_json(content[:_BEGINNING].decode(errors="ignore")):
        return OpenedFile(content, table=None, own=None)
    table = open_table(content)
    return OpenedFile(content, table, own_table(table.names) or own_part(table))


def _counted(rows: Iterable[Row | Refusal], tell: Tell) -> Iterator[Row | Refusal]:
    for n_read, row in enumerate(rows, start=1):
        if n_read % _ROWS_BETWEEN == 0:
            tell(n_read)
        yield row
