"""The rules about how often, how long and how fully: just firing, and just not."""

from __future__ import annotations

from typing import Any

import pytest

from journal.insights.facts import Facts, Profile, Schedule
from journal.insights.rules_habits import (
    few_ratings,
    few_sessions,
    long_daily_sessions,
    not_enough,
    short_daily_sessions,
)
from tests.insights.some_facts import (
    TODAY,
    ago,
    every,
    massage,
    past_days,
)

FINE = Profile(is_at_risk=False)


@pytest.mark.parametrize(
    ("n_sessions", "n_days", "score", "fires"),
    [
        (7, 28, 6.75, True),
        (8, 28, 6.75, False),
        (0, 28, 6.75, True),
        (3, 27, 6.75, False),
        (7, 28, 7, False),
        (7, 28, None, False),
    ],
)
def test_fewer_than_two_sessions_a_week(
    n_sessions: int, n_days: int, score: float | None, fires: bool
) -> None:
    days = past_days([score] * 7, n_days=n_days, sessions=dict.fromkeys(range(n_sessions), 1))

    assert (few_sessions(Facts(TODAY, days=days)) is not None) is fires


@pytest.mark.parametrize(
    ("routine", "schedule"),
    [
        (None, Schedule(2, 15)),
        (Schedule(1, 20), Schedule(2, 20)),
        (Schedule(2, 20), None),
        (Schedule(5, 20), None),
    ],
)
def test_a_schedule_is_offered_only_where_the_routine_asks_for_less(
    routine: Schedule | None, schedule: Schedule | None
) -> None:
    facts = Facts(TODAY, days=past_days([5] * 7, n_days=28), routine=routine)

    evidence = few_sessions(facts)

    assert evidence is not None
    assert evidence.schedule == schedule


@pytest.mark.parametrize(
    ("score", "n_sessions", "profile", "fires"),
    [
        (7, 5, FINE, True),
        (6.75, 5, FINE, False),
        (7, 6, FINE, False),
        (7, 5, Profile(), False),
        (7, 5, Profile(is_at_risk=True), False),
        (7, 5, Profile(is_at_risk=True, asked_on=ago(364)), True),
        (7, 5, Profile(is_at_risk=True, asked_on=ago(365)), False),
    ],
)
def test_short_daily_sessions_in_a_severe_week_once_somebody_was_asked(
    score: float, n_sessions: int, profile: Profile, fires: bool
) -> None:
    days = past_days([score] * 7, sessions=dict.fromkeys(range(n_sessions), 1))

    evidence = short_daily_sessions(Facts(TODAY, days=days, profile=profile))

    assert (evidence and (evidence.n_sessions, evidence.schedule)) == (
        (n_sessions, Schedule(6, 15)) if fires else None
    )


def test_somebody_with_a_session_a_week_is_not_offered_one_every_day() -> None:
    days = past_days([8] * 28, sessions=every(7, n_days=28))

    evidence = short_daily_sessions(Facts(TODAY, (massage(0, minutes=40),), days=days, profile=FINE))

    assert evidence is not None
    assert evidence.schedule == Schedule(2, 15)


def test_three_rated_days_are_no_severe_week() -> None:
    facts = Facts(TODAY, days=past_days([9, 9, 9]), profile=FINE)

    assert short_daily_sessions(facts) is None


@pytest.mark.parametrize(
    ("minutes", "fires"),
    [
        ([16] * 6, True),
        ([15] * 6, False),
        ([16] * 5, False),
        ([10, 10, 10, 20, 20, 30], False),
        ([10, 10, 16, 16, 20, 30], True),
    ],
)
def test_long_sessions_every_day(minutes: list[int], fires: bool) -> None:
    sessions = tuple(massage(6 - i, minutes=n) for i, n in enumerate(minutes))
    old = tuple(massage(7, minutes=60) for _more in range(3))

    facts = Facts(TODAY, (*old, *sessions), routine=Schedule(7, 30))
    evidence = long_daily_sessions(facts)

    assert (evidence and (evidence.n_sessions, evidence.schedule)) == (
        (len(minutes), Schedule(7, 15)) if fires else None
    )


@pytest.mark.parametrize(
    ("scores", "n_days", "n_rated"),
    [
        ([5, 5, 5], 7, 3),
        ([5, 5, 5, 5], 7, None),
        ([5], 6, None),
        ([5, 5, 5, 5, *[None] * 7], 11, 0),
    ],
)
def test_few_ratings_in_a_week(scores: list[float | None], n_days: int, n_rated: int | None) -> None:
    evidence = few_ratings(Facts(TODAY, days=past_days(pain=scores, n_days=n_days)))

    assert (evidence and evidence.n_rated) == n_rated


@pytest.mark.parametrize(
    "rule", [few_sessions, short_daily_sessions, long_daily_sessions, few_ratings, not_enough]
)
def test_an_empty_journal_fires_nothing(rule: Any) -> None:
    assert rule(Facts(TODAY)) is None


def test_a_journal_of_sessions_alone_has_no_severe_week() -> None:
    days = past_days(n_days=40, sessions=every(1, n_days=40))

    assert few_sessions(Facts(TODAY, days=days)) is None
    assert short_daily_sessions(Facts(TODAY, days=days, profile=FINE)) is None
