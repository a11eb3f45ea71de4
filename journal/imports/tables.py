"""A file of rows and columns: how its cells are parted, and its rows one by one."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Self

from django.utils.translation import gettext as _

from journal.core.numbers import number_text
from journal.imports.decoding import UnreadableFileError
from journal.imports.records import Refusal, Row
from journal.imports.values import is_number
from journal.imports.values_days import orders_of

ROWS_MAX = 100_000
LINES_MAX = 10 * ROWS_MAX
"""Lines of the file: a row may hold a note of several, and between the rows there may be empty ones."""
COLUMNS_MAX = 200
CELL_LENGTH_MAX = 10_000
_ROW_LENGTH_MAX = COLUMNS_MAX * CELL_LENGTH_MAX
DELIMITERS = ",;\t"
_SAMPLE_LETTERS = 64 * 1024
_SAMPLE_ROWS = 30


@dataclass(frozen=True)
class Table:
    """A table whose form is sound. `content` is UTF-8; a name is empty where the file gives a column none."""

    content: bytes
    delimiter: str
    names: tuple[str, ...]
    has_header: bool
    n_rows: int

    def rows(self) -> Iterator[Row | Refusal]:
        """Each row below the header that holds anything; one of another width is refused."""
        records = _records(self.content, self.delimiter)
        if self.has_header:
            next(records)
        for row in records:
            yield self._checked(row)

    def _checked(self, row: Row) -> Row | Refusal:
        cells, n_columns = row.cells, len(self.names)
        if len(cells) < n_columns or any(cells[n_columns:]):
            words = _("This line has %(n)s cells, and the first line has %(n_columns)s.")
            return Refusal(row.line, words % {"n": len(cells), "n_columns": n_columns})
        if len(max(cells, key=len)) > CELL_LENGTH_MAX:
            words = _("A text in this line is too long. Up to %(n)s letters fit.")
            return Refusal(row.line, words % {"n": number_text(CELL_LENGTH_MAX)})
        return Row(row.line, cells[:n_columns])


def open_table(content: bytes, *, n_columns_min: int = 2, n_rows_min: int = 1) -> Table:
    """The table in a file in UTF-8, read to its end once. Raises UnreadableFileError.

    A file of one column is mostly one whose cells are parted by something else; whoever knows better may ask
    for it, and for one that holds nothing below its names.
    """
    delimiter = _delimiter(content)
    first = next(_records(content, delimiter), None)
    if first is None:
        raise UnreadableFileError(_("This file is empty."))
    names = [cell.strip() for cell in first.cells]
    while names and not names[-1]:
        names.pop()
    if len(names) > COLUMNS_MAX:
        words = _("This file has %(n)s columns. Up to %(most)s can be read.")
        raise UnreadableFileError(words % {"n": number_text(len(names)), "most": COLUMNS_MAX})
    if len(names) < n_columns_min:
        raise UnreadableFileError(
            _("Only one column was found. The cells of a row must be parted by commas, semicolons or tabs.")
        )
    has_header = not any(is_number(name) or orders_of(name) for name in names)
    n_rows = _counted(content, delimiter) - has_header
    if n_rows < n_rows_min:
        raise UnreadableFileError(_("This file names its columns, but holds no rows below them."))
    return Table(content, delimiter, tuple(names) if has_header else ("",) * len(names), has_header, n_rows)


def _counted(content: bytes, delimiter: str) -> int:
    """How many rows hold anything, the header included."""
    n_rows = sum(1 for _row in islice(_records(content, delimiter), ROWS_MAX + 2))
    if n_rows > ROWS_MAX + 1:
        words = _("This file has more than %(n)s rows. Part it into smaller files.")
        raise UnreadableFileError(words % {"n": number_text(ROWS_MAX)})
    return n_rows


def _records(content: bytes, delimiter: str) -> Iterator[Row]:
    """Each row that holds anything, with the line it begins in."""
    # Only what is asked for is decoded: a long file never stands in memory as text.
    lines = _Lines(_lines(content))
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    line = 1
    try:
        for cells in reader:
            lines.n_letters = 0
            if reader.line_num > LINES_MAX:
                words = _("This file has more than %(n)s lines. Part it into smaller files.")
                raise UnreadableFileError(words % {"n": number_text(LINES_MAX)})
            if any(cell and not cell.isspace() for cell in cells):
                yield Row(line, cells)
            line = reader.line_num + 1
    except csv.Error:
        raise UnreadableFileError(_broken_row(lines.n_letters), line=line) from None


def _broken_row(n_letters: int) -> str:
    """Why a row cannot be parted into cells, by how much of it was read."""
    if n_letters <= csv.field_size_limit():
        return _('A quotation mark (") opens a text here that does not end as it should. Mend this line.')
    words = _(
        "A text that begins here is far too long: up to %(n)s letters fit. "
        'Perhaps a quotation mark (") opens it and never closes it.'
    )
    return words % {"n": number_text(CELL_LENGTH_MAX)}


class _Lines:
    """The lines of a text; a row that goes on and on is refused before it fills the memory with cells."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._lines = iter(lines)
        self.n_letters = 0

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> str:
        line = next(self._lines)
        self.n_letters += len(line)
        if self.n_letters > _ROW_LENGTH_MAX:
            raise UnreadableFileError(_("One row of this file is far too long. Please choose another file."))
        return line


def _lines(content: bytes) -> io.TextIOWrapper:
    return io.TextIOWrapper(io.BytesIO(content), encoding="utf-8", newline="")


def _delimiter(content: bytes) -> str:
    """What parts the first rows most evenly."""
    sample = list(islice(_lines(content[:_SAMPLE_LETTERS].decode(errors="ignore").encode()), _SAMPLE_ROWS))
    return max(DELIMITERS, key=lambda delimiter: _evenness(sample, delimiter))


def _evenness(sample: list[str], delimiter: str) -> tuple[int, int]:
    """How many rows are as wide as the first one, and its width; nothing for a single column."""
    widths = [len(cells) for cells in csv.reader(sample, delimiter=delimiter) if cells]
    if not widths or widths[0] == 1:
        return (0, 0)
    return (widths.count(widths[0]), widths[0])
