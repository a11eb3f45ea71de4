"""What makes a reminder needless: the entry it would ask for."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import Any

from journal.core.ownership import OwnedQuerySet
from journal.reminders.models import Kind
from journal.users.models import User
from sessions.models import GuidedSession, MassageSession
from symptoms.models import DailyRating


def is_answered(kind: Kind, *, owner: User, day: date) -> bool:
    return any(rows.owned_by(owner).filter(date=day).exists() for rows in _rows(kind))


def answered(kind: Kind, *, owner_ids: Collection[int], days: Collection[date]) -> set[tuple[int, date]]:
    """Owner and day of every entry there is, for many people at once."""
    return {
        found
        for rows in _rows(kind)
        for found in rows.filter(owner__in=owner_ids, date__in=days).values_list("owner_id", "date")
    }


def _rows(kind: Kind) -> list[OwnedQuerySet[Any]]:
    if kind is Kind.CHECK_IN:
        return [DailyRating.objects.all()]
    # Nobody is told to begin what they are doing.
    return [MassageSession.objects.all(), GuidedSession.objects.unfinished()]
