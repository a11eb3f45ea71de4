"""Invented people who keep a journal: how they feel, when they massage, what it does, what is written.

Everything about a person is known here, so it can be counted how often an answer is wrong. Many people are
made at once: S of them, over T days. All points are of the 0 to 10 scale, and higher is worse.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from journal.insights.day_table import SCORE_MAX, SYMPTOMS, DayTable, FloatArray, IntArray
from tests.calibration.feelings import Course, Feelings, course

BoolArray = npt.NDArray[np.bool_]
FIRST_DAY = np.datetime64("2025-01-06")
"""A Monday; the real weekday of a person's first day is drawn."""


@dataclass(frozen=True)
class Massage:
    """How much lower it makes all four symptoms.

    next_day  points, on the day after a session and no longer.
    in_a_week points between five sessions in the seven days before and two.
    slowly    points between five sessions a week kept up and two, built up and lost by a fifth a day.
    """

    next_day: float = 0.0
    in_a_week: float = 0.0
    slowly: float = 0.0


KEPT_PER_DAY = 0.8
SESSIONS_APART = 3
"""Five a week less two."""


@dataclass(frozen=True)
class Keeping:
    """What of all that is in the journal.

    missed            share of days without a rating.
    missed_when_worse whether bad days are left out more often.
    noise             spread of a rating around what was felt, before it is rounded.
    step              what it is rounded to: 1, or 5 for somebody who only writes 0, 5 or 10.
    unlogged          share of sessions that are forgotten.
    """

    missed: float = 0.2
    missed_when_worse: bool = False
    noise: float = 0.5
    step: float = 1.0
    unlogged: float = 0.0


@dataclass(frozen=True, eq=False)
class SoFar:
    """What may move somebody to massage: their days up to today, later ones not yet filled in.

    felt      float64 (S, T): the first symptom.
    recorded  float64 (S, T): its rating; NaN where there is none.
    hidden    float64 (S, T): something in the person's life that is in no journal; mean 0, spread 1.
    weekday   int64 (S, T).    usual  what the symptom is on an ordinary day.
    """

    felt: FloatArray
    recorded: FloatArray
    hidden: FloatArray
    weekday: IntArray
    usual: float

    @property
    def shape(self) -> tuple[int, int]:
        return self.felt.shape[0], self.felt.shape[1]


Habit = Callable[[SoFar, int], FloatArray]
"""The chance of a session (S,) on the day of this number; it is asked for every day in turn."""
HabitMaker = Callable[[np.random.Generator, int], Habit]
"""Draws what differs between S people, once."""


@dataclass(frozen=True)
class People:
    """One kind of person."""

    habit: HabitMaker
    feelings: Feelings = field(default_factory=Feelings)
    massage: Massage = field(default_factory=Massage)
    keeping: Keeping = field(default_factory=Keeping)


@dataclass(frozen=True, eq=False)
class Journals:
    """What S people wrote in T days.

    ratings   float64 (S, 4, T), in the order of SYMPTOMS; NaN where not rated.
    sessions  int64 (S, T).    weekday  int64 (S, T).
    """

    ratings: FloatArray
    sessions: IntArray
    weekday: IntArray

    def table(self, person: int) -> DayTable:
        return DayTable(
            dates=FIRST_DAY + np.arange(self.sessions.shape[1]),
            ratings=dict(zip(SYMPTOMS, self.ratings[person], strict=True)),
            sessions=self.sessions[person],
            weekday=self.weekday[person],
        )


def simulate(people: People, n_people: int, n_days: int, dice: np.random.Generator) -> Journals:
    natural = course(people.feelings, n_people, n_days, dice)
    habit = people.habit(dice, n_people)
    noise = people.keeping.noise * dice.standard_normal(natural.felt.shape)
    luck_of_rating, luck_of_session = dice.random((2, n_people, n_days))
    so_far = _nothing_yet(people, natural)
    ratings = np.full(natural.felt.shape, np.nan)
    sessions = np.zeros((n_people, n_days), dtype=np.int64)
    built_up = np.zeros(n_people)
    for today in range(n_days):
        yesterday = sessions[:, today - 1] if today else np.zeros(n_people)
        built_up = KEPT_PER_DAY * built_up + (1 - KEPT_PER_DAY) * yesterday
        relief = people.massage.next_day * yesterday
        relief = relief + people.massage.slowly * (7 / SESSIONS_APART) * built_up
        last_week = sessions[:, max(0, today - 7) : today].sum(axis=1)
        relief = relief + people.massage.in_a_week / SESSIONS_APART * last_week
        felt = natural.felt[:, :, today] - relief[:, np.newaxis]
        is_rated = luck_of_rating[:, today] >= _chance_missed(people, felt)
        scores = people.keeping.step * np.round((felt + noise[:, :, today]) / people.keeping.step)
        scores = np.clip(scores, 0, SCORE_MAX)
        ratings[:, :, today] = np.where(is_rated[:, np.newaxis], scores, np.nan)
        so_far.felt[:, today], so_far.recorded[:, today] = felt[:, 0], ratings[:, 0, today]
        sessions[:, today] = luck_of_session[:, today] < habit(so_far, today)
    is_logged = dice.random(sessions.shape) >= people.keeping.unlogged
    return Journals(ratings, sessions * is_logged, natural.weekday)


def _nothing_yet(people: People, natural: Course) -> SoFar:
    felt, recorded = np.full((2, *natural.weekday.shape), np.nan)
    return SoFar(felt, recorded, natural.hidden, natural.weekday, people.feelings.usual)


def _chance_missed(people: People, felt: FloatArray) -> FloatArray:
    """(S,): of a day without a rating, from what was felt (S, 4)."""
    keeping = people.keeping
    if not keeping.missed_when_worse:
        return np.full(len(felt), keeping.missed)
    above_usual = felt.mean(axis=1) - people.feelings.usual
    return share(log_odds(keeping.missed) + 0.6 * above_usual)


def log_odds(chance: float) -> float:
    return float(np.log(chance / (1 - chance)))


def share(odds: FloatArray) -> FloatArray:
    """The chance with these log-odds."""
    return np.asarray(1 / (1 + np.exp(-odds)))
