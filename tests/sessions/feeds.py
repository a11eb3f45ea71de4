"""What a calendar program reads from a feed."""

from __future__ import annotations

from datetime import date, datetime

from django.test import Client
from icalendar import Calendar, Event

from sessions.models import CalendarFeed

LONG_AGO = date(2026, 1, 5)
"""From when on the routines of the tests hold: before all that a feed shows."""


def address_of(feed: CalendarFeed) -> str:
    return f"/calendar/feed/{feed.token}.ics"


def read(feed: CalendarFeed) -> Calendar:
    calendar = Calendar.from_ical(Client().get(address_of(feed)).content)
    assert isinstance(calendar, Calendar)
    return calendar


def start_of(event: Event) -> date | datetime:
    start: date | datetime = event.decoded("dtstart")
    return start


def starts(feed: CalendarFeed) -> list[date | datetime]:
    return [start_of(event) for event in read(feed).events]
