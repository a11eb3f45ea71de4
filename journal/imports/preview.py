"""What the first rows of a table become, and how its numbers are turned into scores."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import islice

from django.utils.translation import gettext as _

from journal.imports.foreign import foreign_records
from journal.imports.mapping import ColumnMapping, Target
from journal.imports.mapping_guess import rated_cells
from journal.imports.plan import Action, PlannedRow, plan_import
from journal.imports.records import Record, Refusal
from journal.imports.said import said_in
from journal.imports.tables import Table
from journal.imports.values import SCALES, CellError
from journal.imports.words import in_words
from journal.users.models import User

N_ROWS = 10
_EXAMPLES = 3
_LOOKED_AT = 1000


@dataclass(frozen=True)
class PreviewLine:
    """What a line of the file becomes, or why it is refused; `lines` where several say it together."""

    line: int
    lines: str
    day: date | None
    words: str
    is_refused: bool


def preview(table: Table, mapping: ColumnMapping, *, owner: User, today: date) -> list[PreviewLine]:
    """The first rows as they would be read; the mapping must leave nothing open."""
    read = list(foreign_records(mapping, table.names, islice(table.rows(), N_ROWS)))
    # Planned as the whole file will be, so that nothing looks well here and is refused there.
    planned = plan_import(owner, read, today=today).rows
    lines = (_line(found, row) for found, row in zip(read, planned, strict=True))
    return sorted(lines, key=lambda line: line.line)


def _line(found: Record | Refusal, row: PlannedRow) -> PreviewLine:
    if isinstance(found, Refusal) or row.action is Action.REFUSE:
        return PreviewLine(row.line, row.lines, row.day, row.reason, is_refused=True)
    words = in_words(found.kind, said_in(found.kind, found.values))
    return PreviewLine(row.line, row.lines, row.day, words, is_refused=False)


def conversions(table: Table, mapping: ColumnMapping, symptom: str) -> str:
    """How the first numbers are turned, in words; empty where they stay what they are."""
    scale = SCALES[mapping.scales[symptom]]
    if scale.is_whole:
        return ""
    examples = []
    for text in dict.fromkeys(islice(rated_cells(table, mapping, {Target(symptom)}), _LOOKED_AT)):
        try:
            score = scale.score(text)
        except CellError:
            continue
        if text.strip() != str(score):
            values = {"text": text.strip(), "highest": scale.highest, "score": score}
            examples.append(_("%(text)s of %(highest)s becomes %(score)s") % values)
        if len(examples) == _EXAMPLES:
            break
    return f"{', '.join(examples)}." if examples else ""
