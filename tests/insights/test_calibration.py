"""A short form of `make calibrate`, with fixed seeds: what it finds does not depend on luck."""

from __future__ import annotations

import pytest

from tests.calibration.measures import Look, looks, years

N_JOURNALS = 40
FALSE_MAX = 4
"""One in twenty is what p* promises, which is two; twice as many are let pass."""


def n_below(found: list[Look], question: str, level: float) -> int:
    return sum(look.answers[question].p_star < level for look in found)


def n_covered(found: list[Look], question: str) -> int:
    return sum(bool(look.answers[question].is_covered) for look in found)


@pytest.mark.parametrize(
    ("who", "n_days"),
    [
        ("random days, long memory", 84),
        ("weeks of two, weeks of five, long memory", 84),
        ("ever more sessions, drift of 3 points", 182),
    ],
)
def test_a_useless_massage_by_plan_is_seldom_believed_and_its_interval_holds(who: str, n_days: int) -> None:
    found = looks(who, N_JOURNALS, n_days, part=0)

    for question in ("day", "week"):
        assert n_below(found, question, 0.05) <= FALSE_MAX
        assert n_covered(found, question) >= 0.85 * N_JOURNALS


@pytest.mark.parametrize(
    ("who", "n_days"),
    [
        ("massages only when it feels bad (twice as strong)", 365),
        ("more after a bad yesterday, less on a bad day", 365),
    ],
)
def test_a_useless_massage_that_follows_feelings_is_seldom_believed(who: str, n_days: int) -> None:
    found = looks(who, N_JOURNALS, n_days, part=0)

    assert n_below(found, "day", 0.05) <= FALSE_MAX // 2
    assert n_below(found, "week", 0.05) <= FALSE_MAX // 2
    # What anybody would try first believes it in nearly everybody.
    assert sum(look.same_day < 0.05 for look in found) >= 0.9 * N_JOURNALS


def test_a_massage_that_helps_tomorrow_is_seen_in_twelve_weeks() -> None:
    found = looks("1 point on the next day, random days", N_JOURNALS, 84, part=0)

    assert n_below(found, "day", 0.05) >= 0.6 * N_JOURNALS
    assert n_covered(found, "day") >= 0.85 * N_JOURNALS


def test_a_massage_that_helps_slowly_is_seen_in_half_a_year() -> None:
    found = looks("2 points between two and five a week, slowly", N_JOURNALS, 182, part=0)

    assert n_below(found, "week", 0.01) >= 0.5 * N_JOURNALS


def test_reviews_of_a_year_show_a_massage_that_helps_as_lower() -> None:
    found = years("1 point on the next day, random days", 5, part=0)

    assert all(one.shown_on and one.is_lower for one in found)


def test_reviews_of_a_year_show_nothing_of_a_useless_massage() -> None:
    found = years("massages when it feels bad, long memory", 3, part=0)

    assert [one.shown_on for one in found] == [None, None, None]
