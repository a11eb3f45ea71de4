"""The only module that reads the clock. Everything else is given the time."""

from datetime import date, datetime
from typing import Protocol
from zoneinfo import ZoneInfo

from django.utils import timezone


class HasZone(Protocol):
    """Somebody who lives in a time zone."""

    @property
    def zone(self) -> ZoneInfo: ...


def now() -> datetime:
    """This instant, aware, in UTC."""
    return timezone.now()


def today_for(user: HasZone) -> date:
    """The civil date where the user lives."""
    return now().astimezone(user.zone).date()


def hour_for(user: HasZone) -> int:
    """The hour of the day, 0 to 23, where the user lives."""
    return now().astimezone(user.zone).hour
