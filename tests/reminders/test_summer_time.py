"""Reminders over the switches of summer time, and over a move to another time zone."""

from __future__ import annotations

from datetime import UTC, date, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.core import mail

from journal.reminders.due import first_instant
from journal.reminders.models import SentReminder
from journal.reminders.sending import send_due
from journal.users.models import User
from tests.reminders.making import DAY, at, make_choices


@pytest.mark.parametrize(
    ("zone", "switch"),
    [
        ("Europe/Berlin", date(2026, 3, 29)),
        ("Europe/Berlin", date(2026, 10, 25)),
        ("America/New_York", date(2026, 3, 8)),
        ("America/New_York", date(2026, 11, 1)),
        ("Australia/Lord_Howe", date(2026, 10, 4)),
        ("Australia/Lord_Howe", date(2026, 4, 5)),
        ("UTC", date(2026, 3, 29)),
    ],
    ids=str,
)
@pytest.mark.parametrize("clock_time", [time(20), time(2, 15), time(1, 45)], ids=str)
def test_over_a_switch_of_summer_time_each_day_has_one(
    zone: str, switch: date, clock_time: time, ann: User
) -> None:
    ann.time_zone = zone
    ann.save()
    make_choices(ann, check_in_time=clock_time)
    days = [switch + timedelta(days=n) for n in (-1, 0, 1)]
    start = at(0, day=days[0], zone=zone).astimezone(UTC)

    for n_halves in range(2 * 24 * 3):
        send_due(now=start + timedelta(minutes=30 * n_halves))

    sent = SentReminder.objects.order_by("date")
    assert [row.date for row in sent] == days
    assert len(mail.outbox) == 3
    # The timer of this test comes every half hour; `test_due` says which instants are the right ones.
    waits = [row.claimed_at - first_instant(row.date, clock_time, ZoneInfo(zone)) for row in sent]
    assert all(timedelta(0) <= wait < timedelta(minutes=30) for wait in waits)


def test_who_moves_after_the_reminder_gets_no_second_one_for_that_day(ann: User) -> None:
    make_choices(ann)
    send_due(now=at(20))
    ann.time_zone = "America/New_York"
    ann.save()

    send_due(now=at(20, zone="America/New_York"))
    same_day = len(mail.outbox)
    send_due(now=at(20, day=DAY + timedelta(days=1), zone="America/New_York"))

    assert same_day == 1
    assert len(mail.outbox) == 2
