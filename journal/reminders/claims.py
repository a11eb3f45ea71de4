"""The promise that a reminder is sent at most once: first claimed, then sent (ADR 0013)."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from django.db import IntegrityError, transaction
from django.db.models import F

from journal.reminders.answers import is_answered
from journal.reminders.due import pause_after
from journal.reminders.models import Kind, ReminderChoices, SentReminder
from journal.users.models import User

KEPT_FOR = timedelta(days=30)


def claim(*, owner: User, kind: Kind, day: date, to_email: bool, now: datetime) -> SentReminder | None:
    """The right to send this reminder, written for good before it goes out.

    None when another run has it, or when since somebody looked its entry has come, or the owner no longer
    wants it so: what they want now is for the next run to see.
    """
    try:
        with transaction.atomic(durable=True):
            if not _is_wanted(kind, owner=owner, day=day, to_email=to_email):
                return None
            if is_answered(kind, owner=owner, day=day):
                return None
            rows = SentReminder.objects.owned_by(owner).filter(kind=kind, date=day)
            if rows.to_retry(now).update(retry_at=None, claimed_at=now, n_tries=F("n_tries") + 1):
                return rows.get()
            return SentReminder.objects.create(owner=owner, kind=kind, date=day, claimed_at=now)
    except IntegrityError:
        # Another run was quicker, or the account was deleted a moment ago.
        return None


def _is_wanted(kind: Kind, *, owner: User, day: date, to_email: bool) -> bool:
    """Asked anew, because `owner` was read before the reminders of many others were sent."""
    choices = ReminderChoices.objects.that_want_any().owned_by(owner).select_related("owner").first()
    if choices is None or not choices.wants(kind) or choices.owner.time_zone != owner.time_zone:
        return False
    return not to_email or (choices.may_email_on(day) and choices.confirmed_email == owner.email)


def release(claimed: SentReminder, *, now: datetime) -> None:
    """For a reminder that surely did not go out: a later run tries again, sooner at first than later on."""
    rows = SentReminder.objects.filter(pk=claimed.pk)
    rows.update(retry_at=now + pause_after(claimed.n_tries))


def forget_old(*, now: datetime) -> None:
    """A claim is of use on its day only."""
    SentReminder.objects.of_no_use_since(now - KEPT_FOR).delete()
