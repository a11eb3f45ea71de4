"""Records of a file, as tests say them."""

from __future__ import annotations

from datetime import date
from typing import Any

from journal.files.kinds import Kind
from journal.imports.plan import Action, PlannedRow
from journal.imports.records import Record, Refusal
from journal.users.models import User
from tests.imports.journals import planned

DAY = date(2026, 11, 5)
SESSION = "8d8f1a52-0b5e-4b7e-9f0a-3d1c5a2b7c11"


def rating(line: int = 2, day: date = DAY, **values: Any) -> Record:
    return Record(line, Kind.RATING, {"date": day.isoformat()} | values)


def massage(line: int = 2, **values: Any) -> Record:
    return Record(line, Kind.MASSAGE, {"date": DAY.isoformat(), "duration_minutes": 20} | values)


def rows_of(owner: User, *records: Record | Refusal) -> list[PlannedRow]:
    return planned(owner, records).rows


def actions(owner: User, *records: Record | Refusal) -> list[Action]:
    return [row.action for row in rows_of(owner, *records)]
