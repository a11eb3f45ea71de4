"""When a reminder is due: pure reckoning with clock times, time zones and their switches."""

from __future__ import annotations

from bisect import bisect_left
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

WINDOW = timedelta(hours=3)
"""A reminder that could not be sent for this long is left out: late at night it would help nobody."""

_FIRST_PAUSE = timedelta(minutes=4)
_LONGEST_PAUSE = timedelta(hours=1)


def pause_after(n_tries: int) -> timedelta:
    """How long a reminder that did not go out waits: twice as long after each try, six tries in a window."""
    # A little less than the timer's five minutes, which are never quite the same.
    return min(_FIRST_PAUSE * (1 << (n_tries - 1)), _LONGEST_PAUSE)


def is_due(at: time, *, zone: ZoneInfo, now: datetime) -> bool:
    """Whether a reminder of today, at a clock time where the person lives, is to be sent at `now`.

    Today is the date in `zone`, so the window also ends with the day.
    """
    due_at = first_instant(now.astimezone(zone).date(), at, zone)
    return due_at <= now < due_at + WINDOW


def first_instant(day: date, at: time, zone: ZoneInfo) -> datetime:
    """The first instant, in UTC, at which the clocks of a zone show this time of this day or a later one.

    Of a time that comes twice it is the first; a time that the clocks skip is the instant they jump.
    """
    wanted = datetime.combine(day, at)
    # PEP 495: for a skipped time, fold 1 reckons with the offset after the jump and so comes out before it.
    found, before = (wanted.replace(tzinfo=zone, fold=fold).astimezone(UTC) for fold in (0, 1))
    if found <= before:
        return found

    def shown_after(second: int) -> datetime:
        return (before + timedelta(seconds=second)).astimezone(zone).replace(tzinfo=None)

    n_seconds = int((found - before).total_seconds())
    return before + timedelta(seconds=bisect_left(range(n_seconds), wanted, key=shown_after))
