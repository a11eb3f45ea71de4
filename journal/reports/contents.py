"""What a report says, as numbers: computed once, then printed as a page and as a PDF."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

import numpy as np

from journal.care.told import Care, care_for
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
from journal.reports.details import Details, details_of
from journal.reports.events import Event, events_of
from journal.reports.experiments import Experiments, experiments_in
from journal.reports.function import Function, function_of
from journal.reports.notes import Notes, newest_notes
from journal.reports.response import Response, massage_response
from journal.reports.rows import AnyRow, MassageRow, RatingRow, massage_rows, rating_rows, weekly_rows
from journal.reports.safety import Safety, foot_safety
from journal.reports.shown import Shown, shown_to
from journal.users.models import User
from sessions.models import Experiment, Routine
from sessions.targets import target_steps
from symptoms.models import EntryMethod

DAYS_SHADED = range(42, 401)
"""In a shorter period nearly all would be shaded, in a longer one two weeks could not be seen."""


@dataclass(frozen=True)
class Completeness:
    """How much of the period was written down, and when.

    n_ratings  those that say anything at all; n_rated_days have a score.
    n_late  ratings that were made on a later day than they describe, where the owner lived then. What came
    from a file is counted in n_imported instead; of a session nobody knows that, so sessions are left out.
    n_same  ratings that say "same as yesterday".
    """

    n_days: int
    n_rated_days: int
    n_ratings: int
    n_late: int
    n_imported: int
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
class ReportContents:
    """Everything a report says. A summary is TooLittle for a symptom without one rated day.

    `care` is what the person prepared, `details` the second page, each None when left out; `shown` is what
    days show, None while an experiment has them wait. `is_example` tells that the person, or some of the
    ratings, are invented.
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
    response: Response
    safety: Safety
    function: Function
    is_example: bool
    notes: Notes
    experiments: Experiments
    care: Care | None = None
    details: Details | None = None
    shown: Shown | None = None
    events: list[Event] = field(default_factory=list)

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
        """Whether it says nothing: neither what was entered in these days nor what was prepared."""
        has_entries = self.rated or self.sessions.n or self.safety.n_checks or self.experiments.told
        is_prepared = self.care is not None and not self.care.is_empty
        return not (has_entries or is_prepared) and self.function.is_empty


def report_contents(owner: User, choices: ReportChoices, *, today: date) -> ReportContents:
    """The report of the chosen period; its queries do not become more with the journal."""
    period = choices.period
    ratings, massages = rating_rows(owner, choices), massage_rows(owner, choices)
    checks = weekly_rows(owner, choices)
    days = _day_table(period, ratings, massages)
    weeks = weekly(days, week_start=owner.week_start)
    routines = list(Routine.objects.owned_by(owner).oldest_first())
    experiments = list(Experiment.objects.owned_by(owner).with_plans().newest_first())
    entries: list[AnyRow] = [*ratings, *massages]
    return ReportContents(
        choices=choices,
        made_on=today,
        days=days,
        weeks=weeks,
        targets=timeline.weekly_targets(target_steps(routines, experiments, today=today), weeks.first_days),
        windows=windows_of(days.n_days),
        summaries={symptom: summarise(days, symptom) for symptom in SYMPTOMS},
        sessions=_session_count(days),
        completeness=_completeness(days, period, ratings),
        response=massage_response(owner, period, massages),
        safety=foot_safety(owner, choices),
        function=function_of(ratings, checks),
        is_example=owner.is_demo or any(row.entry_method == EntryMethod.EXAMPLE for row in ratings),
        notes=newest_notes((row.day, row.note) for row in [*entries, *checks]),
        experiments=experiments_in(owner, choices, experiments, today=today),
        care=care_for(owner) if choices.has_care else None,
        details=details_of(owner, choices, ratings, days) if choices.has_details else None,
        events=events_of(ratings, period.first),
        shown=shown_to(owner, experiments, last=period.last, today=today),
    )


def _day_table(period: Period, ratings: list[RatingRow], massages: list[MassageRow]) -> DayTable:
    """The period's days from rows that were asked for anyway."""
    return DayTable.from_rows(
        period.first,
        period.last,
        (row.scored for row in ratings),
        ((row.day, row.duration_minutes) for row in massages),
    )


def _session_count(days: DayTable) -> SessionCount:
    n = int(days.sessions.sum())
    minutes = Mean(float(days.minutes.sum() / n), n) if n else TooLittle(0, 1)
    return SessionCount(n, n / days.n_days * 7, minutes)


def _completeness(days: DayTable, period: Period, ratings: list[RatingRow]) -> Completeness:
    methods = [row.entry_method for row in ratings]
    gap = longest_gap(days.is_rated)
    gap_days = list(days.dates[gap.start : gap.start + gap.n_days].astype(object))
    return Completeness(
        n_days=period.n_days,
        n_rated_days=int(np.count_nonzero(days.is_rated)),
        n_ratings=len(ratings),
        n_late=sum(row.entered_on > row.day and row.entry_method != EntryMethod.IMPORT for row in ratings),
        n_imported=methods.count(EntryMethod.IMPORT),
        n_same=methods.count(EntryMethod.SAME_AS_YESTERDAY),
        gap=gap,
        gap_period=Period(gap_days[0], gap_days[-1]) if gap_days else None,
    )
