"""Experiments of invented people: planned by lot, more or less kept to, and what is said of them."""

from __future__ import annotations

import zlib
from dataclasses import dataclass

import numpy as np

from journal.insights.day_table import DayTable, FloatArray, IntArray
from journal.insights.design import BoolArray
from journal.insights.trial import TooLittle, analyse_trial
from journal.insights.trial_chance import chance, ups_and_downs
from journal.insights.trial_exposures import NO_PLAN, TrialPlan
from journal.insights.trial_orders import allowed_orders, letters, orders_beside
from journal.insights.trial_schemes import Scheme
from tests.calibration.habits import felt, some_days
from tests.calibration.measures import FOLLOWED
from tests.calibration.simulator import Habit, HabitMaker, Journals, People, SoFar, log_odds, share
from tests.calibration.simulator import simulate as simulate_people
from tests.calibration.trial_kinds import EARLIER_DAYS, KINDS, Before, Kind

PLANNED_A_WEEK = (5, 2)
"""Under A and under B. In pairs of days A is a session and B is none."""
EXTRA_ON_USUAL_DAYS = 0.1


@dataclass(frozen=True)
class Trial:
    """What came of one experiment.

    p           1 where it is too little to say anything.
    estimate    A less B; None where nothing is said.
    is_covered  whether the interval holds the truth.
    told        the chance that the person was told before; None where nobody asked.
    """

    p: float
    estimate: float | None
    is_covered: bool | None
    told: float | None


@dataclass(frozen=True, eq=False)
class Experiments:
    """Of S people of one kind; the journals begin with `n_earlier` days before the experiments.

    signs  (S, blocks): the orders drawn, A as 1 and B as -1.
    block  (T,): of each day of the experiment.
    """

    kind: Kind
    journals: Journals
    signs: IntArray
    block: IntArray
    n_earlier: int

    def earlier(self, person: int) -> DayTable:
        return self.journals.table(person).between(0, self.n_earlier)

    def days(self, person: int) -> DayTable:
        table = self.journals.table(person)
        return table.between(self.n_earlier, table.n_days)


def trials(name: str, n_people: int, part: int) -> list[Trial]:
    """The same for the same three, on every machine and in any order."""
    dice = np.random.default_rng([zlib.crc32(name.encode()), part])
    made = simulate(KINDS[name], n_people, dice)
    return [_trial(made, person) for person in range(n_people)]


def simulate(kind: Kind, n_people: int, dice: np.random.Generator) -> Experiments:
    scheme = kind.scheme
    drawn = np.array([draw(scheme, dice) for _ in range(n_people)])
    n_earlier = EARLIER_DAYS if kind.asks_before else 0
    # The last day of pairs tells on the day after.
    block = np.arange(scheme.n_days + (1 if scheme.is_paired else 0)) // scheme.block_days
    block[block == scheme.n_blocks] = NO_PLAN
    before = _sessions_before(kind, n_people, n_earlier, dice)
    planned = np.hstack([before, planned_sessions(scheme, drawn, block, dice)])
    people = People(_keeping_to(planned, kind.skipped), kind.feelings, kind.massage, kind.keeping)
    journals = simulate_people(people, n_people, planned.shape[1], dice)
    is_planned = block != NO_PLAN
    _ease(journals.ratings[:, :, n_earlier:], (drawn[:, block] > 0) & is_planned, kind.at_once)
    is_left_out = (drawn[:, block] < 0) & is_planned
    is_left_out &= dice.random(is_left_out.shape) < kind.missed_under_b
    journals.ratings[:, :, n_earlier:][np.repeat(is_left_out[:, np.newaxis], 4, axis=1)] = np.nan
    return Experiments(kind, journals, drawn, block, n_earlier)


def _ease(ratings: FloatArray, is_a: BoolArray, points: int) -> None:
    """Make ratings (S, 4, T) so many points lower on some days (S, T)."""
    ratings -= points * is_a[:, np.newaxis]
    np.maximum(ratings, 0, out=ratings)


def _sessions_before(kind: Kind, n_people: int, n_days: int, dice: np.random.Generator) -> IntArray:
    if kind.before is Before.AT_RANDOM:
        return dice.integers(0, 2, (n_people, n_days))
    every_second = np.tile(np.arange(n_days) % 2, (n_people, 1))
    return every_second if kind.before is Before.EVENLY else 0 * every_second


def draw(scheme: Scheme, dice: np.random.Generator) -> IntArray:
    """As the app draws, but with a seed."""
    if scheme.is_paired:
        first = dice.choice([1, -1], scheme.n_blocks // 2)
        return np.asarray(np.repeat(first, 2) * np.tile([1, -1], first.size))
    allowed = allowed_orders(scheme)
    return np.asarray(allowed[dice.integers(len(allowed))], dtype=np.int64)


def planned_sessions(scheme: Scheme, drawn: IntArray, block: IntArray, dice: np.random.Generator) -> IntArray:
    """(S, T): the days with a session, if each person keeps to the plan."""
    is_a = (drawn[:, block] > 0) & (block != NO_PLAN)
    if scheme.is_paired:
        return np.asarray(is_a, dtype=np.int64)
    a_week = np.where(is_a[:, ::7], *PLANNED_A_WEEK)
    return some_days(a_week.ravel(), dice).reshape(len(drawn), -1).astype(np.int64)


def _keeping_to(planned: IntArray, skipped: float) -> HabitMaker:
    """So many of the sessions are skipped; who skips also takes some that are not planned, on bad days."""

    def chance_of(so_far: SoFar, today: int) -> FloatArray:
        extra = share(log_odds(EXTRA_ON_USUAL_DAYS) + felt(so_far, today)) if skipped else np.zeros(1)
        return np.where(planned[:, today] == 1, 1 - skipped, extra)

    def habit_of(dice: np.random.Generator, n_people: int) -> Habit:
        return chance_of

    return habit_of


def _trial(made: Experiments, person: int) -> Trial:
    kind, days = made.kind, made.days(person)
    order = letters(made.signs[person].astype(np.int8))
    n_blocks = kind.stop(days.ratings[FOLLOWED], made.signs[person], made.block)
    n_units = n_blocks // kind.scheme.unit_blocks
    seed = zlib.crc32(order.encode())
    orders, place = orders_beside(kind.scheme, order, n_units_begun=n_units, seed=seed)
    n_days = int(np.sum(made.block < n_blocks))
    plan = TrialPlan(made.block[:n_days], np.ones(n_days, dtype=np.bool_))
    result = analyse_trial(days.between(0, n_days), FOLLOWED, plan, orders, place, scheme=kind.scheme)
    told = _told(made.earlier(person), kind) if kind.asks_before else None
    if isinstance(result, TooLittle):
        return Trial(1.0, None, None, told)
    is_covered = result.low <= -kind.points <= result.high
    return Trial(result.p, result.estimate, is_covered, told)


def _told(earlier: DayTable, kind: Kind) -> float | None:
    feelings = ups_and_downs(earlier, FOLLOWED)
    return chance(feelings, kind.scheme, difference=kind.points) if feelings else None
