"""What the columns of a table most likely are: by their names, if what stands in them agrees."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Container, Iterable, Iterator
from dataclasses import replace
from itertools import islice

from journal.imports.mapping import OF_A_NAME, ColumnMapping, Target
from journal.imports.mapping_words import targets_for
from journal.imports.records import Row
from journal.imports.tables import Table
from journal.imports.values import CellError, is_missing, is_number, likely_scale, trouble_in
from journal.imports.values_days import likely_order, orders_of

NAMES_MAX = 100
"""As many different names of a long table are asked about, the most frequent ones."""
NAME_LENGTH_MAX = 200
_SAMPLE_ROWS = 200
_AGREE = 0.5


def guess(table: Table) -> ColumnMapping:
    """The whole mapping, with what the table leaves open left open."""
    return with_guesses(table, ColumnMapping(guessed_columns(table)))


def with_guesses(table: Table, mapping: ColumnMapping) -> ColumnMapping:
    """The mapping with what was not said of days, names and scales filled in where it can be told."""
    if mapping.is_long and not mapping.names:
        mapping = replace(mapping, names={name: _name_target(name) for name in names_in(table, mapping)})
    day = mapping.column(Target.DAY)
    if mapping.date_order is None and day is not None:
        mapping = replace(mapping, date_order=likely_order(texts_of(table, day)).order)
    open_symptoms = [symptom for symptom in mapping.symptoms if symptom not in mapping.scales]
    # One journal has one scale, so all symptoms are looked at together.
    rated = rated_cells(table, mapping, {Target(symptom) for symptom in mapping.symptoms})
    if open_symptoms and (scale := likely_scale(rated)):
        mapping = replace(mapping, scales={**mapping.scales, **dict.fromkeys(open_symptoms, scale.slug)})
    return mapping


def texts_of(table: Table, column: int) -> set[str]:
    """The different cells of a column."""
    return {row.cells[column] for row in sound_rows(table)}


def names_in(table: Table, mapping: ColumnMapping) -> list[str]:
    """The most frequent names of a long table, in the order of the alphabet."""
    column = mapping.column(Target.NAME)
    if column is None:
        return []
    counts = Counter(row.cells[column].strip() for row in sound_rows(table))
    named = [name for name, _n in counts.most_common(NAMES_MAX + 1) if 0 < len(name) <= NAME_LENGTH_MAX]
    return sorted(named[:NAMES_MAX], key=str.casefold)


def sound_rows(table: Table) -> Iterator[Row]:
    return (row for row in table.rows() if isinstance(row, Row))


def rated_cells(table: Table, mapping: ColumnMapping, symptoms: Container[Target]) -> Iterator[str]:
    """The cells that rate one of the symptoms."""
    name, value = mapping.column(Target.NAME), mapping.column(Target.VALUE)
    rated = [place for place, target in enumerate(mapping.columns) if target in symptoms]
    for row in sound_rows(table):
        cells = [row.cells[place] for place in rated]
        if name is not None and value is not None and mapping.names.get(row.cells[name].strip()) in symptoms:
            cells.append(row.cells[value])
        yield from (cell for cell in cells if not is_missing(cell))


def guessed_columns(table: Table) -> tuple[Target, ...]:
    """What each column is by its name and its first cells."""
    sample = [row.cells for row in islice(sound_rows(table), _SAMPLE_ROWS)]
    cells = [[row[place] for row in sample] for place in range(len(table.names))]
    fits = [
        (_agreement(target, cells[place]), -place, target)
        for place, name in enumerate(table.names)
        for target in targets_for(name) or [Target.DAY]
    ]
    chosen = [Target.LEAVE_OUT] * len(table.names)
    # A column of days throughout is better than one that sometimes is, whatever their names.
    for agreement, place, target in sorted(fits, key=lambda fit: fit[:2], reverse=True):
        if agreement >= _AGREE and chosen[-place] is Target.LEAVE_OUT and target not in chosen:
            chosen[-place] = target
    return _without_half_a_long_table(chosen)


def _without_half_a_long_table(chosen: list[Target]) -> tuple[Target, ...]:
    """A column of names means nothing without one of numbers, and beside columns of symptoms neither does."""
    halves = {Target.NAME, Target.VALUE}
    if halves <= set(chosen) and not any(target.is_symptom for target in chosen):
        return tuple(chosen)
    return tuple(Target.LEAVE_OUT if target in halves else target for target in chosen)


def _agreement(target: Target, cells: Iterable[str]) -> float:
    """The part of the cells that can be what the target asks for; 0 when there is none."""
    said = [cell for cell in cells if not is_missing(cell)]
    fits = _FITS.get(target, is_number)
    share = sum(fits(cell) for cell in said) / len(said) if said else 0.0
    if target is not Target.NAME:
        return share
    # Several columns of a long table may hold words; the best one names what we ask about.
    return share * (1 + sum(_name_target(cell) is not Target.LEAVE_OUT for cell in said) / max(1, len(said)))


def _name_target(name: str) -> Target:
    return next((target for target in targets_for(name) if target in OF_A_NAME), Target.LEAVE_OUT)


def _is_trouble(text: str) -> bool:
    try:
        trouble_in(text)
    except CellError:
        return False
    return True


def _is_day(text: str) -> bool:
    return bool(orders_of(text))


def _is_text(text: str) -> bool:
    return not is_number(text)


_FITS: dict[Target, Callable[[str], bool]] = {
    Target.DAY: _is_day,
    Target.NOTE: _is_text,
    Target.MEDICATION_CHANGE: _is_text,
    Target.SLEEP: _is_trouble,
    Target.WALKING: _is_trouble,
    Target.SHOES: _is_trouble,
    Target.NAME: _is_text,
}
