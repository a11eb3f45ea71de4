"""Trends: symptoms above sessions on the same weeks, and below them what the days say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import numpy as np
from django.utils.translation import gettext as _

from journal.core.periods import NamedPeriods, Period, PeriodChoice, week_of
from journal.dashboard.chart_data import ChartData, daily_chart, weekly_chart
from journal.dashboard.insight_page import Insight, OutcomeChoice, insight_page, looked_at, outcome_from
from journal.experiments.listing import ExperimentLine, experiments_in, is_undecided
from journal.insights import timeline
from journal.insights.day_table import DayTable, FloatArray
from journal.insights.weeks import DAYS_DRAWN_DAILY_MAX, WeekTable, weekly
from journal.users.models import User
from sessions.models import Experiment, Routine
from sessions.routine import RoutineLine, routine_lines
from sessions.schedule import routines_in
from sessions.targets import target_steps
from symptoms.models import SYMPTOMS

PERIODS = NamedPeriods({"4w": 28, "12w": 84, "26w": 182, "1y": 365, "all": None}, default="12w")


@dataclass(frozen=True)
class SymptomMean:
    """One symptom over the whole period; `mean` is None when it was never rated."""

    symptom: str
    label: str
    mean: float | None
    n_rated: int


@dataclass(frozen=True)
class Trends:
    """One period of a journal, ready to be drawn, said and listed.

    `period` is what is drawn; `counted` the part of it since the journal's first entry, which the words
    and averages count. `routines` are those in force on some day of it, the newest first; `experiments`
    those that had begun. While one of these is not over, it `waits`: nothing is compared, `insight` is None.
    """

    choice: PeriodChoice
    period: Period
    counted: Period
    days: DayTable
    weeks: WeekTable
    chart: ChartData
    routines: list[RoutineLine]
    experiments: list[ExperimentLine]
    is_empty: bool
    shows_numbers: bool
    shown: OutcomeChoice
    waits: bool
    insight: Insight | None

    @property
    def is_daily(self) -> bool:
        return self.chart.unit == "day"

    @property
    def n_rated_days(self) -> int:
        return int(self.weeks.n_rated_days.sum())

    @property
    def n_sessions(self) -> int:
        return int(self.weeks.sessions.sum())

    @property
    def means(self) -> list[SymptomMean]:
        return [
            SymptomMean(symptom, str(label), *_mean_and_count(self.days.ratings[symptom]))
            for symptom, label in SYMPTOMS.items()
        ]


def trends_page(owner: User, query: Mapping[str, str], *, today: date) -> Trends:
    """What the address asks for; an address that makes no sense shows the usual period and says so."""
    first_entry = timeline.first_entry_date(owner)
    choice = _within_journal(PERIODS.from_query(query, today=today), first_entry, today)
    period = _drawn(choice, first_entry, owner, today)
    year = looked_at(today)
    # One table for the picture and for what is said below it.
    table = timeline.day_table(owner, Period(min(period.first, year.first), today))
    days = _part(table, period)
    weeks = weekly(days, week_start=owner.week_start)
    routines = list(Routine.objects.owned_by(owner).oldest_first())
    experiments = list(Experiment.objects.owned_by(owner).with_plans().newest_first())
    waits = is_undecided(experiments, today)
    steps = [(routine.starts_on, routine.sessions_per_week) for routine in routines]
    aimed_for = target_steps(routines, experiments, today=today)
    targets = timeline.weekly_targets(aimed_for, weeks.first_days)
    is_daily = period.n_days <= DAYS_DRAWN_DAILY_MAX
    last_year = _part(table, year)
    shown = outcome_from(query.get("symptom"), last_year)
    return Trends(
        choice=choice,
        period=period,
        counted=Period(min(max(period.first, first_entry or period.first), period.last), period.last),
        days=days,
        weeks=weeks,
        chart=daily_chart(days, weeks, targets, steps) if is_daily else weekly_chart(weeks, targets, steps),
        routines=routine_lines(reversed(routines_in(routines, period)), week_start=owner.week_start),
        is_empty=first_entry is None,
        shows_numbers=query.get("numbers") == "yes",
        shown=shown,
        experiments=experiments_in(experiments, period, today),
        waits=waits,
        insight=insight_page(owner, last_year, shown.outcome, began=first_entry, today=today)
        if first_entry and not waits
        else None,
    )


def _part(table: DayTable, period: Period) -> DayTable:
    """The period's days of a table that holds them."""
    start = int((np.datetime64(period.first, "D") - table.dates[0]).astype(np.int64))
    return table.between(start, start + period.n_days)


def _within_journal(choice: PeriodChoice, first_entry: date | None, today: date) -> PeriodChoice:
    """Dates of one's own begin with the journal at the earliest."""
    if choice.key != "custom" or choice.period is None or first_entry is None:
        return choice
    if choice.period.last < first_entry:
        message = _("Your journal begins later than these days. You see the usual period.")
        return PERIODS.usual(message, today=today)
    return PeriodChoice("custom", Period(max(choice.period.first, first_entry), choice.period.last))


def _drawn(choice: PeriodChoice, first_entry: date | None, owner: User, today: date) -> Period:
    """The days to draw: dates of one's own as they are, else whole weeks up to today.

    Whole weeks, because a bar of half a week beside the target would look like a week with fewer sessions.
    """
    if choice.key == "custom" and choice.period:
        return choice.period
    four_weeks = Period.ending(today, n_days=28)
    first = min(first_entry or four_weeks.first, four_weeks.first)
    if choice.period:
        first = max(first, choice.period.first)
    return Period(week_of(first, week_start=owner.week_start).first, today)


def _mean_and_count(scores: FloatArray) -> tuple[float | None, int]:
    rated = scores[~np.isnan(scores)]
    return (float(rated.mean()) if rated.size else None, int(rated.size))
