"""The database itself keeps what reminders rest on."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.db import DataError, IntegrityError, transaction

from journal.reminders.models import Kind, PushDevice, ReminderChoices, SentReminder
from journal.users.models import User
from tests.makers import noon
from tests.reminders.making import make_choices, make_device

DAY = date(2026, 1, 5)
REFUSED = (IntegrityError, DataError)


def make_sent(owner: User, kind: str = Kind.CHECK_IN, day: date = DAY) -> SentReminder:
    return SentReminder.objects.create(owner=owner, kind=kind, date=day, claimed_at=noon(DAY))


def test_a_reminder_of_a_day_is_sent_once(alice: User) -> None:
    make_sent(alice)

    with pytest.raises(REFUSED), transaction.atomic():
        make_sent(alice)


def test_another_day_kind_or_person_is_another_reminder(alice: User, bob: User) -> None:
    make_sent(alice)
    make_sent(alice, day=date(2026, 1, 6))
    make_sent(alice, kind=Kind.SESSION)
    make_sent(bob)

    assert SentReminder.objects.count() == 4


@pytest.mark.parametrize("kind", ["", "pill"])
def test_a_kind_nobody_knows_is_refused(kind: str, alice: User) -> None:
    with pytest.raises(REFUSED):
        make_sent(alice, kind=kind)


def test_a_person_has_one_row_of_choices(alice: User, bob: User) -> None:
    make_choices(alice)
    make_choices(bob)

    with pytest.raises(REFUSED), transaction.atomic():
        make_choices(alice)

    assert ReminderChoices.objects.count() == 2


def test_a_browser_is_one_device(alice: User, bob: User) -> None:
    make_device(alice)

    with pytest.raises(REFUSED), transaction.atomic():
        make_device(bob)


@pytest.mark.parametrize("broken", [{"n_refusals": 1}, {"refused_on": DAY}, {"n_refusals": -1}], ids=str)
def test_refusals_have_a_day_and_a_day_has_refusals(broken: dict[str, Any], alice: User) -> None:
    choices = make_choices(alice, refused_on=DAY, n_refusals=2)
    choices.delete()

    with pytest.raises(REFUSED):
        make_choices(alice, **broken)


def test_what_was_claimed_was_tried(alice: User) -> None:
    sent = make_sent(alice)

    with pytest.raises(REFUSED):
        SentReminder.objects.filter(pk=sent.pk).update(n_tries=0)


@pytest.mark.parametrize("endpoint", ["", "http://push.example.net/"])
def test_a_device_is_reached_over_https_or_not_at_all(endpoint: Any, alice: User) -> None:
    device = make_device(alice)

    with pytest.raises(REFUSED), transaction.atomic():
        PushDevice.objects.filter(pk=device.pk).update(endpoint=endpoint)


def test_all_goes_with_its_owner(alice: User) -> None:
    make_choices(alice)
    make_device(alice)
    make_sent(alice)

    alice.delete()

    assert not any(model.objects.exists() for model in (ReminderChoices, PushDevice, SentReminder))
