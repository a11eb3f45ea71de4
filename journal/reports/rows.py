"""The period's entries as plain rows, for what is counted one by one; notes are read only when asked for."""

from __future__ import annotations

from typing import Any, NamedTuple, TypeVar

from journal.core.entries import EntryQuerySet
from journal.insights.timeline import iso_day
from journal.reports.choices import ReportChoices
from journal.users.models import User
from sessions.models import MassageSession
from symptoms.models import DailyRating


class RatingRow(NamedTuple):
    """A rated day; `day` and `entered_on` are ISO text."""

    day: str
    entered_on: str
    entry_method: str
    note: str = ""


class MassageRow(NamedTuple):
    """A session and what was said of it; None and an empty text were not said."""

    day: str
    entered_on: str
    symptoms_before: int | None
    symptoms_after: int | None
    relief: str
    hurt: int | None
    had_skin_reaction: bool
    note: str = ""


AnyRow = RatingRow | MassageRow
Row = TypeVar("Row", RatingRow, MassageRow)


def rating_rows(owner: User, choices: ReportChoices) -> list[RatingRow]:
    return _rows(RatingRow, DailyRating.objects.owned_by(owner), choices)


def massage_rows(owner: User, choices: ReportChoices) -> list[MassageRow]:
    return _rows(MassageRow, MassageSession.objects.owned_by(owner), choices)


def _rows(kind: type[Row], entries: EntryQuerySet[Any], choices: ReportChoices) -> list[Row]:
    """The entries of the period, oldest first, without making a model of each."""
    columns = [name for name in kind._fields[2:] if name != "note" or choices.has_notes]
    found = entries.in_period(choices.period).order_by("date", "pk")
    return [kind(*row) for row in found.values_list(iso_day(), iso_day("entered_on"), *columns)]
