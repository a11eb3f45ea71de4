"""The engine agrees with an independent implementation of the same method (see make_golden)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import numpy as np
import numpy.typing as npt

from journal.insights import DayTable, Effect, analyse
from journal.insights.day_table import SYMPTOMS, FloatArray
from journal.insights.design import OUTCOMES
from tests.insights.make_golden import FILE, NOT_RATED, NUMBERS, QUESTION_NAMES

REACTIONS = {"no": "none", "yes": "reacts", "mixed": "mixed"}
FIRST_DAY = np.datetime64("2025-01-06")
TOLERANCES = {
    "estimate": 1e-6,
    "low": 0.01,
    "high": 0.01,
    "p": 0.003,
    "mirror": 0.003,
    "p_star": 0.003,
    "memory": 1e-6,
    "days": 0,
}
"""Wider where the reference takes Student's t from an approximation."""
WITHOUT_VARIATION = "the same three weekdays, strong weekday pattern"
"""Weekday and session are one and the same there: the engine says nothing, the reference something of no
meaning."""


@dataclass(frozen=True, eq=False)
class Golden:
    """One journal: the table, the reference's numbers (5, 2, 8) and its five reactions."""

    name: str
    table: DayTable
    numbers: FloatArray
    reactions: list[str]


def golden() -> Iterator[Golden]:
    with np.load(FILE) as file:
        kept = {name: file[name] for name in file.files}
    ends = np.cumsum(kept["lengths"])
    for number, (n_days, end) in enumerate(zip(kept["lengths"], ends, strict=True)):
        days = slice(end - n_days, end)
        weekday = kept["first_weekdays"][number] + np.arange(n_days)
        reactions = [REACTIONS[told] for told in kept["reactions"][number]]
        table = _table(kept["ratings"][days], kept["sessions"][days], weekday)
        yield Golden(str(kept["names"][number]), table, kept["numbers"][number], reactions)


def _table(
    ratings: npt.NDArray[np.int8], sessions: npt.NDArray[np.int8], weekday: npt.NDArray[np.int64]
) -> DayTable:
    scores = ratings.T.astype(np.float64)
    scores[scores == NOT_RATED] = np.nan
    by_symptom = dict(zip(SYMPTOMS, scores, strict=True))
    return DayTable(FIRST_DAY + np.arange(len(ratings)), by_symptom, sessions.astype(np.int64), weekday % 7)


def differences(one: Golden) -> Iterator[str]:
    """Whatever the engine says otherwise than the reference, in words."""
    today: date = one.table.dates[-1].astype(date)
    effects = analyse(one.table, today=today).effects
    for i, outcome in enumerate(OUTCOMES):
        for j, question in enumerate(QUESTION_NAMES):
            effect = effects.get((outcome, question))
            where = f"{one.name}, {one.table.n_days} days: {outcome}, {question}"
            if effect is None:
                yield f"{where}: nothing"
                continue
            if effect.reaction != one.reactions[i]:
                yield f"{where}: reaction {effect.reaction}, not {one.reactions[i]}"
            for name, told in zip(NUMBERS, one.numbers[i, j].tolist(), strict=True):
                found = _numbers(effect)[name]
                # Not the other way round: a NaN must be a difference.
                if not abs(found - told) <= TOLERANCES[name]:
                    yield f"{where}: {name} {found}, not {told}"


def _numbers(effect: Effect) -> dict[str, float]:
    """By the reference's names."""
    return {
        "estimate": effect.estimate,
        "low": effect.low,
        "high": effect.high,
        "p": effect.p,
        "mirror": effect.mirror_p,
        "p_star": effect.p_star,
        "memory": effect.memory,
        "days": effect.n_days,
    }


def test_every_number_and_reaction_agrees_for_more_than_two_hundred_journals() -> None:
    journals = [one for one in golden() if one.name != WITHOUT_VARIATION]

    apart = [words for one in journals for words in differences(one)]

    assert len(journals) >= 200
    assert apart == []


def test_sessions_that_are_one_with_the_weekday_are_not_guessed_at() -> None:
    journal = next(one for one in golden() if one.name == WITHOUT_VARIATION)

    assert {words.rsplit(": ")[-1] for words in differences(journal)} == {"nothing"}


def test_the_journals_are_of_every_kind_and_length() -> None:
    journals = list(golden())

    assert len({one.name for one in journals}) >= 50
    assert min(one.table.n_days for one in journals) == 56
    assert max(one.table.n_days for one in journals) > 365
    assert {reaction for one in journals for reaction in one.reactions} == set(REACTIONS.values())
    assert max(one.table.sessions.max() for one in journals) == 2
