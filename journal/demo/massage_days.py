"""The days on which somebody of the example massages, counted from the journal's first."""

from __future__ import annotations

import math
import random
from collections.abc import Mapping, Sequence
from statistics import fmean

from journal.demo.experiment import order_of
from journal.demo.people import Person
from sessions.schedule import spread

WORTH_A_SESSION = 0.3
"""Mean deviation in points with which somebody led by their feet massages every other day."""
SKIPPED = 0.1
"""How often a session that an experiment asks for is left out."""
Deviation = Mapping[str, float]
"""What a day feels like before it is rounded to a score, by symptom: points above the baseline."""


def planned_days(rng: random.Random, person: Person, *, n_weeks: int) -> set[int]:
    """About as many a week as the plan says, without regard to how the days are; in an experiment, on its."""
    offsets: set[int] = set()
    by_lot = _by_lot(person)
    for week in range(n_weeks):
        if week in by_lot:
            asked = sorted(spread(by_lot[week]))
            offsets.update(week * 7 + day for day in asked if rng.random() >= SKIPPED)
            continue
        aim = [plan.sessions_per_week for plan in person.plans if plan.from_week <= week][-1]
        n_done = 0 if week in person.away_weeks else aim + rng.choice((-1, -1, 0, 0, 0, 1))
        offsets.update(week * 7 + day for day in rng.sample(range(7), n_done))
    if person.experiment:
        offsets.add(person.experiment.from_week * 7 + person.experiment.extra_day)
    return offsets


def _by_lot(person: Person) -> dict[int, int]:
    """The weeks of the experiment, and how many sessions each asks for; none without one."""
    trial = person.experiment
    if trial is None:
        return {}
    sessions = {"A": trial.sessions_a, "B": trial.sessions_b}
    return {week: sessions[letter] for week, letter in enumerate(order_of(person), trial.from_week)}


def bad_days(rng: random.Random, person: Person, felt: Sequence[Deviation], *, pull: float) -> set[int]:
    """Decided in the evening, by how the day was."""
    offsets: set[int] = set()
    for offset, deviation in enumerate(felt):
        odds = math.exp(pull * (fmean(deviation.values()) - WORTH_A_SESSION))
        if rng.random() < odds / (1 + odds) and offset // 7 not in person.away_weeks:
            offsets.add(offset)
    return offsets
