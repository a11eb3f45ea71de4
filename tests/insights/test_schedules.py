"""The schedules that advice suggests: at most one step from what is done, and never what holds already."""

from __future__ import annotations

import pytest

from journal.insights.facts import Facts, Schedule
from journal.insights.schedules import (
    SESSIONS_MAX,
    fewer,
    one_more,
    sessions_per_week,
    shorter,
    towards_daily,
    usual,
)
from sessions.models import SESSIONS_PER_WEEK_MAX
from tests.insights.some_facts import TODAY, every, massage, past_days


def journal(n_sessions: int, routine: Schedule | None = None, *, n_days: int = 28) -> Facts:
    days = past_days([5] * n_days, sessions=dict.fromkeys(range(n_sessions), 1))
    return Facts(TODAY, (massage(2, minutes=25),), days=days, routine=routine)


@pytest.mark.parametrize(
    ("n_sessions", "n_days", "per_week"), [(8, 28, 2), (8, 60, 2), (4, 14, 2), (0, 1, 0)]
)
def test_sessions_a_week_are_of_the_last_four(n_sessions: int, n_days: int, per_week: float) -> None:
    days = journal(n_sessions, n_days=n_days).days

    assert days is not None
    assert sessions_per_week(days) == per_week


@pytest.mark.parametrize(
    ("n_sessions", "routine", "more", "less"),
    [
        (8, None, Schedule(3, 25), Schedule(1, 25)),
        (9, None, Schedule(3, 25), Schedule(2, 25)),  # 2.25 a week
        (10, None, Schedule(3, 25), Schedule(2, 25)),
        (11, None, Schedule(3, 25), Schedule(2, 25)),
        (22, None, Schedule(6, 25), Schedule(5, 25)),  # 5.5 a week
        (8, Schedule(2, 10), Schedule(3, 10), Schedule(1, 10)),
        (8, Schedule(3, 10), None, Schedule(1, 10)),
        (8, Schedule(1, 10), Schedule(3, 10), None),
        (4, None, Schedule(2, 25), None),
        (0, None, Schedule(1, 25), None),
    ],
)
def test_one_more_or_one_less_than_were_done(
    n_sessions: int, routine: Schedule | None, more: Schedule | None, less: Schedule | None
) -> None:
    facts = journal(n_sessions, routine)

    assert (one_more(facts), fewer(facts)) == (more, less)


def test_what_holds_already_is_not_offered() -> None:
    assert usual(journal(4, Schedule(2, 20))) is None
    assert towards_daily(journal(4, Schedule(7, 20))) is None
    assert shorter(journal(28, Schedule(7, 10))) is None
    assert shorter(journal(28, Schedule(7, 30))) == Schedule(7, 15)


@pytest.mark.parametrize(
    ("n_sessions", "routine", "step"),
    [
        (0, None, Schedule(1, 15)),
        (4, None, Schedule(2, 15)),
        (4, Schedule(1, 10), Schedule(2, 10)),
        (26, None, Schedule(7, 15)),
        (28, None, Schedule(7, 15)),
    ],
)
def test_the_way_to_daily_sessions_is_one_a_week_more(
    n_sessions: int, routine: Schedule | None, step: Schedule
) -> None:
    assert towards_daily(journal(n_sessions, routine)) == step


def test_shorter_sessions_are_as_many_as_in_the_last_seven_days() -> None:
    """Six of these days after three weeks without a session: on average 1.5 a week."""
    sessions = tuple(massage(n, minutes=30) for n in (20, 7, 5, 4, 3, 2, 1, 0))
    days = past_days([5] * 28, sessions=dict.fromkeys(range(6), 1))

    assert shorter(Facts(TODAY, sessions, days=days)) == Schedule(6, 15)


@pytest.mark.parametrize(("per_day", "schedule"), [(2, Schedule(14, 15)), (3, None)])
def test_what_no_routine_can_hold_is_not_offered(per_day: int, schedule: Schedule | None) -> None:
    sessions = tuple(massage(n, minutes=30) for n in range(7) for _time in range(per_day))
    days = past_days([5] * 28, sessions=every(1, n_days=28, per_day=3))

    assert SESSIONS_MAX == SESSIONS_PER_WEEK_MAX
    assert shorter(Facts(TODAY, sessions, days=days)) == schedule
    assert fewer(Facts(TODAY, sessions, days=days)) is None
