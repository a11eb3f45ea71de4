"""The feed follows the plan of an experiment, and tells nothing of coming blocks."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from journal.users.models import User
from sessions.models import CalendarFeed
from tests.conftest import ClientOf, ClockAt
from tests.makers import make_calendar_feed, make_routine, noon
from tests.sessions.feeds import LONG_AGO, address_of, read, start_of
from tests.trying import make_coin_experiment, make_experiment, make_technique_experiment


def plan(owner: User, today: date) -> dict[int, str]:
    """What is said of each day, by the number of days from today."""
    feed = CalendarFeed.objects.filter(owner=owner).first() or make_calendar_feed(owner)
    days = {}
    for event in read(feed).events:
        start = start_of(event)
        day = start.date() if isinstance(start, datetime) else start
        days[(day - today).days] = str(event["summary"])
    return days


def days_with(said: dict[int, str], summary: str) -> list[int]:
    return sorted(day for day, text in said.items() if text == summary)


def test_weeks_that_have_begun_follow_the_plan_and_the_rest_is_empty(alice: User, today: date) -> None:
    make_routine(alice, LONG_AGO, sessions_per_week=7, duration_minutes=30)
    make_experiment(alice, today - timedelta(days=7))

    said = plan(alice, today)

    assert days_with(said, "Foot massage, 15 min") == [-7, -4, 0, 1, 2, 4, 5]
    # The twelve weeks end with the 76th day from now.
    assert days_with(said, "Foot massage, 30 min") == [*range(-28, -7), *range(77, 85)]


def test_before_the_first_day_only_the_routine_is_told(alice: User, today: date) -> None:
    make_routine(alice, LONG_AGO, sessions_per_week=7, duration_minutes=30)
    make_experiment(alice, today + timedelta(days=10))

    assert set(plan(alice, today)) == set(range(-28, 10))


def test_in_a_pause_the_routine_holds_until_further_notice(alice: User, today: date) -> None:
    make_routine(alice, LONG_AGO, sessions_per_week=7, duration_minutes=30)
    make_experiment(alice, today - timedelta(days=9), pauses=[(today - timedelta(days=1), None)])

    said = plan(alice, today)

    assert days_with(said, "Foot massage, 15 min") == [-9, -6, -2]
    assert days_with(said, "Foot massage, 30 min")[-86:] == list(range(-1, 85))


def test_after_a_pause_the_next_block_is_told(alice: User, today: date) -> None:
    make_routine(alice, LONG_AGO, sessions_per_week=7, duration_minutes=30)
    make_experiment(alice, today - timedelta(days=9), pauses=[(today - timedelta(days=1), today)])

    said = plan(alice, today)

    # The third week, of plan B.
    assert [day for day in range(-1, 9) if day in said] == [-1, 0, 1, 2, 4, 5]
    assert said[-1] == "Foot massage, 30 min"


@pytest.mark.parametrize("over", [{}, {"stopped_on": date(2026, 11, 20)}], ids=["finished", "stopped"])
def test_after_the_end_the_routine_is_back(over: dict[str, Any], alice: User, today: date) -> None:
    make_routine(alice, LONG_AGO, sessions_per_week=7, duration_minutes=30)
    make_experiment(alice, today - timedelta(days=84), **over)

    assert set(days_with(plan(alice, today), "Foot massage, 30 min")) == set(range(85))


def test_without_a_routine_the_plan_is_all_there_is(alice: User, today: date) -> None:
    make_experiment(alice, today)

    assert plan(alice, today) == dict.fromkeys((0, 3), "Foot massage, 15 min")


def test_of_pairs_both_days_are_told_and_no_more(alice: User, today: date) -> None:
    # The second pair is a rest and a session.
    make_coin_experiment(alice, today - timedelta(days=2))

    assert plan(alice, today) == dict.fromkeys((-2, 1), "Foot massage, 15 min")


def test_the_technique_of_the_week_is_named(alice: User, today: date) -> None:
    make_technique_experiment(alice, today - timedelta(days=7))

    said = plan(alice, today)

    assert said[-7] == "Foot massage, 15 min: Circular strokes"
    assert said[0] == "Foot massage, 15 min: Basic foot rub"


def test_the_time_of_the_experiment_is_kept(alice: User, today: date) -> None:
    make_routine(alice, LONG_AGO, sessions_per_week=7, preferred_time=time(8))
    make_experiment(alice, today, preferred_time=time(20, 30), duration_minutes=45)

    lengths = {start_of(event): event.get("duration") for event in read(make_calendar_feed(alice)).events}

    evenings = [start for start in lengths if isinstance(start, datetime) and start.hour == 20]
    assert [(start.date(), start.minute) for start in evenings] == [
        (today, 30),
        (today + timedelta(days=3), 30),
    ]
    assert [lengths[start].dt for start in evenings] == [timedelta(minutes=45)] * 2


def test_a_routine_and_a_plan_saved_in_the_same_moment_keep_their_times(alice: User, today: date) -> None:
    """As days they follow each other, one with a time and one without."""
    make_routine(alice, today - timedelta(days=2), sessions_per_week=7, duration_minutes=15)
    make_experiment(
        alice, today, preferred_time=time(20), sessions_a=7, made_at=noon(today - timedelta(days=2))
    )

    events = {
        start_of(event): event.get("duration") is not None for event in read(make_calendar_feed(alice)).events
    }

    assert {isinstance(start, datetime): has_length for start, has_length in events.items()} == {
        False: False,
        True: True,
    }


def test_a_day_keeps_its_id_when_a_block_begins(alice: User, clock_at: ClockAt) -> None:
    first = date(2026, 11, 20)
    make_routine(alice, LONG_AGO, sessions_per_week=7)
    feed = make_calendar_feed(alice)
    ids = []
    for made in (False, True):
        clock_at(noon(first))
        if made:
            make_experiment(alice, first, sessions_a=7)
        ids.append({start_of(event): str(event["uid"]) for event in read(feed).events})

    both = ids[0].keys() & ids[1].keys()
    assert len(both) > 30
    assert all(ids[0][day] == ids[1][day] for day in both)


def test_the_same_plan_is_the_same_bytes(alice: User, today: date) -> None:
    make_experiment(alice, today - timedelta(days=20))
    address = address_of(make_calendar_feed(alice))

    assert Client().get(address).content == Client().get(address).content


def test_a_stop_is_in_the_feed_at_once(alice: User, client_of: ClientOf, today: date) -> None:
    make_routine(alice, LONG_AGO, sessions_per_week=7, duration_minutes=30)
    made = make_experiment(alice, today - timedelta(days=1))
    before = plan(alice, today)

    client_of(alice).post(f"/experiments/{made.pk}/stop/")

    after = plan(alice, today)
    assert 0 not in before
    assert after[0] == "Foot massage, 30 min"


def test_shows_nothing_of_the_experiment_of_somebody_else(alice: User, bob: User, today: date) -> None:
    make_experiment(alice, today)

    assert plan(bob, today) == {}


def test_asks_the_same_number_of_questions_for_any_history(alice: User, today: date) -> None:
    feed = make_calendar_feed(alice)
    make_technique_experiment(alice, today, pauses=[(today, None)])
    counts = []
    for n_more in (0, 5):
        for number in range(n_more):
            day = today - timedelta(days=1000 + 100 * number)
            make_technique_experiment(alice, day, pauses=[(day, day + timedelta(days=3))])
        with CaptureQueriesContext(connection) as asked:
            Client().get(address_of(feed))
        counts.append(len(asked))

    assert counts == [4, 4]
