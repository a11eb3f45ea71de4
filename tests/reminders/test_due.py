"""The instant a reminder is due, over the switches of summer time; what is expected is reckoned by hand."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from journal.reminders.due import WINDOW, first_instant, is_due

BERLIN, NEW_YORK, LORD_HOWE = map(ZoneInfo, ("Europe/Berlin", "America/New_York", "Australia/Lord_Howe"))
TOKYO = ZoneInfo("Asia/Tokyo")
SWITCHES = [date(2026, month, day) for month, day in ((3, 8), (3, 29), (4, 5), (10, 4), (10, 25), (11, 1))]
HALF_HOUR = timedelta(minutes=30)


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("zone", "day", "before", "after"),
    [
        # The evening before the switch, and the evening after it.
        (BERLIN, date(2026, 3, 28), "2026-03-28 19:00", "2026-03-29 18:00"),
        (BERLIN, date(2026, 10, 24), "2026-10-24 18:00", "2026-10-25 19:00"),
        (NEW_YORK, date(2026, 3, 7), "2026-03-08 01:00", "2026-03-09 00:00"),
        (NEW_YORK, date(2026, 10, 31), "2026-11-01 00:00", "2026-11-02 01:00"),
        # Half an hour: +10:30 in winter, +11 in summer, which begins in October.
        (LORD_HOWE, date(2026, 10, 3), "2026-10-03 09:30", "2026-10-04 09:00"),
        (LORD_HOWE, date(2026, 4, 4), "2026-04-04 09:00", "2026-04-05 09:30"),
        (ZoneInfo("UTC"), date(2026, 3, 28), "2026-03-28 20:00", "2026-03-29 20:00"),
    ],
    ids=str,
)
def test_eight_in_the_evening_stays_eight_in_the_evening(
    zone: ZoneInfo, day: date, before: str, after: str
) -> None:
    found = [first_instant(day + timedelta(days=n), time(20), zone) for n in (0, 1)]

    assert found == [utc(before), utc(after)]


@pytest.mark.parametrize(
    ("zone", "day", "at", "expected"),
    [
        (BERLIN, date(2026, 3, 29), time(2), "2026-03-29 01:00"),
        (BERLIN, date(2026, 3, 29), time(2, 59), "2026-03-29 01:00"),
        (NEW_YORK, date(2026, 3, 8), time(2, 30), "2026-03-08 07:00"),
        # The half hour from 2:00 to 2:30 is not there.
        (LORD_HOWE, date(2026, 10, 4), time(2, 15), "2026-10-03 15:30"),
        (ZoneInfo("Africa/Cairo"), date(2026, 4, 24), time(0, 20), "2026-04-23 22:00"),
    ],
    ids=str,
)
def test_a_time_the_clocks_skip_is_due_when_they_jump(
    zone: ZoneInfo, day: date, at: time, expected: str
) -> None:
    assert first_instant(day, at, zone) == utc(expected)


@pytest.mark.parametrize(
    ("zone", "day", "at", "expected"),
    [
        (BERLIN, date(2026, 10, 25), time(2, 30), "2026-10-25 00:30"),
        (NEW_YORK, date(2026, 11, 1), time(1, 30), "2026-11-01 05:30"),
        (LORD_HOWE, date(2026, 4, 5), time(1, 45), "2026-04-04 14:45"),
    ],
    ids=str,
)
def test_of_a_time_that_comes_twice_the_first_counts(
    zone: ZoneInfo, day: date, at: time, expected: str
) -> None:
    assert first_instant(day, at, zone) == utc(expected)


@pytest.mark.parametrize("zone", [BERLIN, NEW_YORK, LORD_HOWE, TOKYO, ZoneInfo("UTC")], ids=str)
@pytest.mark.parametrize("day", [*SWITCHES, date(2026, 6, 1)], ids=str)
@pytest.mark.parametrize(
    "at", [time(0), time(1, 45), time(2, 15), time(2, 30), time(20), time(23, 30)], ids=str
)
def test_each_day_is_due_for_one_stretch_of_at_most_three_hours(zone: ZoneInfo, day: date, at: time) -> None:
    start = datetime.combine(day, time(0), tzinfo=UTC) - timedelta(hours=16)
    minutes = [start + timedelta(minutes=5 * n) for n in range(12 * 48)]
    of_the_day = [instant for instant in minutes if instant.astimezone(zone).date() == day]

    due = [instant for instant in of_the_day if is_due(at, zone=zone, now=instant)]

    assert due, "every day has its reminder"
    assert due == [due[0] + timedelta(minutes=5 * n) for n in range(len(due))]
    assert due[-1] - due[0] < WINDOW
    assert due[0].astimezone(zone).replace(tzinfo=None) >= datetime.combine(day, at)


def test_the_window_is_three_hours_and_ends_with_the_day() -> None:
    day = date(2026, 11, 20)
    evening = [datetime.combine(day, time(19, 59), tzinfo=BERLIN) + HALF_HOUR * n for n in range(10)]

    at_eight = [now.strftime("%H:%M") for now in evening if is_due(time(20), zone=BERLIN, now=now)]
    at_eleven = [now.strftime("%H:%M") for now in evening if is_due(time(23), zone=BERLIN, now=now)]

    assert at_eight == ["20:29", "20:59", "21:29", "21:59", "22:29", "22:59"]
    assert at_eleven == ["23:29", "23:59"]
