"""The blocks of an experiment so far: their ratings, and the sessions done and planned."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from journal.core.numbers import score_text
from journal.insights.choices import CARRIER, ESSENTIAL, key_of
from journal.insights.day_table import DayTable, FloatArray, IntArray
from sessions.experiment_days import Block, Course
from sessions.models import Compares, Experiment


@dataclass(frozen=True)
class BlockFact:
    """One block so far: the mean of its ratings (of days as blocks, of the day after), None without any; the
    rated days; the sessions done, of two techniques or oils those with the plan's own; and those planned.
    """

    block: Block
    mean: float | None
    n_rated: int
    n_done: int
    n_planned: int

    @property
    def mean_text(self) -> str:
        return "" if self.mean is None else score_text(self.mean)


def places_of(days: DayTable, block: Block) -> slice:
    start = (block.first - days.dates[0].astype(date)).days
    return slice(start, start + (block.last - block.first).days + 1)


def block_facts(
    experiment: Experiment, begun: Sequence[Block], days: DayTable, scores: FloatArray, today: date
) -> list[BlockFact]:
    done = {letter: _done(experiment, days, letter) for letter in "AB"}
    planned = Course(experiment).overlay(today).planned
    facts = []
    for block in begun:
        place = places_of(days, block)
        rated = scores[place.start + experiment.lag_days : place.stop + experiment.lag_days]
        rated = rated[np.isfinite(rated)]
        planned_days = [day for day in planned if day in block and day <= today]
        facts.append(
            BlockFact(
                block,
                mean=float(rated.mean()) if rated.size else None,
                n_rated=int(rated.size),
                n_done=int(done[block.letter][place].sum()),
                n_planned=len(planned_days),
            )
        )
    return facts


def _done(experiment: Experiment, days: DayTable, letter: str) -> IntArray:
    """(n,): each day's sessions, of two techniques or oils those that used the plan's own."""
    item = experiment.item_of(letter)
    if item is None:
        return days.sessions
    used, kind = {
        Compares.TECHNIQUE: (days.techniques, ""),
        Compares.CARRIER_OIL: (days.oils, CARRIER),
        Compares.ESSENTIAL_OIL: (days.oils, ESSENTIAL),
    }[Compares(experiment.compares)]
    return used.get(f"{kind}{key_of(item)}", np.zeros(days.n_days, dtype=np.int64))
