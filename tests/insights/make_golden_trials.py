"""Writes golden_trials.npz: invented experiments, and what an independent reference says of them.

python -m tests.insights.make_golden_trials FOLDER

The folder holds the reference, oracle_trial.py: the method in numpy alone, written apart from this project
and no part of it, so its numbers are kept and not its code. It counts sessions, five a week under plan A and
two under B, where the project counts shares of a plan; the difference between the plans is the same. It looks
at the seven days before a rating, so the project is asked about those too, and not about its own seven. The
ends of its interval are the last of differences tried 0.05 apart.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

import numpy as np

from journal.insights.day_table import SCORE_MAX, FloatArray, IntArray
from journal.insights.trial_orders import OrderArray, letters
from journal.insights.trial_schemes import Scheme
from tests.calibration.feelings import Feelings, course
from tests.calibration.trial_kinds import WEEKLY

FILE = Path(__file__).with_name("golden_trials.npz")
EXPERIMENTS_A_SCHEME = 15
PLANNED_A_WEEK = (5.0, 2.0)
NUMBERS = ("estimate", "p", "low", "high")
GRID_STEP = 0.05
NOT_RATED = -1
FEELINGS = (
    Feelings(memory=0.3, spread=1),
    Feelings(memory=0.8),
    Feelings(memory=0.9, drift=3),
    Feelings(memory=0.6, has_flares=True, usual=2),
    Feelings(memory=0.0, weekday_spread=1.5),
)
MISSED = (0.0, 0.2, 0.4)
POINTS = (0.0, -3.0, 1.5, 0.0)

Analysis = Callable[..., dict[str, float]]


@dataclass(frozen=True, eq=False)
class Made:
    """One experiment: its scheme, the order drawn, the weekday of its first day, and a rating a day."""

    scheme: Scheme
    order: OrderArray
    weekday: IntArray
    scores: FloatArray


def main() -> None:
    sys.path.insert(0, sys.argv[1])
    oracle = import_module("oracle_trial")
    made, told = [], []
    for scheme in WEEKLY.values():
        orders = oracle.allowed_sequences(scheme.n_blocks, scheme.run_max)
        for number in range(EXPERIMENTS_A_SCHEME):
            dice = np.random.default_rng([*scheme_numbers(scheme), number])
            index = int(dice.integers(len(orders)))
            made.append(_made(scheme, orders[index].astype(np.int8), number, dice))
            told.append(_told(oracle.analyse, made[-1], orders, index))
    np.savez_compressed(
        FILE,
        schemes=np.array([scheme_numbers(one.scheme) for one in made]),
        orders=np.array([letters(one.order) for one in made]),
        first_weekdays=np.array([one.weekday[0] for one in made]),
        scores=np.concatenate([np.nan_to_num(one.scores, nan=NOT_RATED).astype(np.int8) for one in made]),
        numbers=np.array(told),
    )


def scheme_numbers(scheme: Scheme) -> tuple[int, int, int]:
    return scheme.n_blocks, scheme.block_days, scheme.run_max or 0


def _made(scheme: Scheme, order: OrderArray, number: int, dice: np.random.Generator) -> Made:
    natural = course(FEELINGS[number % len(FEELINGS)], 1, scheme.n_days, dice)
    points = POINTS[number % len(POINTS)]
    felt = natural.felt[0, 0] + points / 2 * np.repeat(order, scheme.block_days)
    scores = np.clip(np.round(felt + 0.5 * dice.standard_normal(felt.size)), 0, SCORE_MAX)
    scores[dice.random(felt.size) < MISSED[number % len(MISSED)]] = np.nan
    return Made(scheme, order, natural.weekday[0], scores)


def _told(analyse: Analysis, one: Made, orders: OrderArray, index: int) -> list[float]:
    found = analyse(one.scores, one.weekday, orders, index, PLANNED_A_WEEK, block=one.scheme.block_days)
    return [found[name] for name in NUMBERS]


def golden() -> Iterator[tuple[Made, dict[str, float]]]:
    """Every experiment in the file, with the reference's numbers by name."""
    with np.load(FILE) as file:
        kept = {name: file[name] for name in file.files}
    schemes = [Scheme(*map(int, numbers)) for numbers in kept["schemes"]]
    scores = kept["scores"].astype(np.float64)
    scores[scores == NOT_RATED] = np.nan
    ends = np.cumsum([scheme.n_days for scheme in schemes])
    for number, (scheme, end) in enumerate(zip(schemes, ends, strict=True)):
        order = np.array(
            [1 if letter == "A" else -1 for letter in str(kept["orders"][number])], dtype=np.int8
        )
        weekday = (kept["first_weekdays"][number] + np.arange(scheme.n_days)) % 7
        made = Made(scheme, order, weekday, scores[end - scheme.n_days : end])
        yield made, dict(zip(NUMBERS, kept["numbers"][number].tolist(), strict=True))


if __name__ == "__main__":
    main()
