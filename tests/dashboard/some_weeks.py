"""Whole weeks made by hand, and their figure."""

from __future__ import annotations

from datetime import date
from typing import Any

from journal.dashboard.insight_figures import Weeks, weeks_figure
from journal.insights.day_table import DayTable
from journal.insights.effects import Effect

MONDAY, SUNDAY = 0, date(2026, 11, 22)


def table_of(weeks: list[tuple[int, list[float | None]]], last: date = SUNDAY) -> DayTable:
    """Whole weeks up to `last`: how many sessions, and the scores of their first days, all four alike.

    Each comes after an unrated week with the same sessions, so that every day has as many before it.
    """
    first = date.fromordinal(last.toordinal() - 14 * len(weeks) + 1)
    ratings: list[tuple[date, Any, Any, Any, Any]] = []
    sessions: list[tuple[date, int]] = []
    for week, (n_sessions, scores) in enumerate(pair for one in weeks for pair in ((one[0], []), one)):
        days = [date.fromordinal(first.toordinal() + 7 * week + offset) for offset in range(7)]
        ratings += [(day, score, score, score, score) for day, score in zip(days, scores, strict=False)]
        sessions += [(days[n % 7], 20) for n in range(n_sessions)]
    return DayTable.from_rows(first, last, ratings, sessions)


def drawn(days: DayTable, outcome: str, found: Effect | None, *, began: date = date(2026, 1, 1)) -> Weeks:
    return weeks_figure(days, outcome, found, began=began, week_start=MONDAY)
