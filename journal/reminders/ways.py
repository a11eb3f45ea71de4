"""What each way of a person answered, remembered for the next time and shown on their page."""

from __future__ import annotations

from datetime import date

from django.db.models import F

from journal.reminders.models import PushDevice, ReminderChoices
from journal.reminders.outcomes import Outcome
from journal.users.models import User

NO_REFUSAL = {"refused_on": None, "n_refusals": 0}


def remember_email(owner: User, outcome: Outcome, *, day: date) -> None:
    rows = ReminderChoices.objects.owned_by(owner)
    if outcome is Outcome.REFUSED:
        # Only of the address that was asked, and once a day however often it was.
        asked = rows.filter(confirmed_email=owner.email).exclude(refused_on=day)
        asked.update(refused_on=day, n_refusals=F("n_refusals") + 1)
    elif outcome is Outcome.SENT:
        rows.exclude(refused_on=None).update(**NO_REFUSAL)


def remember_device(device: PushDevice, outcome: Outcome, *, day: date) -> None:
    # With the keys: a browser added anew since then is not what answered.
    row = PushDevice.objects.filter(pk=device.pk, p256dh=device.p256dh, auth=device.auth)
    if outcome is Outcome.GONE:
        row.delete()
    elif outcome is Outcome.REFUSED:
        row.update(refused_on=day)
    elif outcome is Outcome.SENT and device.refused_on:
        row.update(refused_on=None)
