"""Reminders come to an address once somebody who reads it has said so."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from django.core import mail
from django.test import Client

from journal.reminders.links import confirm_token, off_token
from journal.reminders.models import ReminderChoices
from journal.reminders.sending import send_due
from journal.users.models import User
from tests.reminders.making import make_choices

NOW = datetime(2026, 11, 20, 20, tzinfo=ZoneInfo("Europe/Berlin"))


def path_for(owner: User) -> str:
    return f"/reminders/confirm/{confirm_token(owner)}/"


def test_the_button_lets_reminders_come(ann: User) -> None:
    make_choices(ann, confirmed_email="")
    send_due(now=NOW)
    n_before = len(mail.outbox)

    page = Client().post(path_for(ann)).content.decode()
    send_due(now=NOW)

    assert "Reminders come by e-mail now" in page
    assert (n_before, len(mail.outbox)) == (0, 1)


def test_opening_the_link_changes_nothing(ann: User) -> None:
    make_choices(ann, confirmed_email="")

    page = Client().get(path_for(ann)).content.decode()

    assert "Yes, send them here" in page
    assert "ann@example.org" in page
    assert not ReminderChoices.objects.get().has_confirmed


def test_a_link_to_an_address_that_was_changed_since_confirms_nothing(ann: User) -> None:
    make_choices(ann, confirmed_email="")
    path = path_for(ann)
    ann.email = "somebody-else@example.org"
    ann.save()

    answer = Client().post(path)

    assert answer.status_code == 404
    assert ReminderChoices.objects.get().confirmed_email == ""


def test_a_link_gets_old(ann: User, monkeypatch: pytest.MonkeyPatch) -> None:
    make_choices(ann, confirmed_email="")
    with monkeypatch.context() as long_ago:
        long_ago.setattr("time.time", lambda: 1_000_000_000.0)
        path = path_for(ann)

    assert Client().post(path).status_code == 404
    assert not ReminderChoices.objects.get().has_confirmed


@pytest.mark.parametrize("method", ["get", "post"])
def test_another_link_confirms_nothing(method: str, ann: User) -> None:
    make_choices(ann, confirmed_email="")

    for token in ("x", "%00", "a:b:c", "é", off_token(ann), "a" * 5000):
        answer = getattr(Client(), method)(f"/reminders/confirm/{token}/")
        assert answer.status_code == 404
        assert "This link does not work any more" in answer.content.decode()
    assert not ReminderChoices.objects.get().has_confirmed
