"""Rows of a journal as arrays."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np
import pytest

from journal.insights.day_table import SYMPTOMS, DayTable, weekdays

FIRST = date(2026, 9, 28)  # a Monday


def table(n_days: int = 10, **rows: list[tuple[object, ...]]) -> DayTable:
    last = FIRST + timedelta(days=n_days - 1)
    return DayTable.from_rows(FIRST, last, rows.get("ratings", []), rows.get("sessions", []))  # type: ignore[arg-type]


def test_every_day_of_the_period_is_there_once() -> None:
    days = table(10)

    assert days.dates.tolist() == [FIRST + timedelta(days=offset) for offset in range(10)]
    assert days.weekday.tolist() == [0, 1, 2, 3, 4, 5, 6, 0, 1, 2]


def test_an_unanswered_symptom_is_missing_and_never_zero() -> None:
    days = table(3, ratings=[(FIRST, 0, None, 10, None)])

    assert days.ratings["tingling"][0] == 0
    assert days.ratings["burning"][0] == 10
    assert np.isnan(days.ratings["numbness"]).all()
    assert days.is_rated.tolist() == [True, False, False]


def test_sessions_of_one_day_add_up() -> None:
    days = table(3, sessions=[(FIRST, 20), ("2026-09-28", 10), (FIRST + timedelta(days=2), 15)])

    assert days.sessions.tolist() == [2, 0, 1]
    assert days.minutes.tolist() == [30, 0, 15]


def test_rows_come_in_any_order_and_days_as_dates_or_text() -> None:
    days = table(3, ratings=[("2026-09-30", 3, 3, 3, 3), (FIRST, 1, 1, 1, 1)])

    assert days.ratings["pain"][[0, 2]].tolist() == [1, 3]


def test_weekdays_agree_with_python_around_the_beginning_of_time() -> None:
    days = [date(1900, 1, 1), date(1969, 12, 31), date(1970, 1, 1), date(2024, 2, 29)]

    assert weekdays(np.array(days, dtype="datetime64[D]")).tolist() == [day.weekday() for day in days]


@pytest.mark.parametrize(
    ("rows", "reason"),
    [
        ({"ratings": [(FIRST - timedelta(days=1), 1, 1, 1, 1)]}, "between the first and the last"),
        ({"sessions": [(FIRST + timedelta(days=10), 20)]}, "between the first and the last"),
        ({"ratings": [(FIRST, 1, 1, 1, 1), (FIRST, 2, 2, 2, 2)]}, "at most once"),
        ({"ratings": [(FIRST, 11, 1, 1, 1)]}, "between 0 and 10"),
        ({"ratings": [(FIRST, 1, 1, 1, -1)]}, "between 0 and 10"),
        ({"sessions": [(FIRST, -5)]}, "negative"),
    ],
)
def test_a_row_that_cannot_be_is_refused_with_the_reason(
    rows: dict[str, list[tuple[object, ...]]], reason: str
) -> None:
    with pytest.raises(ValueError, match=reason):
        table(10, **rows)


def test_a_period_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(ValueError, match="before the first"):
        table(0)


@pytest.mark.parametrize(
    ("column", "value", "reason"),
    [
        ("dates", np.array(["2026-09-28", "2026-09-30"], dtype="datetime64[D]"), "day by day"),
        ("dates", np.array([], dtype="datetime64[D]"), "at least one day"),
        ("ratings", {"pain": np.zeros(2)}, "exactly"),
        ("ratings", dict.fromkeys(SYMPTOMS, np.zeros(3)), "shape"),
        ("sessions", np.zeros(2), "int64"),
        ("sessions", [0, None], "int64"),
        ("minutes", np.array([0, -1]), "negative"),
        ("weekday", np.array([0, 0]), "day by day"),
        ("weekday", np.array([6, 7]), "day by day"),
        ("techniques", {"circles": np.zeros(3, dtype=int)}, "circles must be int64 of shape"),
        ("oils", {"lavender": np.array([0, -1])}, "lavender must not be negative"),
    ],
)
def test_arrays_that_contradict_one_another_are_refused(column: str, value: object, reason: str) -> None:
    good = table(2)
    columns = {name: getattr(good, name) for name in ("dates", "ratings", "sessions", "weekday", "minutes")}

    with pytest.raises(ValueError, match=reason):
        DayTable(**columns | {column: value})


def test_columns_that_are_left_out_are_empty_and_small_kinds_of_numbers_are_taken() -> None:
    good = table(2)
    scores = {symptom: np.array([3, 4]) for symptom in SYMPTOMS}

    days = DayTable(good.dates, scores, good.sessions.astype("int16"), good.weekday)

    assert days.minutes.tolist() == [0, 0]
    assert (days.techniques, days.oils) == ({}, {})
    assert (days.ratings["pain"].dtype, days.sessions.dtype) == (np.dtype("float64"), np.dtype("int64"))


def test_a_part_of_the_days_has_every_column() -> None:
    days = table(9, ratings=[(FIRST + timedelta(days=3), 1, 1, 1, 1)], sessions=[(FIRST, 20)])

    part = days.between(3, 5)

    assert part.dates.tolist() == [FIRST + timedelta(days=3), FIRST + timedelta(days=4)]
    assert part.is_rated.tolist() == [True, False]
    assert part.sessions.tolist() == [0, 0]
    assert part.weekday.tolist() == [3, 4]
