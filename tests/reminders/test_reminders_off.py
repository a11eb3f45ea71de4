"""The link in every reminder that stops them, without signing in."""

from __future__ import annotations

from datetime import datetime
from email.message import Message
from zoneinfo import ZoneInfo

import pytest
from django.core import mail
from django.test import Client
from pytest_django import Settings

from journal.core.addresses import site_address
from journal.reminders.links import confirm_token, off_token
from journal.reminders.models import ReminderChoices
from journal.reminders.sending import send_due
from journal.users.models import User
from tests.conftest import ClientOf
from tests.reminders.making import make_choices

NOW = datetime(2026, 11, 20, 20, tzinfo=ZoneInfo("Europe/Berlin"))


def letter_to(ann: User) -> Message:
    make_choices(ann)
    send_due(now=NOW)
    message: Message = mail.outbox[0].message()
    return message


def test_the_e_mail_says_that_something_waits_and_nothing_of_the_feet(ann: User) -> None:
    letter = letter_to(ann)

    text = letter.get_payload()
    assert letter["Subject"] == "Your evening check-in is waiting"
    assert letter["To"] == "ann@example.org"
    assert letter.get_content_type() == "text/plain"
    assert "http://127.0.0.1:8000/check-in/2026-11-20/" in text
    assert letter["List-Unsubscribe"].strip("<>") in text
    for word in ("neuropathy", "pain", "feet", "foot", "massage", "tingling", "numb"):
        assert word not in str(letter).lower()


def test_behind_https_mail_programs_may_stop_it_in_one_press(ann: User, settings: Settings) -> None:
    settings.SITE, settings.IS_HTTPS = site_address("https://journal.example"), True

    letter = letter_to(ann)

    assert letter["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert letter["List-Unsubscribe"].startswith("<https://journal.example/reminders/off/")


def test_one_press_of_a_mail_program_stops_it(ann: User) -> None:
    path = letter_to(ann)["List-Unsubscribe"].strip("<>").removeprefix("http://127.0.0.1:8000")

    answer = Client(enforce_csrf_checks=True).post(path, {"List-Unsubscribe": "One-Click"})

    assert answer.status_code == 200
    choices = ReminderChoices.objects.get()
    assert not choices.is_by_email
    assert not choices.has_confirmed


def test_opening_the_link_changes_nothing(ann: User) -> None:
    make_choices(ann)

    answer = Client().get(f"/reminders/off/{off_token(ann)}/")

    assert "Stop the e-mails" in answer.content.decode()
    assert ReminderChoices.objects.get().is_by_email


def test_the_button_stops_them_for_whoever_is_signed_in(ann: User, bob: User, client_of: ClientOf) -> None:
    make_choices(ann)
    make_choices(bob)

    answer = client_of(bob).post(f"/reminders/off/{off_token(ann)}/")

    assert "No more e-mails" in answer.content.decode()
    assert not ReminderChoices.objects.get(owner=ann).is_by_email
    assert ReminderChoices.objects.get(owner=bob).is_by_email


def test_pressing_twice_or_with_nothing_to_stop_is_no_error(ann: User) -> None:
    path = f"/reminders/off/{off_token(ann)}/"

    assert [Client().post(path).status_code for _ in range(2)] == [200, 200]


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("token", ["x", "1", "1:x", ":", "1:" + "a" * 4000, "%00", "%FF", "🦶"])
def test_another_link_stops_nothing(token: str, method: str, ann: User) -> None:
    make_choices(ann)

    answer = getattr(Client(), method)(f"/reminders/off/{token}/")

    assert answer.status_code == 404
    assert "This link does not work" in answer.content.decode()
    assert ReminderChoices.objects.get().is_by_email


def test_the_link_of_an_earlier_address_stops_nothing(ann: User) -> None:
    make_choices(ann)
    path = f"/reminders/off/{off_token(ann)}/"
    User.objects.filter(pk=ann.pk).update(email="new@example.org")

    assert Client().post(path).status_code == 404
    assert ReminderChoices.objects.get().is_by_email


def test_no_link_holds_the_address(ann: User) -> None:
    for token_of in (off_token, confirm_token):
        before, _, _signature = token_of(ann).partition(":")

        assert before == str(ann.pk)
