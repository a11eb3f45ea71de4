"""Trends: symptoms above sessions on the same weeks, as numbers for the chart, in words and as a table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

import numpy as np

from journal.core.periods import NamedPeriods, Period, PeriodChoice, week_of
from journal.dashboard.chart_data import ChartData, daily_chart, weekly_chart
from journal.insights import timeline
from journal.insights.day_table import DayTable
from journal.insights.weeks import WeekTable, weekly
from journal.users.models import User
from symptoms.models import SYMPTOMS

PERIODS = NamedPeriods({"4w": 28, "12w": 84, "26w": 182, "1y": 365, "all": None}, default="12w")
DAYS_DRAWN_DAILY_MAX = 35
"""Up to five weeks are drawn day by day, longer periods week by week."""


@dataclass(frozen=True)
class SymptomMean:
    """One symptom over the whole period; `mean` is None when it was never rated."""

    symptom: str
    label: str
    mean: float | None
    n_rated: int


@dataclass(frozen=True)
class Trends:
    """One period of a journal, ready to be drawn, said and listed."""

    choice: PeriodChoice
    period: Period
    days: DayTable
    weeks: WeekTable
    chart: ChartData
    is_empty: bool
    shows_numbers: bool

    @property
    def is_daily(self) -> bool:
        return self.chart.unit == "day"

    @property
    def n_days(self) -> int:
        return self.period.n_days

    @cached_property
    def n_rated_days(self) -> int:
        return int(self.weeks.n_rated_days.sum())

    @cached_property
    def n_sessions(self) -> int:
        return int(self.weeks.sessions.sum())

    @property
    def sessions_per_week(self) -> float:
        return self.n_sessions / self.period.n_days * 7

    @property
    def means(self) -> list[SymptomMean]:
        return [
            SymptomMean(symptom, str(label), _mean(self.days.ratings[symptom]), _count(self.days, symptom))
            for symptom, label in SYMPTOMS.items()
        ]


def trends_page(owner: User, query: Mapping[str, str], *, today: date) -> Trends:
    """What the address asks for; an address that makes no sense shows the usual period and says so."""
    choice = PERIODS.from_query(query, today=today)
    first_entry = timeline.first_entry_date(owner)
    period = _within_journal(choice, first_entry, owner, today)
    days = timeline.day_table(owner, period)
    weeks = weekly(days, week_start=owner.week_start)
    targets = timeline.weekly_targets(timeline.routine_steps(owner), weeks.first_days)
    if period.n_days <= DAYS_DRAWN_DAILY_MAX:
        chart = daily_chart(days, weeks, targets)
    else:
        chart = weekly_chart(weeks, targets)
    return Trends(
        choice=choice,
        period=period,
        days=days,
        weeks=weeks,
        chart=chart,
        is_empty=first_entry is None,
        shows_numbers=query.get("numbers") == "yes",
    )


def _within_journal(choice: PeriodChoice, first_entry: date | None, owner: User, today: date) -> Period:
    """The days to draw: as asked, else whole weeks up to today, from the journal's first week on.

    Whole weeks, because a bar of half a week beside the target would look like a week with fewer sessions.
    """
    if choice.key == "custom" and choice.period:
        return choice.period
    four_weeks = Period.ending(today, n_days=28)
    first = min(first_entry or four_weeks.first, four_weeks.first)
    if choice.period:
        first = max(first, choice.period.first)
    return Period(week_of(first, week_start=owner.week_start).first, today)


def _mean(scores: np.ndarray) -> float | None:
    rated = scores[~np.isnan(scores)]
    return float(rated.mean()) if rated.size else None


def _count(days: DayTable, symptom: str) -> int:
    return int((~np.isnan(days.ratings[symptom])).sum())
