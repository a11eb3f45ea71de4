"""From when to when a session went, in minutes."""

from __future__ import annotations

from datetime import time

_DAY = 24 * 60


def minutes_between(start: time, finish: time) -> int:
    """Minutes from one clock time to the next time the clock shows the other: 1 to 1440, midnight or not."""
    return (_minute_of(finish) - _minute_of(start)) % _DAY or _DAY


def minutes_before(finish: time, minutes: int) -> time:
    """The clock time some minutes earlier."""
    hour, minute = divmod((_minute_of(finish) - minutes) % _DAY, 60)
    return time(hour, minute)


def _minute_of(clock_time: time) -> int:
    return clock_time.hour * 60 + clock_time.minute
