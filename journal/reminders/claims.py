"""The promise that a reminder is sent at most once: first claimed, then sent (ADR 0013)."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from django.db import IntegrityError, transaction

from journal.reminders.answers import is_answered
from journal.reminders.models import Kind, SentReminder
from journal.users.models import User

KEPT_FOR = timedelta(days=30)


def claim(*, owner: User, kind: Kind, day: date, now: datetime) -> SentReminder | None:
    """The right to send this reminder, written for good before it goes out.

    None when another run has it, or when its entry has come since somebody looked.
    """
    try:
        with transaction.atomic(durable=True):
            if is_answered(kind, owner=owner, day=day):
                return None
            return SentReminder.objects.create(owner=owner, kind=kind, date=day, claimed_at=now)
    except IntegrityError:
        # Another run was quicker, or the account was deleted a moment ago.
        return None


def release(claimed: SentReminder) -> None:
    """For a reminder that surely did not go out: the next run tries again."""
    claimed.delete()


def forget_old(*, now: datetime) -> None:
    """A claim is of use on its day only."""
    SentReminder.objects.claimed_before(now - KEPT_FOR).delete()
