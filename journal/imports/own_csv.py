"""Our own tables read back: ratings.csv, sessions.csv, weekly_checks.csv and foot_checks.csv."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from journal.files.csv_lines import unsafe
from journal.files.forms import FORMS
from journal.files.plain import Text
from journal.files.portable import Form
from journal.files.tables import COLUMNS
from journal.imports.records import Kind, Record, Refusal, Row

_TELLING: dict[Kind, set[str]] = {
    Kind.RATING: {"date", "tingling", "numbness", "burning", "pain", "entry_method"},
    Kind.WEEKLY_CHECK: {"date", "peg_pain", "peg_enjoyment", "peg_activity"},
    Kind.MASSAGE: {"date", "duration_minutes", "techniques", "given_by"},
    Kind.FOOT_CHECK: {"date", "left", "right", "entered_at"},
}
"""The columns that no other program's table has together."""


def own_table(header: Sequence[str]) -> Kind | None:
    """Which of our own tables has this header row; None for any other table.

    Columns may have been moved or taken out, but one that we do not know makes it somebody else's.
    """
    names = set(header)
    if len(names) < len(header):
        return None
    for kind, telling in _TELLING.items():
        if telling <= names <= set(COLUMNS[kind]):
            return kind
    return None


def own_csv_records(
    kind: Kind, header: Sequence[str], rows: Iterable[Row | Refusal]
) -> Iterator[Record | Refusal]:
    """What each row says. An empty cell says nothing; a refusal among the rows is passed on."""
    form = FORMS[kind]
    for row in rows:
        if isinstance(row, Refusal):
            yield row
        else:
            yield Record(row.line, kind, _said(form, zip(header, row.cells, strict=False)))


def _said(form: Form, cells: Iterable[tuple[str, str]]) -> dict[str, object]:
    said: dict[str, object] = {}
    for column, cell in cells:
        if column not in form or not cell or cell.isspace():
            continue  # empty, or reckoned from other columns
        plain, text = form[column].plain, unsafe(cell)
        # White space belongs to what a person wrote, and to nothing else.
        said[column] = plain.of_cell(text if isinstance(plain, Text) else text.strip())
    return said
