"""What the page of reminders shows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from journal.reminders.actions import choices_of
from journal.reminders.forms import RemindersForm
from journal.reminders.models import PushDevice, ReminderChoices
from journal.reminders.push.own_secret import own_secret
from journal.users.mail import mail_works
from journal.users.models import User


@dataclass(frozen=True)
class RemindersPage:
    """`public_key` is what a browser needs to subscribe; `email` is empty when no e-mail can be sent.

    `awaits_answer`: the person wants e-mails, and has not opened the link that says so to their address.
    `refused_on` is the day on which the mail server refused that address, `is_given_up` that it did so often.
    """

    form: RemindersForm
    devices: Sequence[PushDevice]
    zone_name: str
    has_mail_server: bool
    email: str
    public_key: str
    sends_nowhere: bool
    awaits_answer: bool
    refused_on: date | None
    is_given_up: bool


def reminders_page(owner: User, form: RemindersForm | None = None) -> RemindersPage:
    # Takes longer to load than all the rest of the page, and no other page needs it.
    from journal.reminders.push.vapid import application_server_key

    choices = choices_of(owner)
    wants_email = choices.is_by_email and bool(email_of(owner))
    devices = list(PushDevice.objects.owned_by(owner).oldest_first())
    return RemindersPage(
        form=form or form_for(owner, choices),
        devices=devices,
        zone_name=owner.zone.key.replace("_", " "),
        has_mail_server=mail_works(),
        email=email_of(owner),
        public_key=application_server_key(own_secret()),
        sends_nowhere=_is_any_on(choices) and not devices and not wants_email,
        awaits_answer=wants_email and not choices.has_confirmed,
        refused_on=choices.refused_on if wants_email and choices.has_confirmed else None,
        is_given_up=choices.is_given_up,
    )


def form_for(owner: User, choices: ReminderChoices, data: object = None) -> RemindersForm:
    return RemindersForm(data, choices=choices, offers_email=bool(email_of(owner)))


def email_of(owner: User) -> str:
    """Where an e-mail can go; empty without an address or without a mail server."""
    return owner.email if mail_works() else ""


def _is_any_on(choices: ReminderChoices) -> bool:
    return choices.is_check_in_on or choices.is_session_on
