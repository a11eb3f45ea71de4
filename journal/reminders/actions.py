"""Everything that is changed about a person's reminders."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction

from journal.reminders.models import DEVICES_MAX, PushDevice, ReminderChoices
from journal.reminders.ways import NO_REFUSAL
from journal.users.models import User


class TooManyDevicesError(Exception):
    """The person has as many devices as anybody needs."""


class NotTheirDeviceError(Exception):
    """The address belongs to a browser that somebody else has added."""


def choices_of(owner: User) -> ReminderChoices:
    """What is stored, or the usual, with everything off and not stored yet."""
    return ReminderChoices.objects.owned_by(owner).first() or ReminderChoices(owner=owner)


@transaction.atomic
def save_choices(*, owner: User, chosen: dict[str, Any]) -> ReminderChoices:
    """A refused address gets another try: who saves has looked at it."""
    choices, _is_new = ReminderChoices.objects.update_or_create(owner=owner, defaults=chosen | NO_REFUSAL)
    return choices


@transaction.atomic
def confirm_email(*, owner: User, email: str) -> bool:
    """Whether the address is still that of the account, and reminders may come there from now on."""
    rows = ReminderChoices.objects.owned_by(owner).filter(owner__email=email)
    return bool(rows.update(confirmed_email=email, **NO_REFUSAL))


@transaction.atomic
def withdraw_confirmations() -> None:
    """Of addresses that people have changed since: should one come back, it is asked again."""
    ReminderChoices.objects.confirmed_elsewhere().update(confirmed_email="", **NO_REFUSAL)


@transaction.atomic
def stop_emails(*, owner: User) -> None:
    """From the link in an e-mail. Whoever read it must agree anew before another one comes; devices go on."""
    ReminderChoices.objects.owned_by(owner).update(is_by_email=False, confirmed_email="")


@transaction.atomic
def add_device(
    *, owner: User, endpoint: str, p256dh: str, auth: str, label: str, now: datetime
) -> PushDevice:
    """The browser becomes the owner's, also when somebody else used it before: it then knows its own keys.

    Raises TooManyDevicesError or NotTheirDeviceError.
    """
    # The row is held, so that two additions at once do not both find room for one.
    User.objects.select_for_update().get(pk=owner.pk)
    known = PushDevice.objects.filter(endpoint=endpoint).first()
    if known and known.owner_id != owner.pk and (known.p256dh, known.auth) != (p256dh, auth):
        raise NotTheirDeviceError
    others = PushDevice.objects.owned_by(owner).exclude(endpoint=endpoint)
    if others.count() >= DEVICES_MAX:
        raise TooManyDevicesError
    device, _is_new = PushDevice.objects.update_or_create(
        endpoint=endpoint,
        defaults={
            "owner": owner,
            "p256dh": p256dh,
            "auth": auth,
            "label": label,
            "made_at": now,
            "refused_on": None,
        },
    )
    return device
