"""What Today shows beside the check-in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import fmean

from django.utils.functional import Promise

from journal.core.periods import Period, week_of
from journal.users.models import User
from sessions.models import MassageSession, Routine
from symptoms.models import SYMPTOMS, DailyRating


@dataclass(frozen=True)
class WeekDay:
    """One day of this week and how many sessions it had."""

    day: date
    n_sessions: int
    is_today: bool


@dataclass(frozen=True)
class MassageWeek:
    """This week's sessions beside the routine's target; `target` is None while no routine is set."""

    days: list[WeekDay]
    n_sessions: int
    target: int | None
    todays: list[MassageSession]


def massage_week(owner: User, today: date) -> MassageWeek:
    week = week_of(today, week_start=owner.week_start)
    massages = MassageSession.objects.owned_by(owner).in_period(week)
    n_sessions = Counter(massages.values_list("date", flat=True))
    routine = Routine.objects.owned_by(owner).in_force_on(today)
    return MassageWeek(
        days=[WeekDay(day, n_sessions[day], day == today) for day in week.days()],
        n_sessions=n_sessions.total(),
        target=routine.sessions_per_week if routine else None,
        todays=list(massages.on(today).with_details()) if n_sessions[today] else [],
    )


@dataclass(frozen=True)
class SymptomWeeks:
    """A symptom's mean over the last 7 days and the 7 before, and the rated days each rests on.

    A mean is None without any rated day.
    """

    symptom: str
    label: Promise | str
    mean: float | None
    n_rated: int
    mean_before: float | None
    n_rated_before: int


@dataclass(frozen=True)
class LastDays:
    """The last seven days beside the seven before them."""

    symptoms: list[SymptomWeeks]
    is_rated: bool


def fortnight(today: date) -> Period:
    """The days that the last seven and the seven before them make."""
    return Period.ending(today, n_days=14)


def last_days(ratings: Collection[DailyRating], today: date) -> LastDays:
    """From the ratings of the fortnight."""
    latest = Period.ending(today, n_days=7)
    before = Period.ending(today - timedelta(days=7), n_days=7)
    recent = [rating for rating in ratings if rating.date in latest]
    earlier = [rating for rating in ratings if rating.date in before]
    symptoms = [
        SymptomWeeks(symptom, label, *_mean_of(recent, symptom), *_mean_of(earlier, symptom))
        for symptom, label in SYMPTOMS.items()
    ]
    return LastDays(symptoms, is_rated=bool(recent))


def _mean_of(ratings: Iterable[DailyRating], symptom: str) -> tuple[float | None, int]:
    scores = [score for rating in ratings if (score := getattr(rating, symptom)) is not None]
    return (fmean(scores) if scores else None, len(scores))
