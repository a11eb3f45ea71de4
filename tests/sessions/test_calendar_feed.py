"""The feed of planned days: what calendars read, at which hour, and nothing else of the person."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from journal.core.weekdays import Weekdays
from journal.users.models import User
from sessions.routine import set_routine
from tests.conftest import ClientOf, ClockAt
from tests.makers import make_calendar_feed, make_massage, make_rating, make_routine, noon
from tests.sessions.feeds import LONG_AGO, address_of, read, start_of


def test_a_calendar_reads_the_planned_days(alice: User, today: date) -> None:
    make_routine(alice, LONG_AGO, sessions_per_week=2, weekdays=["tuesday", "sunday"], duration_minutes=15)

    calendar = read(make_calendar_feed(alice))

    days = [start_of(event) for event in calendar.events]
    assert days[0] == date(2026, 10, 25)
    assert days[-1] == date(2027, 2, 9)
    assert {day.weekday() for day in days} == {1, 6}
    assert len(days) == 32
    assert str(calendar["x-wr-calname"]) == "Foot massage"
    assert {str(event["summary"]) for event in calendar.events} == {"Foot massage, 15 min"}


def test_each_day_follows_the_routine_in_force_that_day(alice: User, today: date) -> None:
    make_routine(alice, LONG_AGO, sessions_per_week=7, duration_minutes=30)
    make_routine(alice, today, sessions_per_week=1, weekdays=["saturday"], duration_minutes=10)

    events = read(make_calendar_feed(alice)).events

    old = [event for event in events if str(event["summary"]) == "Foot massage, 30 min"]
    new = [event for event in events if str(event["summary"]) == "Foot massage, 10 min"]
    assert len(old) == 28
    assert start_of(old[-1]) == today - timedelta(days=1)
    assert start_of(new[0]) == today + timedelta(days=1)
    assert len(old) + len(new) == len(events)


def test_the_same_plan_is_the_same_bytes_at_any_hour(alice: User, clock_at: ClockAt) -> None:
    make_routine(alice, LONG_AGO, preferred_time=time(19))
    feed = make_calendar_feed(alice)
    answers = []
    for hour in (0, 22):
        clock_at(datetime(2026, 11, 20, hour, tzinfo=UTC))
        answers.append(Client().get(address_of(feed)).content)

    assert answers[0] == answers[1]


def test_a_day_keeps_its_id_when_the_routine_or_the_window_moves(alice: User, clock_at: ClockAt) -> None:
    make_routine(alice, LONG_AGO, sessions_per_week=7)
    feed = make_calendar_feed(alice)
    ids = []
    for day in (date(2026, 11, 20), date(2026, 11, 27)):
        clock_at(noon(day))
        make_routine(alice, day, sessions_per_week=7, duration_minutes=15)
        ids.append({start_of(event): str(event["uid"]) for event in read(feed).events})

    both = ids[0].keys() & ids[1].keys()
    assert len(both) == 113 - 7
    assert all(ids[0][day] == ids[1][day] for day in both)
    assert len(set(ids[0].values())) == 113


def test_a_second_change_on_one_day_is_newer_than_the_first(alice: User, today: date) -> None:
    feed = make_calendar_feed(alice)
    stamps = []
    for hour, minutes in ((8, 15), (9, 25)):
        now = datetime(2026, 11, 20, hour, tzinfo=UTC)
        change_routine(alice, today, minutes=minutes, now=now)
        stamps.append(
            {(event.decoded("dtstamp"), event.decoded("last-modified")) for event in read(feed).events}
        )

    first, second = datetime(2026, 11, 20, 8, tzinfo=UTC), datetime(2026, 11, 20, 9, tzinfo=UTC)
    assert stamps == [{(first, first)}, {(second, second)}]


def test_an_address_made_after_the_last_change_counts_from_then(alice: User, today: date) -> None:
    make_routine(alice, LONG_AGO)
    feed = make_calendar_feed(alice, made_on=today)

    assert {event.decoded("dtstamp") for event in read(feed).events} == {noon(today)}


def change_routine(owner: User, day: date, *, minutes: int, now: datetime) -> None:
    set_routine(
        owner=owner,
        starts_on=day,
        sessions_per_week=7,
        duration_minutes=minutes,
        weekdays=Weekdays(0),
        preferred_time=None,
        now=now,
    )


def test_lines_end_and_fold_as_calendars_expect(alice: User, today: date) -> None:
    make_routine(alice, LONG_AGO, preferred_time=time(19))

    answer = Client().get(address_of(make_calendar_feed(alice)))

    lines = answer.content.split(b"\r\n")
    assert b"\n" not in b"".join(lines)
    assert max(map(len, lines)) <= 75
    assert b"REFRESH-INTERVAL;VALUE=DURATION:PT12H" in lines
    assert b"X-PUBLISHED-TTL:PT12H" in lines
    assert answer["Content-Type"] == "text/calendar; charset=utf-8"


def test_no_machine_may_keep_or_list_it(alice: User, today: date) -> None:
    answer = Client().get(address_of(make_calendar_feed(alice)))

    assert answer["Cache-Control"] == "private, no-store"
    assert answer["X-Robots-Tag"] == "noindex"
    assert not answer.cookies


def test_tells_nothing_of_days_and_feet(alice: User, today: date) -> None:
    make_routine(alice, LONG_AGO)
    make_rating(alice, today, pain=9, note="only alice knows this")
    make_massage(alice, today, note="only alice knows this", techniques=["thumb-walking"])

    content = Client().get(address_of(make_calendar_feed(alice))).content.decode()

    names = {line.partition(":")[0].partition(";")[0] for line in content.split("\r\n") if line[:1] > " "}
    assert "alice" not in content
    assert names - {"BEGIN", "END", "TZID", "TZNAME", "TZOFFSETFROM", "TZOFFSETTO", "COMMENT"} == {
        "PRODID", "VERSION", "X-WR-CALNAME", "REFRESH-INTERVAL", "X-PUBLISHED-TTL",
        "UID", "DTSTAMP", "LAST-MODIFIED", "DTSTART", "SUMMARY", "TRANSP",
    }  # fmt: skip


def test_shows_the_plan_of_its_owner_whoever_is_signed_in(
    alice: User, bob: User, client_of: ClientOf, today: date
) -> None:
    make_routine(alice, LONG_AGO, duration_minutes=11)
    make_routine(bob, LONG_AGO, duration_minutes=22)
    feed = make_calendar_feed(alice)

    content = client_of(bob).get(address_of(feed)).content.decode()

    assert "11 min" in content
    assert "22 min" not in content


@pytest.mark.parametrize(
    "token", ["x", "0" * 43, "-" * 5000, "%00", "..%2F..", "%F0%9F%A6%B6", "a b", "' OR 1=1 --", "%FF"]
)
def test_any_other_address_is_not_found_and_tells_nothing(token: str, alice: User, today: date) -> None:
    make_routine(alice, LONG_AGO)
    make_calendar_feed(alice)

    answer = Client().get(f"/calendar/feed/{token}.ics")

    nowhere = Client().get("/nowhere/")
    assert answer.status_code == nowhere.status_code == 404
    assert answer.content == nowhere.content
    assert answer["Content-Type"] == nowhere["Content-Type"]


def test_a_closed_account_answers_no_more(alice: User, today: date) -> None:
    feed = make_calendar_feed(alice)
    alice.is_active = False
    alice.save()

    assert Client().get(address_of(feed)).status_code == 404


def test_asking_without_a_body_is_fine_and_writing_is_refused(alice: User, today: date) -> None:
    address = address_of(make_calendar_feed(alice))
    client = Client(enforce_csrf_checks=True)

    assert (client.head(address).status_code, client.head(address).content) == (200, b"")
    assert client.post(address, {"x": "y"}).status_code == 405


def test_asks_the_same_number_of_questions_for_any_history(alice: User, today: date) -> None:
    feed = make_calendar_feed(alice)
    with CaptureQueriesContext(connection) as few:
        Client().get(address_of(feed))
    for days_ago in range(10):
        make_routine(alice, today - timedelta(days=days_ago))
    with CaptureQueriesContext(connection) as many:
        Client().get(address_of(feed))

    assert len(many) == len(few) == 3
