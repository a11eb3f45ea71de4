"""Entries as tables: which columns each kind has, and one entry as a row of cells."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from journal.core.periods import Period
from journal.files.csv_lines import Cells, decimal_text, lines
from journal.files.forms import FORMS
from journal.files.kinds import Kind
from journal.files.portable import Values, written
from journal.files.rows import ENTRIES
from journal.files.values import values_in
from journal.users.models import User
from sessions.dilution import drops_per_teaspoon

STRENGTH = "drops_per_teaspoon"
MEDICATION_CHANGED = "medication_changed"
"""Tells of a change of medicine when its words are left out, as the report does.

A column of its own: a word in `medication_change` would be read back as the person's.
"""
_RECKONED = {
    Kind.MASSAGE: ("essential_oils", STRENGTH),
    Kind.RATING: ("own_therapies", MEDICATION_CHANGED),
}
"""Behind which column the one stands that is reckoned from others; it is not read back."""


def _columns(kind: Kind) -> list[str]:
    columns = list(FORMS[kind])
    if kind in _RECKONED:
        before, reckoned = _RECKONED[kind]
        columns.insert(columns.index(before) + 1, reckoned)
    return columns


COLUMNS: Mapping[Kind, list[str]] = {kind: _columns(kind) for kind in ENTRIES}


def table_lines(kind: Kind, owner: User, period: Period, *, has_notes: bool) -> Iterator[str]:
    """The entries of a period, oldest first, line by line."""
    found = values_in(kind, owner, period)
    yield from lines(COLUMNS[kind], (_cells(kind, values, owner, has_notes=has_notes) for values in found))


def _cells(kind: Kind, values: Values, owner: User, *, has_notes: bool) -> Cells:
    # The zone is named here because the lines are written after the request has let go of it.
    said = written(FORMS[kind], values, zone=owner.zone, has_notes=has_notes)
    cells = {key: FORMS[kind][key].plain.cell(value) for key, value in said.items()}
    if kind == Kind.MASSAGE:
        cells[STRENGTH] = _strength(said)
    if kind == Kind.RATING:
        cells[MEDICATION_CHANGED] = "yes" if values["medication_change"] else ""
    return [cells.get(column, "") for column in COLUMNS[kind]]


def _strength(said: Mapping[str, Any]) -> str:
    """Drops to a teaspoon; empty without a carrier oil, where there is nothing to dilute them."""
    if said["carrier_oil"] is None:
        return ""
    teaspoons = said["carrier_teaspoons"]
    drops = sum(dose["drops"] for dose in said["essential_oils"])
    return decimal_text(drops_per_teaspoon(drops, None if teaspoons is None else Decimal(str(teaspoons))))
