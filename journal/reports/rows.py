"""The period's entries as plain rows, for what is counted one by one; notes are read only when asked for."""

from __future__ import annotations

from typing import Any, NamedTuple, TypeVar

from journal.core.entries import EntryQuerySet
from journal.insights.timeline import iso_day
from journal.reports.choices import ReportChoices
from journal.users.models import User
from sessions.models import MassageSession
from symptoms.models import DailyRating, Therapy, WeeklyCheck


class RatingRow(NamedTuple):
    """A rated day; `day` and `entered_on` are ISO text. None and an empty text were not said."""

    day: str
    entered_on: str
    tingling: int | None
    numbness: int | None
    burning: int | None
    pain: int | None
    entry_method: str
    worse_foot: str
    sleep: str
    walking: str
    shoes: str
    falls: int | None
    near_falls: int | None
    therapies: Therapy
    medication_change: str = ""
    note: str = ""

    @property
    def scored(self) -> tuple[str, int | None, int | None, int | None, int | None]:
        """The day and its scores, as a `DayTable` takes them."""
        return self.day, self.tingling, self.numbness, self.burning, self.pain


class WeeklyRow(NamedTuple):
    """A weekly check; None and an empty text were not said."""

    day: str
    entered_on: str
    peg_pain: int | None
    peg_enjoyment: int | None
    peg_activity: int | None
    walking: str
    sleep: str
    shoes: str
    activity: str
    mood: str
    falls: int | None
    note: str = ""


class MassageRow(NamedTuple):
    """A session and what was said of it; None and an empty text were not said."""

    day: str
    entered_on: str
    duration_minutes: int
    symptoms_before: int | None
    symptoms_after: int | None
    relief: str
    hurt: int | None
    had_skin_reaction: bool
    note: str = ""


AnyRow = RatingRow | MassageRow
Row = TypeVar("Row", RatingRow, WeeklyRow, MassageRow)


def rating_rows(owner: User, choices: ReportChoices) -> list[RatingRow]:
    return _rows(RatingRow, DailyRating.objects.owned_by(owner), choices)


def weekly_rows(owner: User, choices: ReportChoices) -> list[WeeklyRow]:
    return _rows(WeeklyRow, WeeklyCheck.objects.owned_by(owner), choices)


def massage_rows(owner: User, choices: ReportChoices) -> list[MassageRow]:
    return _rows(MassageRow, MassageSession.objects.owned_by(owner), choices)


def _rows(kind: type[Row], entries: EntryQuerySet[Any], choices: ReportChoices) -> list[Row]:
    """The entries of the period, oldest first, without making a model of each."""
    # Of a change of medicine the day is told either way.
    columns = [name for name in kind._fields[2:] if name != "note" or choices.has_notes]
    found = entries.in_period(choices.period).order_by("date", "pk")
    return [kind(*row) for row in found.values_list(iso_day(), iso_day("entered_on"), *columns)]
