"""When invented people massage: by plan, by chance, or because of how they feel."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from journal.insights.day_table import FloatArray, IntArray
from tests.calibration.simulator import BoolArray, Habit, HabitMaker, SoFar, log_odds, share

Reason = Callable[[SoFar, int], FloatArray]
"""(S,): points by which whatever moves a person lies above the usual on that day; 0 when it is not known."""
HALF_OF_DAYS = 3.5


def at_random(per_week: float = HALF_OF_DAYS) -> HabitMaker:
    return lambda dice, n_people: lambda so_far, today: np.full(n_people, per_week / 7)


def on_fixed_weekdays(dice: np.random.Generator, n_people: int) -> Habit:
    """The same three weekdays in every week, three of each person's own."""
    days = some_days(np.full(n_people, 3), dice)
    return lambda so_far, today: days[np.arange(n_people), so_far.weekday[:, today]].astype(np.float64)


# ------------------------------------------------------------------ because of how they feel


def because_of(reason: Reason, strength: float = 1.0) -> HabitMaker:
    """Every second day as a rule; a point more raises the log-odds by `strength`. Below 0 is avoidance."""
    usually = log_odds(HALF_OF_DAYS / 7)
    return lambda dice, n_people: lambda so_far, today: share(usually + strength * reason(so_far, today))


def recorded(so_far: SoFar, today: int) -> FloatArray:
    return np.nan_to_num(so_far.recorded[:, today] - so_far.usual)


def felt(so_far: SoFar, today: int) -> FloatArray:
    return so_far.felt[:, today] - so_far.usual


def felt_yesterday(so_far: SoFar, today: int) -> FloatArray:
    return felt(so_far, today - 1) if today else np.zeros(so_far.shape[0])


def felt_last_week(so_far: SoFar, today: int) -> FloatArray:
    """The mean of the seven days before."""
    week = so_far.felt[:, max(0, today - 7) : today]
    return np.asarray(week.mean(axis=1) - so_far.usual) if today else np.zeros(so_far.shape[0])


def hidden(so_far: SoFar, today: int) -> FloatArray:
    return so_far.hidden[:, today]


def yesterday_but_not_today(so_far: SoFar, today: int) -> FloatArray:
    return felt_yesterday(so_far, today) - felt(so_far, today)


def last_week_but_not_today(so_far: SoFar, today: int) -> FloatArray:
    return felt_last_week(so_far, today) - felt(so_far, today)


# ------------------------------------------------------------------ by a plan for each week

WeeklyPlan = Callable[[SoFar, int], IntArray]
"""(S,): how many sessions the week that begins on that day is to have, 0 to 7."""


def by_the_week(planned: Callable[[np.random.Generator, int], WeeklyPlan]) -> HabitMaker:
    """As many days as planned, drawn anew for every week of the journal."""

    def habit_of(dice: np.random.Generator, n_people: int) -> Habit:
        plan = planned(dice, n_people)
        days = np.zeros((n_people, 7), dtype=np.bool_)

        def habit(so_far: SoFar, today: int) -> FloatArray:
            if today % 7 == 0:
                days[:] = some_days(plan(so_far, today), dice)
            return days[:, today % 7].astype(np.float64)

        return habit

    return habit_of


def some_days(n_sessions: IntArray, dice: np.random.Generator) -> BoolArray:
    """(S, 7): so many days of the week, any of them."""
    ranks = dice.random((n_sessions.size, 7)).argsort(axis=1).argsort(axis=1)
    return np.asarray(ranks < n_sessions[:, np.newaxis])


def two_or_five(dice: np.random.Generator, n_people: int) -> WeeklyPlan:
    """Two to four weeks of the one, then two to four weeks of the other, and so on."""
    is_more = dice.random(n_people) < 0.5
    weeks_left = dice.integers(2, 5, n_people)

    def plan(so_far: SoFar, today: int) -> IntArray:
        is_over = weeks_left == 0
        is_more[is_over] = ~is_more[is_over]
        weeks_left[is_over] = dice.integers(2, 5, n_people)[is_over]
        weeks_left[:] -= 1
        return np.where(is_more, 5, 2)

    return plan


def ever_more(dice: np.random.Generator, n_people: int) -> WeeklyPlan:
    """From one a week to six in the end."""
    return lambda so_far, today: np.full(n_people, round(1 + 5 * today / so_far.shape[1]))


def taken_up(dice: np.random.Generator, n_people: int) -> WeeklyPlan:
    """One a week for two weeks, then five for good."""
    return lambda so_far, today: np.full(n_people, 1 if today < 14 else 5)


def after_last_week(strength: float = 1.0) -> Callable[[np.random.Generator, int], WeeklyPlan]:
    """Three, and three more for every two points that last week was worse than usual."""

    def plan(so_far: SoFar, today: int) -> IntArray:
        wanted = np.round(3 + strength * 1.5 * felt_last_week(so_far, today))
        return np.clip(wanted, 0, 7).astype(np.int64)

    return lambda dice, n_people: plan
