"""A reminder that a person asks for to see how it looks; no claim, because it is none of a day's."""

from __future__ import annotations

from datetime import datetime

from journal.reminders.actions import choices_of
from journal.reminders.mail import Mailer
from journal.reminders.models import PushDevice
from journal.reminders.outcomes import Outcome
from journal.reminders.sending import deliver
from journal.reminders.words import words_of_trial
from journal.users.mail import mail_works
from journal.users.models import User


def send_trial(owner: User, *, now: datetime) -> list[Outcome]:
    """What became of each way; empty when the person has chosen none."""
    choices = choices_of(owner)
    devices = list(PushDevice.objects.owned_by(owner))
    with Mailer() as mailer:
        to = mailer if mail_works() and choices.may_email else None
        return deliver(owner, words_of_trial(), mailer=to, devices=devices, now=now)
