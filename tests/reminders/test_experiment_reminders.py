"""Reminders of sessions follow the plan of an experiment."""

from __future__ import annotations

from datetime import date, time, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from journal.reminders.candidates import reminders_due
from journal.reminders.sending import send_due
from journal.users.models import User
from tests.makers import make_massage, make_routine, make_user
from tests.reminders.making import DAY, at, make_choices, subjects
from tests.trying import make_coin_experiment, make_experiment, make_technique_experiment

LONG_AGO = date(2026, 1, 5)


@pytest.fixture
def reminded(ann: User) -> User:
    """Ann, who is reminded of sessions alone, at eighteen; a routine of hers is every day at nine."""
    make_choices(ann, is_check_in_on=False, is_session_on=True, session_time=time(18))
    return ann


def daily(owner: User) -> None:
    make_routine(owner, LONG_AGO, sessions_per_week=7, preferred_time=time(9))


def is_due(day: date, hour: int, *, zone: str = "Europe/Berlin") -> bool:
    return bool(list(reminders_due(now=at(hour, day=day, zone=zone), mail_works=True)))


def hours_of(day: date, *, zone: str = "Europe/Berlin") -> list[int]:
    """The hours at which something would be sent on a day; one is due for a while, until it is sent."""
    return [hour for hour in range(24) if is_due(day, hour, zone=zone)]


def days_reminded(first: date, n_days: int, *, hour: int) -> list[int]:
    return [number for number in range(n_days) if is_due(first + timedelta(days=number), hour)]


def test_on_the_days_of_the_plan_and_no_others(reminded: User) -> None:
    daily(reminded)
    make_experiment(reminded, DAY)

    assert days_reminded(DAY, 14, hour=18) == [0, 3, 7, 8, 9, 11, 12]
    assert days_reminded(DAY, 14, hour=9) == []


def test_at_the_time_of_the_experiment(reminded: User) -> None:
    daily(reminded)
    make_experiment(reminded, DAY, preferred_time=time(20))

    send_due(now=at(9))
    send_due(now=at(18))
    early = subjects()
    send_due(now=at(20))

    assert early == []
    assert subjects() == ["A session is planned for today"]


def test_on_days_of_rest_nothing_is_said(reminded: User) -> None:
    daily(reminded)
    made = make_coin_experiment(reminded, DAY)

    with_session = [number for number, letter in enumerate(made.order[:12]) if letter == "A"]
    assert days_reminded(DAY, 12, hour=18) == with_session


def test_in_a_week_without_sessions_nothing_is_said(reminded: User) -> None:
    daily(reminded)
    make_experiment(reminded, DAY, sessions_a=0)

    assert [hours_of(DAY + timedelta(days=number)) for number in range(7)] == [[]] * 7


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        ({"starts_on": DAY + timedelta(days=1)}, True),
        ({"starts_on": DAY - timedelta(days=2)}, False),
        ({"starts_on": DAY - timedelta(days=84)}, True),
        ({"starts_on": DAY - timedelta(days=2), "stopped_on": DAY}, True),
        ({"starts_on": DAY - timedelta(days=2), "pauses": [(DAY, None)]}, True),
        ({"starts_on": DAY - timedelta(days=2), "pauses": [(DAY - timedelta(days=1), DAY)]}, False),
    ],
    ids=["waiting", "running", "finished", "stopped", "paused", "resumed"],
)
def test_the_routine_reminds_before_after_and_in_a_pause(
    made: dict[str, Any], expected: bool, reminded: User
) -> None:
    daily(reminded)
    make_experiment(reminded, **made)

    assert (9 in hours_of(DAY)) is expected


def test_not_once_it_is_done(reminded: User) -> None:
    make_experiment(reminded, DAY)
    make_massage(reminded, DAY)

    assert hours_of(DAY) == []


def test_says_nothing_of_the_plan(reminded: User) -> None:
    make_technique_experiment(reminded, DAY)

    send_due(now=at(18))

    assert subjects() == ["A session is planned for today"]


def test_in_the_persons_own_zone(reminded: User) -> None:
    User.objects.filter(pk=reminded.pk).update(time_zone="Pacific/Auckland")
    make_experiment(reminded, DAY)

    assert hours_of(DAY, zone="Pacific/Auckland")[0] == 18
    assert hours_of(DAY + timedelta(days=1), zone="Pacific/Auckland") == []


@pytest.mark.parametrize("first", [date(2026, 3, 23), date(2026, 10, 19)])
def test_through_a_change_of_the_clock(first: date, reminded: User) -> None:
    make_experiment(reminded, first)

    assert days_reminded(first, 14, hour=18) == [0, 3, 7, 8, 9, 11, 12]


def test_the_plan_of_one_reminds_nobody_else(reminded: User) -> None:
    bea = make_user("bea", email="bea@example.org")
    make_choices(bea, is_check_in_on=False, is_session_on=True)
    make_experiment(reminded, DAY)

    owners = {one.owner.username for one in reminders_due(now=at(18), mail_works=True)}

    assert owners == {"ann"}


def test_asks_the_same_number_of_questions_for_many_people(reminded: User) -> None:
    make_technique_experiment(reminded, DAY)
    counts = []
    for n_more in (0, 5):
        for number in range(n_more):
            person = make_user(f"p{number}", email=f"p{number}@example.org")
            make_choices(person, is_check_in_on=False, is_session_on=True)
            make_technique_experiment(person, DAY, pauses=[(DAY + timedelta(days=3), None)])
        with CaptureQueriesContext(connection) as asked:
            list(reminders_due(now=at(18), mail_works=True))
        counts.append(len(asked))

    assert counts[0] == counts[1]
