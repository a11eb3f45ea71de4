"""One month of a journal, day by day, and what its ratings come to."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from statistics import fmean

from journal.core.periods import Period
from journal.dashboard.trends import SymptomMean
from journal.users.models import User
from sessions.experiment_days import overlay_of
from sessions.models import Experiment, FootCheck, MassageSession, Routine
from sessions.schedule import PlannedDay, planned_days
from symptoms.models import SYMPTOMS, DailyRating

Scores = tuple[int | None, ...]
"""One day's scores in the order of `SYMPTOMS`; None is not rated."""
UNRATED: Scores = (None,) * len(SYMPTOMS)


@dataclass(frozen=True)
class MonthDay:
    """One day of the month; `minutes` are those of each session."""

    day: date
    scores: Scores
    minutes: tuple[int, ...]
    planned: PlannedDay | None
    was_stopped: bool


@dataclass(frozen=True)
class Month:
    """Every day of a month, in order."""

    period: Period
    days: list[MonthDay]

    @property
    def is_rated(self) -> bool:
        return any(day.scores is not UNRATED for day in self.days)

    @property
    def n_sessions(self) -> int:
        return sum(len(day.minutes) for day in self.days)

    @property
    def minutes(self) -> int:
        return sum(sum(day.minutes) for day in self.days)

    @property
    def means(self) -> list[SymptomMean]:
        """Each symptom's mean over the days it was rated on."""
        columns = zip(*(day.scores for day in self.days), strict=True)
        rated = [[score for score in column if score is not None] for column in columns]
        return [
            SymptomMean(symptom, str(label), fmean(scores) if scores else None, len(scores))
            for (symptom, label), scores in zip(SYMPTOMS.items(), rated, strict=True)
        ]


def month_of(owner: User, period: Period, *, today: date) -> Month:
    """The days of a period, in a fixed number of queries that ask for the columns they need and no more."""
    ratings = DailyRating.objects.owned_by(owner).in_period(period).order_by()
    scores = {day: tuple(said) for day, *said in ratings.values_list("date", *SYMPTOMS)}
    minutes: defaultdict[date, list[int]] = defaultdict(list)
    massages = MassageSession.objects.owned_by(owner).in_period(period).order_by()
    for day, duration in massages.values_list("date", "duration_minutes"):
        minutes[day].append(duration)
    stops = FootCheck.objects.owned_by(owner).that_stopped().in_period(period).order_by()
    stopped = set(stops.values_list("date", flat=True))
    routines = Routine.objects.owned_by(owner).oldest_first()
    overlay = overlay_of(Experiment.objects.owned_by(owner).with_plans(), today)
    plan = planned_days(routines, period, week_start=owner.week_start, overlay=overlay)
    planned = {one.date: one for one in plan}
    days = [
        MonthDay(
            day,
            scores=scores.get(day, UNRATED),
            minutes=tuple(minutes.get(day, ())),
            planned=planned.get(day),
            was_stopped=day in stopped,
        )
        for day in period.days()
    ]
    return Month(period, days)
