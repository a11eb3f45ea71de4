"""The hours of the feed: on the wall where its owner lives, across every switch of summer time."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest

from journal.users.models import User
from tests.conftest import ClockAt
from tests.makers import make_calendar_feed, make_routine, noon
from tests.sessions.feeds import LONG_AGO, read, starts


def test_a_preferred_time_is_an_appointment_of_that_length(alice: User, today: date) -> None:
    make_routine(alice, LONG_AGO, sessions_per_week=7, duration_minutes=25, preferred_time=time(7, 30))

    event = read(make_calendar_feed(alice)).events[0]

    assert event.decoded("dtstart").time() == time(7, 30)
    assert event.decoded("duration") == timedelta(minutes=25)
    assert event["dtstart"].params["TZID"] == "Europe/Berlin"


def test_without_a_time_it_is_a_day_that_blocks_nothing(alice: User, today: date) -> None:
    make_routine(alice, LONG_AGO, sessions_per_week=7)

    event = read(make_calendar_feed(alice)).events[0]

    assert event["dtstart"].params["VALUE"] == "DATE"
    assert event.decoded("dtstart") == date(2026, 10, 23)
    assert str(event["transp"]) == "TRANSPARENT"
    assert "duration" not in event


@pytest.mark.parametrize(
    ("now", "day_before", "hours_in_utc"),
    [
        (datetime(2026, 10, 20, 12, tzinfo=UTC), date(2026, 10, 24), (17, 18)),
        (datetime(2027, 3, 20, 12, tzinfo=UTC), date(2027, 3, 27), (18, 17)),
    ],
    ids=["the last Sunday of October", "the last Sunday of March"],
)
def test_a_summer_time_switch_moves_utc_and_not_the_hour_on_the_wall(
    now: datetime, day_before: date, hours_in_utc: tuple[int, int], alice: User, clock_at: ClockAt
) -> None:
    clock_at(now)
    make_routine(alice, LONG_AGO, sessions_per_week=7, preferred_time=time(19))

    by_day = {
        start.date(): start for start in starts(make_calendar_feed(alice)) if isinstance(start, datetime)
    }

    around = [by_day[day_before], by_day[day_before + timedelta(days=1)]]
    assert {start.time() for start in by_day.values()} == {time(19)}
    assert tuple(start.astimezone(UTC).hour for start in around) == hours_in_utc


@pytest.mark.parametrize(
    ("now", "day_before", "offsets"),
    [
        (datetime(2026, 10, 20, 12, tzinfo=UTC), date(2026, 10, 24), ("+0200", "+0100")),
        (datetime(2027, 3, 20, 12, tzinfo=UTC), date(2027, 3, 27), ("+0100", "+0200")),
    ],
)
def test_the_feed_says_itself_when_its_zone_switches(
    now: datetime, day_before: date, offsets: tuple[str, str], alice: User, clock_at: ClockAt
) -> None:
    clock_at(now)
    make_routine(alice, LONG_AGO, sessions_per_week=7, preferred_time=time(19))

    zone = read(make_calendar_feed(alice)).timezones[0]

    # A calendar that does not know the zone's name reckons with these parts alone.
    switch = day_before + timedelta(days=1)
    [part] = [part for part in zone.subcomponents if part.decoded("dtstart").date() == switch]
    assert zone["tzid"] == "Europe/Berlin"
    assert (part["tzoffsetfrom"].to_ical(), part["tzoffsetto"].to_ical()) == offsets


def test_an_event_is_as_old_as_the_decision_behind_it(alice: User, today: date) -> None:
    make_routine(alice, LONG_AGO, sessions_per_week=7)
    make_routine(alice, today, sessions_per_week=7)

    events = read(make_calendar_feed(alice, made_on=date(2026, 3, 1))).events

    assert events[0].decoded("dtstamp") == noon(date(2026, 3, 1))
    assert events[-1].decoded("dtstamp") == noon(today)


@pytest.mark.parametrize("zone", ["Europe/Berlin", "UTC", "Pacific/Apia", ""])
def test_an_empty_plan_is_a_valid_calendar_without_events(zone: str, alice: User, today: date) -> None:
    alice.time_zone = zone
    alice.save()

    calendar = read(make_calendar_feed(alice))

    assert calendar.events == []
    assert len(calendar.subcomponents) == 1


@pytest.mark.parametrize("zone", ["America/St_Johns", "Asia/Kathmandu", "UTC", "Antarctica/Troll"])
def test_every_zone_keeps_its_hour(zone: str, alice: User, today: date) -> None:
    alice.time_zone = zone
    alice.save()
    make_routine(alice, LONG_AGO, sessions_per_week=7, preferred_time=time(2, 30))

    hours = {start.time() for start in starts(make_calendar_feed(alice)) if isinstance(start, datetime)}

    assert hours == {time(2, 30)}
