"""How the symptoms of invented people go by themselves, before any massage."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from journal.insights.day_table import SYMPTOMS, FloatArray, IntArray

MEMORY_OF_HIDDEN = 0.7
MEMORY_OF_SPELLS = 0.98


@dataclass(frozen=True)
class Feelings:
    """In points of the 0 to 10 scale.

    usual           on an ordinary day.
    memory          how much of a good or bad day is left on the next, 0 to 1.
    spread          of single days; half of it is shared by the four symptoms, half is each one's own.
    weekday_spread  between the days of the week.
    drift           from the first day to the last, up for half of the people and down for the others.
    spells          spread of a second, slow course: bad and good spells of weeks.
    has_flares      sudden ones: changes from day to day have heavy tails (Student t of 3 degrees).
    begins_worse    how many spreads, of days and of spells, the first day lies above the usual one.
    hidden_today, hidden_tomorrow  what the hidden cause adds on its day, and takes away on the day after.
    """

    usual: float = 5.0
    memory: float = 0.6
    spread: float = 1.5
    weekday_spread: float = 0.5
    drift: float = 0.0
    spells: float = 0.0
    has_flares: bool = False
    begins_worse: float = 0.0
    hidden_today: float = 0.0
    hidden_tomorrow: float = 0.0


@dataclass(frozen=True, eq=False)
class Course:
    """felt float64 (S, 4, T); hidden float64 (S, T); weekday int64 (S, T)."""

    felt: FloatArray
    hidden: FloatArray
    weekday: IntArray


def course(feelings: Feelings, n_people: int, n_days: int, dice: np.random.Generator) -> Course:
    weekday = (dice.integers(0, 7, (n_people, 1)) + np.arange(n_days)) % 7
    pattern = dice.standard_normal((n_people, 7))
    pattern = feelings.weekday_spread * (pattern - pattern.mean(axis=1, keepdims=True))
    direction = dice.choice([-1.0, 1.0], (n_people, 1))
    shared, own = (
        _remembering(feelings.memory, _changes(feelings, (n_people, n_series, n_days), dice))
        for n_series in (1, len(SYMPTOMS))
    )
    spells, hidden = (
        _remembering(memory, dice.standard_normal((n_people, 1, n_days)), worse)[:, 0]
        for memory, worse in ((MEMORY_OF_SPELLS, feelings.begins_worse), (MEMORY_OF_HIDDEN, 0.0))
    )
    alike = (
        feelings.usual
        + feelings.drift * direction * (np.arange(n_days) / n_days - 0.5)
        + np.take_along_axis(pattern, weekday, axis=1)
        + feelings.spells * spells
        + feelings.hidden_today * hidden
        - feelings.hidden_tomorrow * np.pad(hidden, ((0, 0), (1, 0)))[:, :-1]
    )
    return Course(alike[:, np.newaxis] + feelings.spread * (shared + own), hidden, weekday)


def _changes(feelings: Feelings, shape: tuple[int, int, int], dice: np.random.Generator) -> FloatArray:
    """What each day brings that is new; its first day is where the person begins."""
    new = dice.standard_t(3, shape) / np.sqrt(3) if feelings.has_flares else dice.standard_normal(shape)
    new[:, :, 0] += np.sqrt(0.5) * feelings.begins_worse
    return np.asarray(np.sqrt(0.5) * new)


def _remembering(memory: float, changes: FloatArray, begins_worse: float = 0.0) -> FloatArray:
    """AR(1) of constant spread along the last axis, from the changes of each day."""
    values = np.empty_like(changes)
    values[..., 0] = changes[..., 0] + begins_worse
    for day in range(1, changes.shape[-1]):
        values[..., day] = memory * values[..., day - 1] + np.sqrt(1 - memory**2) * changes[..., day]
    return values
