"""Some days of the week."""

from __future__ import annotations

from datetime import date
from enum import auto

from django.utils.dates import WEEKDAYS

from journal.core.flags import Flags, Text


class Weekdays(Flags):
    """Monday to Sunday, in the order of `date.weekday()`."""

    MONDAY = auto()
    TUESDAY = auto()
    WEDNESDAY = auto()
    THURSDAY = auto()
    FRIDAY = auto()
    SATURDAY = auto()
    SUNDAY = auto()

    @classmethod
    def labels(cls) -> dict[str, Text]:
        return {member.slug: WEEKDAYS[number] for number, member in enumerate(cls)}

    @classmethod
    def on(cls, day: date) -> Weekdays:
        """The weekday of a date."""
        return list(cls)[day.weekday()]
