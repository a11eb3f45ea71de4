"""Numbers as a person reads them."""

from __future__ import annotations

from datetime import date

import pytest

from journal.core.periods import Period
from journal.insights.summaries import Change, Mean, TooLittle, TooLow, Windows
from journal.reports import phrases


@pytest.mark.parametrize(
    ("value", "text"), [(-1.74, "−1.7"), (0.26, "+0.3"), (-0.04, "0.0"), (0.04, "0.0"), (0, "0.0")]
)
def test_a_change_carries_its_sign_unless_it_rounds_to_nothing(value: float, text: str) -> None:
    assert phrases.signed(value, 1) == text


@pytest.mark.parametrize(
    ("n_days", "text"),
    [
        (1, "1 day"),
        (7, "1 week"),
        (10, "10 days"),
        (56, "8 weeks"),
        (90, "90 days"),
        (182, "26 weeks"),
        (365, "12 months"),
        (3650, "10 years"),
        (1000, "2.7 years"),
    ],
)
def test_a_period_is_named_in_its_own_unit(n_days: int, text: str) -> None:
    assert phrases.length(n_days) == text


@pytest.mark.parametrize(
    ("period", "text"),
    [
        (Period(date(2026, 9, 27), date(2026, 11, 21)), "27 Sep to 21 Nov 2026"),
        (Period(date(2025, 12, 30), date(2026, 1, 2)), "30 Dec 2025 to 2 Jan 2026"),
        (Period(date(2026, 1, 2), date(2026, 1, 2)), "2 Jan 2026"),
    ],
)
def test_days_name_the_year_once(period: Period, text: str) -> None:
    assert phrases.days_text(period) == text


@pytest.mark.parametrize(
    ("change", "text"),
    [
        (Change(-1.7, -28.3), "−1.7 (−28 %)"),
        (Change(1.4, TooLow(0.8)), "+1.4"),
        (TooLittle(3, 4), "too few days"),
    ],
)
def test_a_change_is_in_points_and_in_percent_where_that_means_something(
    change: Change | TooLittle, text: str
) -> None:
    assert phrases.change_text(change) == text


def test_a_mean_says_how_many_days_it_rests_on() -> None:
    assert phrases.mean_text(Mean(4.25, 1)) == "4.2 (1 day)"
    assert phrases.mean_text(TooLittle(0, 1)) == "not rated"
    assert phrases.mean_text(TooLittle(7, 8)) == "too few days"


@pytest.mark.parametrize(("minutes", "text"), [(1, "1 minute"), (1.4, "1 minute"), (19.6, "20 minutes")])
def test_one_minute_is_no_minutes(minutes: float, text: str) -> None:
    assert phrases.minutes_text(minutes) == text


@pytest.mark.parametrize(
    ("n", "n_all", "text"),
    [(0, 300, "0 of 300 (0 %)"), (1, 300, "1 of 300 (<1 %)"), (12, 52, "12 of 52 (23 %)")],
)
def test_a_share_never_calls_something_nothing(n: int, n_all: int, text: str) -> None:
    assert phrases.share_text(n, n_all) == text


def test_halves_say_how_long_they_are() -> None:
    assert phrases.window_names(Windows(7, are_halves=True)) == (
        "First half (7 days)",
        "Second half (7 days)",
    )
    assert phrases.window_names(Windows(14, are_halves=False)) == ("First 2 weeks", "Last 2 weeks")


@pytest.mark.parametrize(
    ("n_all", "plain", "days"),
    [(1, "0 of 1", "0 of 1 day"), (1079, "0 of 1,079", "0 of 1,079 days")],
)
def test_a_count_says_of_what(n_all: int, plain: str, days: str) -> None:
    assert phrases.of_all_text(0, n_all) == plain
    assert phrases.of_days_text(0, n_all) == days


@pytest.mark.parametrize(
    ("cell", "text"), [("−10.0 (−100 %)", "−10.0 (−100\u00a0%)"), ("too few days", "too few days")]
)
def test_a_cell_breaks_before_its_bracket_only(cell: str, text: str) -> None:
    assert phrases.unbroken_bracket(cell) == text
