"""What a report says, as numbers: computed once, then printed as a page and as a PDF."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import chain
from typing import Any

import numpy as np

from journal.core.periods import Period
from journal.insights import timeline
from journal.insights.day_table import SYMPTOMS, DayTable, FloatArray
from journal.insights.summaries import (
    Gap,
    Mean,
    SymptomSummary,
    TooLittle,
    Windows,
    longest_gap,
    summarise,
    windows_of,
)
from journal.insights.weeks import WeekTable, weekly
from journal.reports.choices import ReportChoices
from journal.users.models import User
from sessions.models import MassageSession
from symptoms.models import DailyRating, EntryMethod

NOTES_MAX = 30
DAYS_SHADED = range(42, 401)
"""In a shorter period nearly all would be shaded, in a longer one two weeks could not be seen."""
NOTE_LENGTH_SHOWN = 400


@dataclass(frozen=True)
class Completeness:
    """How much of the period was written down, and when.

    n_entries  ratings and sessions together.
    n_late  those that were made on a later day than they describe, where the owner lived then.
    n_same  ratings that say "same as yesterday".
    """

    n_days: int
    n_rated_days: int
    n_entries: int
    n_late: int
    n_same: int
    gap: Gap
    gap_period: Period | None


@dataclass(frozen=True)
class SessionCount:
    """The period's sessions; `minutes` is the mean length of one."""

    n: int
    per_week: float
    minutes: Mean | TooLittle


@dataclass(frozen=True)
class Note:
    """What the person wrote on one day, cut to a readable length."""

    day: date
    text: str


@dataclass(frozen=True)
class Notes:
    """The newest notes, newest first, of `n` in the period."""

    newest: list[Note]
    n: int


@dataclass(frozen=True)
class ReportContents:
    """Everything a report says. A summary is TooLittle for a symptom without one rated day.

    `is_example` tells that the person, or some of the ratings, are invented.
    """

    choices: ReportChoices
    made_on: date
    days: DayTable
    weeks: WeekTable
    targets: FloatArray
    windows: Windows | TooLittle
    summaries: Mapping[str, SymptomSummary | TooLittle]
    sessions: SessionCount
    completeness: Completeness
    is_example: bool
    notes: Notes

    @property
    def rated(self) -> list[SymptomSummary]:
        """The symptoms with at least one rated day, in their usual order."""
        return [summary for summary in self.summaries.values() if isinstance(summary, SymptomSummary)]

    @property
    def has_bars(self) -> bool:
        """Whether there is a session or a target to draw."""
        return self.sessions.n > 0 or not bool(np.isnan(self.targets).all())

    @property
    def shaded(self) -> Windows | TooLittle:
        """The compared days, as far as shading them in the charts helps the eye."""
        return self.windows if self.days.n_days in DAYS_SHADED else TooLittle(0, 0)

    @property
    def is_empty(self) -> bool:
        return not self.rated and self.sessions.n == 0


def report_contents(owner: User, choices: ReportChoices, *, today: date) -> ReportContents:
    """The report of the chosen period, asked in five queries at any length of journal."""
    period = choices.period
    days = timeline.day_table(owner, period)
    weeks = weekly(days, week_start=owner.week_start)
    origins = _Origins.of(owner, choices)
    return ReportContents(
        choices=choices,
        made_on=today,
        days=days,
        weeks=weeks,
        targets=timeline.weekly_targets(timeline.routine_steps(owner), weeks.first_days),
        windows=windows_of(days.n_days),
        summaries={symptom: summarise(days, symptom) for symptom in SYMPTOMS},
        sessions=_session_count(days),
        completeness=_completeness(days, period, origins),
        is_example=origins.is_example,
        notes=origins.notes,
    )


def _session_count(days: DayTable) -> SessionCount:
    n = int(days.sessions.sum())
    minutes = Mean(float(days.minutes.sum() / n), n) if n else TooLittle(0, 1)
    return SessionCount(n, n / days.n_days * 7, minutes)


def _completeness(days: DayTable, period: Period, origins: _Origins) -> Completeness:
    gap = longest_gap(days.is_rated)
    gap_days = list(days.dates[gap.start : gap.start + gap.n_days].astype(object))
    return Completeness(
        n_days=period.n_days,
        n_rated_days=int(np.count_nonzero(days.is_rated)),
        n_entries=origins.n_entries,
        n_late=origins.n_late,
        n_same=origins.n_same,
        gap=gap,
        gap_period=Period(gap_days[0], gap_days[-1]) if gap_days else None,
    )


@dataclass(frozen=True)
class _Origins:
    """Where the period's entries come from."""

    n_entries: int
    n_late: int
    n_same: int
    is_example: bool
    notes: Notes

    @classmethod
    def of(cls, owner: User, choices: ReportChoices) -> _Origins:
        note = ["note"] if choices.has_notes else []
        ratings = _rows(DailyRating.objects, owner, choices.period, "entry_method", *note)
        massages = _rows(MassageSession.objects, owner, choices.period, "given_by", *note)
        return cls(
            n_entries=len(ratings) + len(massages),
            n_late=sum(entered_on > day for day, entered_on, *_rest in chain(ratings, massages)),
            n_same=sum(row[2] == EntryMethod.SAME_AS_YESTERDAY for row in ratings),
            is_example=owner.is_demo or any(row[2] == EntryMethod.EXAMPLE for row in ratings),
            notes=_notes((row[0], row[3]) for row in chain(ratings, massages)) if note else Notes([], 0),
        )


def _rows(entries: Any, owner: User, period: Period, *fields: str) -> list[tuple[Any, ...]]:
    """(day, day of entry, field, ...) of each entry, days as ISO text, without making a model of each."""
    found = entries.owned_by(owner).in_period(period).order_by("date")
    return list(found.values_list(timeline.iso_day(), timeline.iso_day("entered_on"), *fields))


def _notes(rows: Iterable[tuple[str, str]]) -> Notes:
    written = sorted(((day, text.strip()) for day, text in rows if text.strip()), reverse=True)
    newest = [Note(date.fromisoformat(day), _cut(text)) for day, text in written[:NOTES_MAX]]
    return Notes(newest, len(written))


def _cut(text: str) -> str:
    return text if len(text) <= NOTE_LENGTH_SHOWN else text[: NOTE_LENGTH_SHOWN - 1].rstrip() + "…"
