"""Makers of day tables: scores and sessions a day, from a Monday on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import numpy as np
import numpy.typing as npt

from journal.insights.day_table import SYMPTOMS, DayTable, FloatArray, IntArray, weekdays
from journal.insights.design import Window

Scores = npt.NDArray[np.floating[Any]]
FIRST = np.datetime64("2026-01-05")  # a Monday


def make_days(
    sessions: Sequence[int] | IntArray,
    scores: Scores | Mapping[str, Scores] | None = None,
    *,
    techniques: Mapping[str, IntArray] | None = None,
    oils: Mapping[str, IntArray] | None = None,
) -> DayTable:
    """One array of scores is all four symptoms'; of several, those left out are not rated."""
    counts = np.asarray(sessions, dtype=np.int64)
    unrated = np.full(counts.size, np.nan)
    if scores is None:
        scores = {}
    by_symptom = scores if isinstance(scores, Mapping) else dict.fromkeys(SYMPTOMS, scores)
    dates = FIRST + np.arange(counts.size)
    return DayTable(
        dates=dates,
        ratings={symptom: by_symptom.get(symptom, unrated).astype(np.float64) for symptom in SYMPTOMS},
        sessions=counts,
        weekday=weekdays(dates),
        techniques=techniques or {},
        oils=oils or {},
    )


def last_day(days: DayTable) -> date:
    last: date = days.dates[-1].astype(date)
    return last


def window_of(days: DayTable) -> Window:
    return Window.ending(days, days.n_days)


def some_sessions(n_days: int, *, share: float = 0.5, seed: int = 1) -> IntArray:
    """At most one a day, on days that depend on nothing."""
    return (np.random.default_rng(seed).random(n_days) < share).astype(np.int64)


def some_course(n_days: int, *, memory: float = 0.5, spread: float = 1.0, seed: int = 2) -> FloatArray:
    """How symptoms go by themselves, around 5: each day keeps some of the day before."""
    rng = np.random.default_rng(seed)
    course = np.empty(n_days)
    course[0] = rng.normal(0, spread)
    for day in range(1, n_days):
        course[day] = memory * course[day - 1] + rng.normal(0, spread * np.sqrt(1 - memory**2))
    return 5 + course


def as_scores(felt: FloatArray) -> FloatArray:
    """Whole numbers from 0 to 10."""
    return np.clip(np.round(felt), 0, 10)


def day_after(sessions: IntArray) -> IntArray:
    """1 on each day after a session."""
    return np.concatenate(([0], np.minimum(sessions[:-1], 1)))
