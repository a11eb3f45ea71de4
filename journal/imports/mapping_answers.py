"""What a person answers about the columns of a table, and what is still open."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

from django.db import models
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from journal.imports.mapping import OF_A_NAME, ColumnMapping, Repeat, Target
from journal.imports.mapping_guess import guessed_columns, names_in, texts_of, with_guesses
from journal.imports.tables import Table
from journal.imports.values import SCALES
from journal.imports.values_days import DateOrder, day_in, likely_order

Answers = Mapping[str, str]
Problems = dict[str, str]
"""What is open, by the name of the field that asks for it; the empty name is for the page as a whole."""
Choice = TypeVar("Choice", bound=models.TextChoices)
Fallback = TypeVar("Fallback")


def column_field(place: int) -> str:
    return f"column_{place}"


def name_field(place: int) -> str:
    return f"name_{place}"


def scale_field(symptom: str) -> str:
    return f"scale_{symptom}"


def read_answers(table: Table, sent: Answers) -> ColumnMapping:
    """The mapping that a page sent. What it leaves open, or what nobody can mean, is guessed."""
    columns = tuple(
        _one_of(Target, sent.get(column_field(place)), usual)
        for place, usual in enumerate(guessed_columns(table))
    )
    mapping = ColumnMapping(columns, repeat=_one_of(Repeat, sent.get("repeat"), Repeat.MEAN))
    # What was said about another column of days or names says nothing about this one.
    if sent.get("seen_day") == str(mapping.column(Target.DAY)):
        mapping = replace(mapping, date_order=_one_of(DateOrder, sent.get("date_order"), None))
    if mapping.is_long and sent.get("seen_names") == str(mapping.column(Target.NAME)):
        mapping = replace(mapping, names=_names(table, mapping, sent))
    scales = {symptom: sent.get(scale_field(symptom), "") for symptom in mapping.symptoms}
    known = {symptom: slug for symptom, slug in scales.items() if slug in SCALES}
    return with_guesses(table, replace(mapping, scales=known))


def _names(table: Table, mapping: ColumnMapping, sent: Answers) -> dict[str, Target]:
    said = {
        name: _one_of(Target, sent.get(name_field(place)), Target.LEAVE_OUT)
        for place, name in enumerate(names_in(table, mapping))
    }
    return {name: target if target in OF_A_NAME else Target.LEAVE_OUT for name, target in said.items()}


def _one_of(choices: type[Choice], sent: str | None, otherwise: Fallback) -> Choice | Fallback:
    return choices(sent) if sent in choices.values else otherwise


def problems(table: Table, mapping: ColumnMapping) -> Problems:
    """What has to be answered before the file can be read; empty when nothing is open."""
    found = _of_columns(mapping)
    day = mapping.column(Target.DAY)
    if day is None:
        found[""] = _("Choose which column holds the day.")
    elif not mapping.symptoms and Target.MINUTES not in {*mapping.columns, *mapping.names.values()}:
        found[""] = _("Choose a column for at least one symptom, or for the minutes of massage.")
    if day is not None and mapping.date_order is None:
        found["date_order"] = _about_days(table, day)
    for symptom in mapping.symptoms:
        if symptom not in mapping.scales:
            found[scale_field(symptom)] = _(
                "These numbers could be of several scales. Choose the one that you used."
            )
    return found


def _of_columns(mapping: ColumnMapping) -> Problems:
    """Columns that cannot stand beside the others."""
    found: Problems = {}
    for place, target in enumerate(mapping.columns):
        if target is not Target.LEAVE_OUT and mapping.column(target) != place:
            found[column_field(place)] = _("Another column is for this already. Leave one of them out.")
        elif target in {Target.NAME, Target.VALUE} and not mapping.is_long:
            found[column_field(place)] = _(
                "This needs two columns: one that says what a row is about, and one with its number."
            )
    return found


def _about_days(table: Table, column: int) -> str:
    """Why the order of day and month has to be chosen."""
    example = likely_order(texts_of(table, column)).example
    if not example:
        return _("No day was found in this column. Choose another column, or how its days are written.")
    words = _("“%(text)s” can be %(one)s or %(other)s. Choose how the days are written.")
    readings = [
        date_format(day_in(example, order), "MONTH_DAY_FORMAT")
        for order in (DateOrder.DAY_FIRST, DateOrder.MONTH_FIRST)
    ]
    return words % {"text": example.strip(), "one": readings[0], "other": readings[1]}
