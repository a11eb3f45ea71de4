"""What a period's ratings come to."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

import numpy as np
import pytest

from journal.insights.day_table import DayTable
from journal.insights.summaries import (
    Change,
    Gap,
    Mean,
    SymptomSummary,
    TooLittle,
    TooLow,
    Windows,
    longest_gap,
    summarise,
    windows_of,
)

FIRST = date(2026, 9, 27)


def pain_of(scores: Sequence[int | None]) -> SymptomSummary | TooLittle:
    rows = [(FIRST + timedelta(days=i), None, None, None, score) for i, score in enumerate(scores)]
    return summarise(DayTable.from_rows(FIRST, FIRST + timedelta(days=len(scores) - 1), rows, []), "pain")


@pytest.mark.parametrize(
    ("n_days", "windows"),
    [
        (28, Windows(14, are_halves=False)),
        (3650, Windows(14, are_halves=False)),
        (27, Windows(13, are_halves=True)),
        (8, Windows(4, are_halves=True)),
        (7, TooLittle(7, 8)),
        (1, TooLittle(1, 8)),
    ],
)
def test_a_period_compares_its_ends_as_far_as_it_has_them(n_days: int, windows: Windows | TooLittle) -> None:
    assert windows_of(n_days) == windows


def test_first_and_last_two_weeks_are_compared_in_points_and_percent() -> None:
    summary = pain_of([6] * 14 + [0] * 28 + [3] * 14)

    assert isinstance(summary, SymptomSummary)
    assert (summary.first, summary.last) == (Mean(6, 14), Mean(3, 14))
    assert summary.change == Change(-3, -50)


def test_a_mean_close_to_zero_has_no_percent() -> None:
    summary = pain_of([0, 1] * 7 + [4] * 14)

    assert isinstance(summary, SymptomSummary)
    assert summary.change == Change(3.5, TooLow(0.5))


def test_three_rated_days_at_one_end_are_too_few_to_compare() -> None:
    summary = pain_of([5, 5, 5] + [None] * 11 + [4] * 14)

    assert isinstance(summary, SymptomSummary)
    assert summary.first == Mean(5, 3)
    assert summary.change == TooLittle(3, 4)


def test_an_end_without_a_rating_is_said_to_be_empty() -> None:
    summary = pain_of([None] * 14 + [4] * 14)

    assert isinstance(summary, SymptomSummary)
    assert summary.first == TooLittle(0, 1)
    assert summary.change == TooLittle(0, 1)


def test_a_symptom_never_rated_has_no_summary() -> None:
    assert pain_of([None] * 56) == TooLittle(0, 1)


def test_lowest_highest_and_days_at_seven_count_rated_days_only() -> None:
    summary = pain_of([7, None, 2, 8, 6])

    assert isinstance(summary, SymptomSummary)
    assert (summary.lowest, summary.highest, summary.n_high) == (2, 8, 2)
    assert summary.mean == Mean(5.75, 4)


def test_the_swing_is_the_mean_step_between_neighbouring_rated_days() -> None:
    summary = pain_of([1, 3, 2, None, 9, 5, 5])

    assert isinstance(summary, SymptomSummary)
    assert summary.swing == Mean((2 + 1 + 4 + 0) / 4, 4)


def test_the_swing_needs_four_steps() -> None:
    summary = pain_of([1, 3, 2, None, 9, None, 5])

    assert isinstance(summary, SymptomSummary)
    assert summary.swing == TooLittle(2, 4)


@pytest.mark.parametrize(
    ("rated", "gap"),
    [
        ([1, 1, 1], Gap(0, 0)),
        ([0, 0, 0], Gap(0, 3)),
        ([0, 1, 0, 0, 1], Gap(2, 2)),
        ([1, 0, 0, 1, 0, 0], Gap(1, 2)),
        ([1, 0, 0, 0], Gap(1, 3)),
    ],
)
def test_the_longest_gap_is_the_first_of_the_longest(rated: list[int], gap: Gap) -> None:
    found = longest_gap(np.array(rated, dtype=bool))

    assert found.n_days == gap.n_days
    assert found.start == gap.start or gap.n_days == 0
