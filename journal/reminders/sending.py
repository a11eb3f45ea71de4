"""Sends what is due, each reminder once: the work of `manage.py send_reminders`."""

from __future__ import annotations

import logging
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from django.conf import settings
from django.db import DatabaseError

from journal.reminders import claims
from journal.reminders.actions import withdraw_confirmations
from journal.reminders.candidates import Reminder, reminders_due
from journal.reminders.mail import Mailer, reminder_to
from journal.reminders.models import PushDevice
from journal.reminders.outcomes import Outcome
from journal.reminders.push.sending import push_to_all
from journal.reminders.ways import remember_device, remember_email
from journal.reminders.words import Words, words_of
from journal.users.mail import mail_works
from journal.users.models import User

logger = logging.getLogger(__name__)

RUN_SECONDS = 4 * 60
"""A run ends after this long and leaves the rest to the next one, so that its `now` is never far off."""


@dataclass
class Tally:
    """How many reminders went out, and what became of each attempt: an e-mail, a message to a device."""

    n_reminders: int = 0
    attempts: Counter[Outcome] = field(default_factory=Counter)

    @property
    def has_trouble(self) -> bool:
        return bool(self.attempts[Outcome.FAILED] or self.attempts[Outcome.UNSURE])


def send_due(*, now: datetime) -> Tally:
    """Sends the reminders that `now` is the time for; safe to run twice at once.

    A copy that is only tried out (JOURNAL_REMINDERS=0) sends none.
    """
    tally = Tally()
    if not settings.REMINDERS_ARE_SENT:
        return tally
    ends_at = time.monotonic() + RUN_SECONDS
    claims.forget_old(now=now)
    withdraw_confirmations()
    with Mailer() as mailer:
        for reminder in reminders_due(now=now, mail_works=mail_works()):
            if time.monotonic() > ends_at:
                break
            outcomes = _send_apart(reminder, mailer, now=now)
            tally.attempts.update(outcomes)
            tally.n_reminders += Outcome.SENT in outcomes
    return tally


def _send_apart(reminder: Reminder, mailer: Mailer, *, now: datetime) -> list[Outcome]:
    """What goes wrong with one reminder in a way nobody thought of keeps it from nobody else."""
    try:
        return _send_claimed(reminder, mailer, now=now)
    except DatabaseError:
        raise
    except Exception as error:  # noqa: BLE001 (whatever it was, the others want theirs)
        # Only its kind: what an error says may hold an address.
        logger.error("A reminder went wrong (%s)", type(error).__name__)
        return [Outcome.UNSURE]


def _send_claimed(reminder: Reminder, mailer: Mailer, *, now: datetime) -> list[Outcome]:
    owner, kind, day = reminder.owner, reminder.kind, reminder.date
    claimed = claims.claim(owner=owner, kind=kind, day=day, to_email=reminder.to_email, now=now)
    if claimed is None:
        return []
    to = mailer if reminder.to_email else None
    devices = _still_theirs(reminder)
    outcomes = deliver(owner, words_of(kind, day), mailer=to, devices=devices, now=now)
    if not {Outcome.SENT, Outcome.UNSURE} & set(outcomes):
        claims.release(claimed, now=now)
    return outcomes


def _still_theirs(reminder: Reminder) -> list[PushDevice]:
    """Looked up anew: one may have been taken off, or have become somebody else's, a moment ago."""
    rows = PushDevice.objects.owned_by(reminder.owner)
    return list(rows.filter(pk__in=[device.pk for device in reminder.devices])) if reminder.devices else []


def deliver(
    owner: User, words: Words, *, mailer: Mailer | None, devices: Sequence[PushDevice], now: datetime
) -> list[Outcome]:
    """Every way a person has chosen; a device that is gone is forgotten."""
    today = now.astimezone(owner.zone).date()
    outcomes = push_to_all(devices, words, now=now)
    for device, outcome in zip(devices, outcomes, strict=True):
        remember_device(device, outcome, day=today)
    if mailer:
        outcomes.append(mailer.send(reminder_to(owner, words)))
        remember_email(owner, outcomes[-1], day=today)
    return outcomes
