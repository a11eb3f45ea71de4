"""Writes golden.npz: invented journals, and what an independent reference implementation says of them.

python -m tests.insights.make_golden FOLDER

The folder holds the reference, oracle_insight.py: the method in numpy alone, written apart from this
project and no part of it, so its numbers are kept and not its code. It wants all outcomes rated on the same
days, so it is asked for each by itself; it does not cut a journal to its last 365 days, so it is given those.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import numpy as np
import numpy.typing as npt

from journal.insights.day_table import SYMPTOMS, FloatArray, IntArray
from journal.insights.design import WINDOW_DAYS_MAX
from tests.calibration import scenarios
from tests.calibration.simulator import Journals, simulate

FILE = Path(__file__).with_name("golden.npz")
LENGTHS = (56, 84, 112, 140, 168, 252, 364, 420)
"""Reviews are every 28 days: the last look is the review itself then, and the test takes half the time."""
JOURNALS_A_KIND = 4
NUMBERS = ("estimate", "low", "high", "p", "mirror", "p_star", "memory", "days")
QUESTION_NAMES = ("day", "week")
NOT_RATED = -1

Oracle = Callable[[FloatArray, FloatArray, IntArray], dict[tuple[int, str], dict[str, float | str]]]


def main() -> None:
    oracle = _oracle(Path(sys.argv[1]))
    names, journals = zip(*_journals(), strict=True)
    told = [_told(oracle, one) for one in journals]
    np.savez_compressed(
        FILE,
        names=np.array(names),
        lengths=np.array([one.sessions.shape[1] for one in journals]),
        first_weekdays=np.array([one.weekday[0, 0] for one in journals]),
        ratings=np.concatenate([_small(one.ratings[0].T) for one in journals]),
        sessions=np.concatenate([one.sessions[0].astype(np.int8) for one in journals]),
        numbers=np.array([numbers for numbers, _ in told]),
        reactions=np.array([reactions for _, reactions in told]),
    )


def _oracle(folder: Path) -> Oracle:
    spec = spec_from_file_location("oracle_insight", folder / "oracle_insight.py")
    if spec is None or spec.loader is None:
        raise SystemExit(f"no oracle_insight.py in {folder}")
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    oracle: Oracle = module.insights
    return oracle


def _journals() -> Iterator[tuple[str, Journals]]:
    """Every kind of people at several lengths; some leave single symptoms out, or massage twice a day."""
    kinds = [*scenarios.NULLS, *scenarios.STRESS, *scenarios.MIXED, *scenarios.IMPOSSIBLE, *scenarios.HELPED]
    for number, name in enumerate(JOURNALS_A_KIND * kinds):
        dice = np.random.default_rng(number)
        n_days = LENGTHS[(number + number // len(kinds)) % len(LENGTHS)]
        one = simulate(scenarios.truth_of(name).people, 1, n_days, dice)
        if number % 3 == 0:
            one.ratings[dice.random(one.ratings.shape) < 0.1] = np.nan
        if number % 4 == 0:
            one.sessions[dice.random(one.sessions.shape) < 0.1] *= 2
        yield name, one


def _told(oracle: Oracle, one: Journals) -> tuple[FloatArray, list[str]]:
    """(5, 2, 8): by outcome (overall, then the symptoms), question and number; and the reaction to each."""
    last = slice(-WINDOW_DAYS_MAX, None)
    scores = one.ratings[0]
    outcomes = np.vstack([scores.mean(axis=0), scores])[:, last]
    sessions, weekday = one.sessions[0, last].astype(np.float64), one.weekday[0, last]
    found = [oracle(outcome[:, np.newaxis], sessions, weekday) for outcome in outcomes]
    numbers = [[[each[0, asked][name] for name in NUMBERS] for asked in QUESTION_NAMES] for each in found]
    return np.array(numbers, dtype=np.float64), [str(each[0, "day"]["reacts"]) for each in found]


def _small(ratings: FloatArray) -> npt.NDArray[np.int8]:
    """(n, 4), whole numbers."""
    return np.nan_to_num(ratings, nan=NOT_RATED).astype(np.int8).reshape(-1, len(SYMPTOMS))


if __name__ == "__main__":
    main()
