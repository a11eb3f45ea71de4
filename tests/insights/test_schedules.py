"""The schedules that advice suggests: one step from what is done, and never what holds already."""

from __future__ import annotations

import pytest

from journal.insights.facts import Facts, Schedule
from journal.insights.schedules import fewer, one_more, sessions_per_week, short_daily, shorter, usual
from tests.insights.some_facts import TODAY, massage, past_days


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
        (10, None, Schedule(4, 25), Schedule(2, 25)),  # 2.5 a week
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
    assert short_daily(journal(4, Schedule(7, 10))) is None
    assert short_daily(journal(4, Schedule(7, 20))) == Schedule(7, 10)
    assert shorter(journal(28, Schedule(7, 10)), 15) is None
    assert shorter(journal(28, Schedule(7, 30)), 15) == Schedule(7, 15)
    assert shorter(journal(28), 15) == Schedule(7, 15)
