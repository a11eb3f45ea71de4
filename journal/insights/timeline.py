"""The one door from the database to the numbers: both apps' entries, met by date."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db.models import CharField, Max
from django.db.models.expressions import Expression, F
from django.db.models.functions import Cast

from journal.core.entries import EntryQuerySet
from journal.core.periods import Period
from journal.insights.day_table import SYMPTOMS, DayTable
from journal.insights.weeks import weekly_targets
from journal.users.models import User
from sessions.models import MassageSession, Routine
from symptoms.models import DailyRating

__all__ = [
    "day_table",
    "first_entry_date",
    "iso_day",
    "last_entry_date",
    "routine_steps",
    "weekly_targets",
]


def day_table(owner: User, period: Period) -> DayTable:
    """The owner's days in the period, in two queries."""
    ratings = DailyRating.objects.owned_by(owner).in_period(period)
    massages = MassageSession.objects.owned_by(owner).in_period(period)
    return DayTable.from_rows(
        period.first,
        period.last,
        _rows(ratings, *SYMPTOMS),
        _rows(massages, "duration_minutes"),
    )


def _rows(entries: EntryQuerySet[Any], *fields: str) -> Iterable[tuple[Any, ...]]:
    """(day as ISO text, field, ...) of each entry."""
    return entries.order_by().values_list(iso_day(), *fields)


def iso_day(field: str = "date") -> Expression | F:
    """The entry's day (or the one it was entered on) as ISO text, which numpy reads directly.

    SQLite stores that text, and turning 3,650 of them into dates and back was most of the time.
    """
    return Cast(field, CharField())


def first_entry_date(owner: User) -> date | None:
    """The earliest day with a rating or a session; None for an empty journal."""
    firsts = (
        DailyRating.objects.owned_by(owner).first_date(),
        MassageSession.objects.owned_by(owner).first_date(),
    )
    return min((first for first in firsts if first is not None), default=None)


def last_entry_date(owner: User) -> date | None:
    """The latest day with a rating or a session, after today perhaps; None for an empty journal."""
    lasts: list[date | None] = [
        entries.aggregate(last=Max("date"))["last"]
        for entries in (DailyRating.objects.owned_by(owner), MassageSession.objects.owned_by(owner))
    ]
    return max((last for last in lasts if last is not None), default=None)


def routine_steps(owner: User) -> list[tuple[date, int]]:
    """(from date, sessions a week) of each routine, oldest first."""
    routines = Routine.objects.owned_by(owner).oldest_first()
    return list(routines.values_list("starts_on", "sessions_per_week"))
