"""Sends what is due, each reminder once: the work of `manage.py send_reminders`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from journal.reminders import claims
from journal.reminders.candidates import Reminder, reminders_due
from journal.reminders.mail import Mailer, mail_works, reminder_to
from journal.reminders.models import PushDevice
from journal.reminders.outcomes import Outcome
from journal.reminders.push.sending import push_to_all
from journal.reminders.words import Words, words_of
from journal.users.models import User


@dataclass
class Tally:
    """How many reminders went out, and what became of each attempt: an e-mail, a message to a device."""

    n_reminders: int = 0
    attempts: Counter[Outcome] = field(default_factory=Counter)

    @property
    def has_trouble(self) -> bool:
        return bool(self.attempts[Outcome.FAILED] or self.attempts[Outcome.UNSURE])


def send_due(*, now: datetime) -> Tally:
    """Sends the reminders that `now` is the time for; safe to run twice at once."""
    tally = Tally()
    with Mailer() as mailer:
        for reminder in reminders_due(now=now, mail_works=mail_works()):
            outcomes = _send_claimed(reminder, mailer, now=now)
            tally.attempts.update(outcomes)
            tally.n_reminders += Outcome.SENT in outcomes
    claims.forget_old(now=now)
    return tally


def _send_claimed(reminder: Reminder, mailer: Mailer, *, now: datetime) -> list[Outcome]:
    owner, kind, day = reminder.owner, reminder.kind, reminder.date
    claimed = claims.claim(owner=owner, kind=kind, day=day, to_email=reminder.to_email, now=now)
    if claimed is None:
        return []
    words = words_of(kind, day)
    to = mailer if reminder.to_email else None
    outcomes = deliver(owner, words, mailer=to, devices=reminder.devices, now=now)
    if not {Outcome.SENT, Outcome.UNSURE} & set(outcomes):
        claims.release(claimed)
    return outcomes


def deliver(
    owner: User, words: Words, *, mailer: Mailer | None, devices: Sequence[PushDevice], now: datetime
) -> list[Outcome]:
    """Every way a person has chosen; a device that is gone is forgotten."""
    outcomes = push_to_all(devices, words, now=now)
    for device, outcome in zip(devices, outcomes, strict=True):
        if outcome is Outcome.GONE:
            device.delete()
    return outcomes + ([mailer.send(reminder_to(owner, words))] if mailer else [])
