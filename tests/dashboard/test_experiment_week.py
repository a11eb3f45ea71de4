"""This week on Today during an experiment: its own seven days, its target, its planned days."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from journal.dashboard.cards import MassageWeek
from journal.users.models import User
from tests.conftest import ClientOf
from tests.experiments.asking import text_of
from tests.makers import make_massage, make_routine
from tests.trying import (
    make_coin_experiment,
    make_experiment,
)

LONG_AGO = date(2026, 1, 5)


def week_of(client_of: ClientOf, owner: User) -> MassageWeek:
    week = client_of(owner).get("/").context["massage_week"]
    assert isinstance(week, MassageWeek)
    return week


def test_the_week_and_its_target_are_those_of_the_experiment(
    alice: User, client_of: ClientOf, today: date
) -> None:
    """It began on a Wednesday; the person's weeks begin on Mondays."""
    make_routine(alice, LONG_AGO, sessions_per_week=3)
    make_experiment(alice, today - timedelta(days=9))
    for days_ago in (0, 1, 2, 3):
        make_massage(alice, today - timedelta(days=days_ago))

    week = week_of(client_of, alice)

    assert (week.days[0].day, week.days[-1].day) == (today - timedelta(days=2), today + timedelta(days=4))
    assert (week.n_sessions, week.target) == (3, 5)
    planned = [(day.day - today).days for day in week.days if day.is_planned]
    assert planned == [-2, -1, 0, 2, 3]


def test_the_second_week_of_two_is_a_week_of_its_own(alice: User, client_of: ClientOf, today: date) -> None:
    rule: dict[str, Any] = {"n_blocks": 10, "block_days": 14, "order": "ABBABAABAB"}
    make_experiment(alice, today - timedelta(days=10), **rule)

    week = week_of(client_of, alice)

    assert week.days[0].day == today - timedelta(days=3)
    assert week.target == 2


def test_a_week_without_sessions_asks_for_none(alice: User, client_of: ClientOf, today: date) -> None:
    make_routine(alice, LONG_AGO, sessions_per_week=3)
    make_experiment(alice, today, sessions_a=0)

    week = week_of(client_of, alice)

    assert (week.target, week.coming) == (0, None)
    assert not [day for day in week.days if day.is_planned]


def test_days_as_blocks_have_the_persons_week_and_no_target(
    alice: User, client_of: ClientOf, today: date
) -> None:
    make_routine(alice, LONG_AGO, sessions_per_week=3)
    make_coin_experiment(alice, today)

    answer = client_of(alice).get("/")

    week = answer.context["massage_week"]
    assert (week.days[0].day.weekday(), week.target) == (0, None)
    assert "Set a weekly target" not in text_of(answer)


@pytest.mark.parametrize("n_days_in", [-2, 100])
def test_before_and_after_it_the_routine_holds(
    n_days_in: int, alice: User, client_of: ClientOf, today: date
) -> None:
    make_routine(alice, LONG_AGO, sessions_per_week=3)
    make_experiment(alice, today - timedelta(days=n_days_in))

    week = week_of(client_of, alice)

    assert (week.days[0].day.weekday(), week.target) == (0, 3)


def test_in_a_pause_the_routine_holds(alice: User, client_of: ClientOf, today: date) -> None:
    make_routine(alice, LONG_AGO, sessions_per_week=7)
    make_experiment(alice, today - timedelta(days=9), pauses=[(today - timedelta(days=1), None)])

    week = week_of(client_of, alice)

    assert (week.days[0].day.weekday(), week.target) == (0, 7)
    assert week.coming is not None
    assert week.coming.date == today


def test_the_next_planned_day_is_told_within_the_block(alice: User, client_of: ClientOf, today: date) -> None:
    make_experiment(alice, today - timedelta(days=1))

    answer = client_of(alice).get("/")

    assert answer.context["massage_week"].coming.date == today + timedelta(days=2)
    assert "Next: Sunday 22 November." in text_of(answer)


def test_beyond_the_block_no_planned_day_is_told(alice: User, client_of: ClientOf, today: date) -> None:
    make_routine(alice, LONG_AGO, sessions_per_week=7)
    # The sixth day: the next session is on the first day of the next week.
    make_experiment(alice, today - timedelta(days=5))

    answer = client_of(alice).get("/")

    assert answer.context["massage_week"].coming is None
    assert "Next:" not in text_of(answer)


def test_when_the_weeks_sessions_are_done_no_next_one_is_told(
    alice: User, client_of: ClientOf, today: date
) -> None:
    """The two of the week came early; the fourth day stays planned in the calendar."""
    make_experiment(alice, today - timedelta(days=2))
    make_massage(alice, today - timedelta(days=1))
    before = week_of(client_of, alice)
    make_massage(alice, today)

    answer = client_of(alice).get("/")

    assert before.coming is not None
    assert answer.context["massage_week"].coming is None
    assert "Next:" not in text_of(answer)


def test_with_a_session_left_to_do_the_next_one_is_told(
    alice: User, client_of: ClientOf, today: date
) -> None:
    make_experiment(alice, today - timedelta(days=2))
    make_massage(alice, today - timedelta(days=2))

    assert "Next: Saturday 21 November." in text_of(client_of(alice).get("/"))


def test_after_the_last_block_the_routines_next_day_is_told(
    alice: User, client_of: ClientOf, today: date
) -> None:
    make_routine(alice, LONG_AGO, sessions_per_week=7)
    make_experiment(alice, today - timedelta(days=83))

    coming = week_of(client_of, alice).coming

    assert coming is not None
    assert coming.date == today + timedelta(days=1)
