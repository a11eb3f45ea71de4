"""Somebody else's table, read by its mapping: a day becomes one rating, each massage one session."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import partial

from django.utils.translation import gettext as _

from journal.imports.mapping import ColumnMapping, Repeat, Target
from journal.imports.records import Kind, Record, Refusal, Row
from journal.imports.values import (
    SCALES,
    CellError,
    count_in,
    is_missing,
    rounded,
    shown,
    trouble_in,
)
from journal.imports.values_days import DateOrder, day_in
from sessions.models import DURATION_MINUTES_MAX
from symptoms.models import COUNT_MAX, Trouble

Value = int | str | Decimal
"""What a cell says; a score is a decimal number until everything about its day is known."""
Said = dict[Target, Value]
"""What one row says about its day."""

_ZEROS = {"0", "0.0", "0,0", "0:00"}
_TROUBLES = list(Trouble.values)
_RUNS_NAMED = 4
"""So many lines, or runs of lines, are named at most."""


@dataclass
class _Day:
    """What the rows of one day have said so far, each thing as often as it was said."""

    lines: list[int] = field(default_factory=list)
    said: dict[Target, list[Value]] = field(default_factory=dict)

    def add(self, line: int, said: Said) -> None:
        self.lines.append(line)
        for target, value in said.items():
            self.said.setdefault(target, []).append(value)


def foreign_records(
    mapping: ColumnMapping, names: Iterable[str], rows: Iterable[Row | Refusal]
) -> Iterator[Record | Refusal]:
    """What the rows say. A refusal among them is passed on; the joined days come at the end.

    The mapping must leave nothing open.
    """
    reader = _Reader(mapping, names)
    days: dict[date, _Day] = {}
    for row in rows:
        if isinstance(row, Refusal):
            yield row
            continue
        try:
            day, said = reader.read(row)
        except CellError as error:
            yield Refusal(row.line, str(error))
            continue
        if Target.MINUTES in said:
            minutes = said.pop(Target.MINUTES)
            yield Record(row.line, Kind.MASSAGE, {"date": day.isoformat(), "duration_minutes": minutes})
        if said:
            days.setdefault(day, _Day()).add(row.line, said)
    for day, gathered in days.items():
        joined = {
            target.value: _joined(target, gathered.said[target], mapping.repeat) for target in gathered.said
        }
        values = {"date": day.isoformat(), **joined}
        yield Record(gathered.lines[0], Kind.RATING, values, lines_in_words(gathered.lines))


def lines_in_words(lines: Sequence[int]) -> str:
    """Several lines by their numbers, the first few and the last: “2–5, 9 … 40”; empty for a single one."""
    if len(lines) < 2:
        return ""
    runs: list[tuple[int, int]] = []
    for line in lines:
        if runs and runs[-1][1] + 1 == line:
            runs[-1] = (runs[-1][0], line)
        else:
            runs.append((line, line))
    named = [str(first) if first == last else f"{first}–{last}" for first, last in runs]
    if len(named) > _RUNS_NAMED:
        return f"{', '.join(named[: _RUNS_NAMED - 1])} … {lines[-1]}"
    return ", ".join(named)


class _Reader:
    """Reads one row after another by a mapping."""

    def __init__(self, mapping: ColumnMapping, names: Iterable[str]) -> None:
        self._mapping = mapping
        self._order = mapping.date_order or DateOrder.YEAR_FIRST
        self._day = mapping.column(Target.DAY) or 0
        self._name, self._value = mapping.column(Target.NAME), mapping.column(Target.VALUE)
        not_cells = {Target.LEAVE_OUT, Target.DAY, Target.NAME, Target.VALUE}
        self._columns = [
            (place, name or str(target.label), target)
            for place, (name, target) in enumerate(zip(names, mapping.columns, strict=True))
            if target not in not_cells
        ]
        self._read = _readers(mapping)

    def read(self, row: Row) -> tuple[date, Said]:
        """The day of a row and what it says; nothing for a name that is left out. Raises CellError."""
        day = day_in(row.cells[self._day], self._order)
        cells = [(name, target, row.cells[place]) for place, name, target in self._columns]
        if self._mapping.is_long and self._name is not None and self._value is not None:
            name = row.cells[self._name].strip()
            target = self._mapping.names.get(name, Target.LEAVE_OUT)
            if target is Target.LEAVE_OUT:
                return day, {}
            cells.append((shown(name), target, row.cells[self._value]))
        said = {
            target: value
            for name, target, cell in cells
            if (value := self._value_of(name, target, cell)) != ""
        }
        if not said:
            raise CellError(_("Nothing is said in this line."))
        return day, said

    def _value_of(self, name: str, target: Target, cell: str) -> Value:
        """What a cell says; empty for nothing."""
        if is_missing(cell) or (target is Target.MINUTES and cell.strip() in _ZEROS):
            return ""
        try:
            return self._read[target](cell)
        except CellError as error:
            raise CellError(_("%(column)s: %(reason)s") % {"column": name, "reason": error}) from None


def _readers(mapping: ColumnMapping) -> dict[Target, Callable[[str], Value]]:
    """How the cells for each target are read."""
    count = partial(count_in, lowest=0, highest=COUNT_MAX)
    return {
        **{Target(symptom): SCALES[slug].exact_score for symptom, slug in mapping.scales.items()},
        Target.NOTE: str.strip,
        Target.MEDICATION_CHANGE: str.strip,
        **dict.fromkeys((Target.SLEEP, Target.WALKING, Target.SHOES), trouble_in),
        Target.FALLS: count,
        Target.NEAR_FALLS: count,
        Target.MINUTES: partial(count_in, lowest=1, highest=DURATION_MINUTES_MAX),
    }


def _joined(target: Target, values: list[Value], repeat: Repeat) -> int | str:
    """What holds for a day about which a thing was said several times."""
    if target in {Target.NOTE, Target.MEDICATION_CHANGE}:
        return "\n".join(str(value) for value in dict.fromkeys(values))
    if target.is_symptom:
        return int(rounded(_one_score([Decimal(value) for value in values], repeat)))
    if repeat is Repeat.LAST:
        return _plain(values[-1])
    if target in {Target.SLEEP, Target.WALKING, Target.SHOES}:
        return max((str(value) for value in values), key=_TROUBLES.index)
    # Falls are counted once, not twice.
    return max(int(value) for value in values)


def _one_score(scores: list[Decimal], repeat: Repeat) -> Decimal:
    if repeat is Repeat.LAST:
        return scores[-1]
    return sum(scores, Decimal(0)) / len(scores) if repeat is Repeat.MEAN else max(scores)


def _plain(value: Value) -> int | str:
    return value if isinstance(value, str) else int(value)
