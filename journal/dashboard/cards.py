"""What Today shows beside the check-in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import fmean

from django.utils.dates import WEEKDAYS, WEEKDAYS_ABBR
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from journal.core.periods import Period, week_of
from journal.insights.facts import SessionFact
from journal.users.models import User
from sessions.experiment_days import current_course, overlay_of
from sessions.models import Experiment, Routine
from sessions.schedule import LOOK_AHEAD, PlannedDay, next_planned, planned_days, routine_on
from symptoms.models import SYMPTOMS, DailyRating


@dataclass(frozen=True)
class WeekDay:
    """One day of this week: how many sessions it had, and whether the routine plans one."""

    day: date
    n_sessions: int
    is_planned: bool
    is_today: bool

    @property
    def in_words(self) -> str:
        text = f"{WEEKDAYS[self.day.weekday()]}: {self.n_sessions}"
        return f"{text}, {_('planned')}" if self.is_planned and not self.n_sessions else text

    @property
    def letters(self) -> str:
        """The first two of the weekday."""
        return str(WEEKDAYS_ABBR[self.day.weekday()])[:2]


@dataclass(frozen=True)
class MassageWeek:
    """This week's sessions beside the plan.

    `routine` is the one in force. `target` is the sessions a week that it asks for, or the week of an
    experiment does; None without either. `coming` is today's planned session while it is not done, else the
    next one; None without any.
    """

    days: list[WeekDay]
    n_sessions: int
    routine: Routine | None
    target: int | None
    todays: list[SessionFact]
    coming: PlannedDay | None

    @property
    def one_more_by(self) -> date | None:
        """The week's last day, when one more session meets the target and no planned day is left for it.

        None, too, on a last day that has had its session.
        """
        last = self.days[-1]
        is_open = not (last.is_today and last.n_sessions)
        is_unplanned = self.coming is not None and self.coming.date > last.day
        return last.day if is_open and is_unplanned and self.target == self.n_sessions + 1 else None


def massage_week(
    owner: User, today: date, sessions: Collection[SessionFact], experiments: Collection[Experiment] = ()
) -> MassageWeek:
    """`sessions` are the newest ones, all of this week among them. A week of an experiment is its own."""
    course = current_course(experiments, today)
    of_experiment = course.week_of(today) if course else None
    week = of_experiment or week_of(today, week_start=owner.week_start)
    n_sessions = Counter(massage.date for massage in sessions if massage.date in week)
    routines = list(Routine.objects.owned_by(owner).oldest_first())
    period = Period(week.first, today + LOOK_AHEAD)
    overlay = overlay_of(experiments, today)
    planned = planned_days(routines, period, week_start=owner.week_start, overlay=overlay)
    routine = routine_on(routines, today)
    target = routine.sessions_per_week if routine else None
    if course and today in overlay.covered:
        block = course.block_on(today)
        target = course.experiment.sessions_of(block.letter) if block and of_experiment else None
    is_done = of_experiment is not None and target is not None and n_sessions.total() >= target
    planned_dates = {one.date for one in planned}
    return MassageWeek(
        days=[
            WeekDay(day, n_sessions[day], is_planned=day in planned_dates, is_today=day == today)
            for day in week.days()
        ],
        n_sessions=n_sessions.total(),
        routine=routine,
        target=target,
        todays=[massage for massage in sessions if massage.date == today],
        # More than an experiment asks for would blur it; a routine may be outdone.
        coming=None if is_done else next_planned(planned, done_dates=n_sessions, today=today),
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
