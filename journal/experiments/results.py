"""What an experiment came to: its days, block by block, and what the randomization test says of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum, auto

import numpy as np

from journal.core.periods import Period
from journal.experiments.blocks import BlockFact, block_facts, places_of
from journal.experiments.designs import scheme_of
from journal.insights import timeline
from journal.insights.day_table import DayTable, IntArray
from journal.insights.design import OVERALL
from journal.insights.trial import Missing, TooLittle, TrialResult, analyse_trial
from journal.insights.trial_exposures import NO_PLAN, TrialPlan
from journal.insights.trial_orders import orders_beside
from journal.insights.trial_schemes import is_allowed
from journal.users.models import User
from sessions.experiment_days import Block, Course, Stage
from sessions.experiment_seal import is_untouched
from sessions.models import Experiment

CLEAR_P, LEANING_P = 0.05, 0.10
SEED_DIGITS = 12


class Strength(Enum):
    """How firm a difference is."""

    CLEAR = auto()
    LEANING = auto()
    NONE = auto()

    @classmethod
    def of(cls, p: float) -> Strength:
        return cls.CLEAR if p <= CLEAR_P else cls.LEANING if p <= LEANING_P else cls.NONE


class Broken:
    """Order, rule or question are not those that were sealed at the start, so nothing may be concluded."""


@dataclass(frozen=True, eq=False)
class Outcomes:
    """Everything that is known of an experiment on a day.

    found     None before the result may be seen.
    n_days    of the plans, up to the last that may have its rating; n_rated of those that have one.
    """

    course: Course
    stage: Stage
    blocks: Sequence[BlockFact]
    found: TrialResult | TooLittle | Broken | None
    n_days: int
    n_rated: int

    @property
    def is_decided(self) -> bool:
        return self.found is not None

    @property
    def experiment(self) -> Experiment:
        return self.course.experiment

    @property
    def strength(self) -> Strength | None:
        return Strength.of(self.found.p) if isinstance(self.found, TrialResult) else None

    @property
    def better(self) -> str | None:
        """The plan with the lower ratings, when the difference is more than none shown."""
        if not isinstance(self.found, TrialResult) or self.strength == Strength.NONE:
            return None
        return "A" if self.found.estimate < 0 else "B"

    @property
    def n_done(self) -> int:
        """The sessions that were logged, of two techniques or oils those with the plan's own."""
        return sum(fact.n_done for fact in self.blocks)

    @property
    def n_broken_off(self) -> int:
        return sum(not fact.block.is_complete for fact in self.blocks)

    def blocks_of(self, letter: str) -> list[BlockFact]:
        return [fact for fact in self.blocks if fact.block.letter == letter]

    def mean_of(self, letter: str) -> float | None:
        """Of all rated days of a plan's complete blocks."""
        facts = [fact for fact in self.blocks_of(letter) if fact.block.is_complete]
        n_rated = sum(fact.n_rated for fact in facts)
        total = sum(fact.mean * fact.n_rated for fact in facts if fact.mean is not None)
        return total / n_rated if n_rated else None


def outcomes_of(owner: User, experiment: Experiment, *, today: date) -> Outcomes:
    """Of one that has begun or not; `experiment` comes with its pauses and plans."""
    course = Course(experiment)
    stage, is_decided = course.stage(today), course.is_decided(today)
    begun = [block for block in course.begun(today) if block.first <= min(block.last, today)]
    if not begun:
        return Outcomes(course, stage, (), _nothing(experiment) if is_decided else None, 0, 0)
    last = min(today, begun[-1].last + timedelta(days=experiment.lag_days))
    days = timeline.day_table(owner, Period(experiment.starts_on, last), with_choices=True)
    plan = _plan(days, begun, lag=experiment.lag_days)
    scores = days.overall if experiment.outcome == OVERALL else days.ratings[experiment.outcome]
    facts = block_facts(experiment, begun, days, scores, today)
    return Outcomes(
        course,
        stage,
        facts,
        _found(experiment, begun, days, plan) if is_decided else None,
        n_days=sum(_n_days_of(block, today - timedelta(days=experiment.lag_days)) for block in begun),
        n_rated=sum(fact.n_rated for fact in facts),
    )


def _n_days_of(block: Block, last: date) -> int:
    """How many of its days there are up to the last one that may have its rating."""
    return max(0, (min(block.last, last) - block.first).days + 1)


def _nothing(experiment: Experiment) -> TooLittle | Broken:
    return TooLittle(Missing.BLOCKS, 0) if is_untouched(experiment) else Broken()


def _found(
    experiment: Experiment, begun: Sequence[Block], days: DayTable, plan: TrialPlan
) -> TrialResult | TooLittle | Broken:
    scheme = scheme_of(experiment)
    if not is_untouched(experiment) or not is_allowed(scheme, experiment.order):
        return Broken()
    n_units = n_units_of(experiment, begun)
    orders, drawn = orders_beside(scheme, experiment.order, n_units_begun=n_units, seed=seed_of(experiment))
    return analyse_trial(days, experiment.outcome, plan, orders, drawn, scheme=scheme)


def n_units_of(experiment: Experiment, begun: Sequence[Block]) -> int:
    """Of so many blocks, or pairs of them, the order was told."""
    return begun[-1].number // scheme_of(experiment).unit_blocks + 1


def seed_of(experiment: Experiment) -> int:
    """What other orders are drawn by: the same whenever it is worked out, and chosen by nobody."""
    return int(experiment.commitment[:SEED_DIGITS], 16)


def _plan(days: DayTable, begun: Sequence[Block], *, lag: int) -> TrialPlan:
    block: IntArray = np.full(days.n_days, NO_PLAN)
    counts = np.zeros(days.n_days, dtype=np.bool_)
    for one in begun:
        place = places_of(days, one)
        block[place] = one.number
        counts[slice(place.start + lag, place.stop + lag)] |= one.is_complete
    return TrialPlan(block, counts)
