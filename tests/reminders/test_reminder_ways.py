"""Which ways a reminder may take: what is offered, and the question to an address before its first letter."""

from __future__ import annotations

import pytest
from django.core import mail
from pytest_django import Settings

from journal.reminders.models import ReminderChoices
from journal.users.models import User
from tests.conftest import ClientOf
from tests.makers import make_user
from tests.reminders.making import make_choices, make_device

ADDRESS = "/settings/reminders/"
ON = {"is_check_in_on": "on", "check_in_time": "21:15", "session_time": "17:00"}


def page_of(owner: User, client_of: ClientOf) -> str:
    return client_of(owner).get(ADDRESS).content.decode()


def test_without_a_mail_server_no_e_mail_is_promised(client_of: ClientOf, db: None) -> None:
    page = page_of(make_user("ann", email="ann@example.org"), client_of)

    assert "this journal has no mail server" in page
    assert "is_by_email" not in page


def test_without_an_address_no_e_mail_is_promised(
    alice: User, mail_server: None, client_of: ClientOf
) -> None:
    page = page_of(alice, client_of)

    assert "your account has no e-mail address" in page
    assert "is_by_email" not in page


def test_an_e_mail_that_is_not_offered_cannot_be_chosen(alice: User, client_of: ClientOf) -> None:
    client_of(alice).post(ADDRESS, ON | {"is_by_email": "on"})

    assert not ReminderChoices.objects.get().is_by_email


def test_asks_the_address_before_anything_goes_there(ann: User, client_of: ClientOf) -> None:
    page = client_of(ann).post(ADDRESS, ON | {"is_by_email": "on"}, follow=True).content.decode()

    [letter] = mail.outbox
    assert letter.to == ["ann@example.org"]
    assert letter.subject == "May reminders come to this address?"
    assert "http://127.0.0.1:8000/reminders/confirm/" in letter.body
    assert "One more step" in page
    assert not ReminderChoices.objects.get().has_confirmed


def test_asks_no_second_time(ann: User, client_of: ClientOf) -> None:
    make_choices(ann)

    client_of(ann).post(ADDRESS, ON | {"is_by_email": "on"})

    assert mail.outbox == []


@pytest.mark.usefixtures("cache_keeps")
def test_asks_only_so_often_a_day(ann: User, client_of: ClientOf, settings: Settings) -> None:
    settings.ACCOUNT_RATE_LIMITS = {"mailed_link": "2/d/user"}
    client = client_of(ann)

    pages = [client.post(ADDRESS, ON | {"is_by_email": "on"}, follow=True) for _ in range(3)]

    assert len(mail.outbox) == 2
    assert "We have sent this link a few times today." in pages[-1].content.decode()


def test_says_that_nothing_can_reach_a_person_yet(alice: User, client_of: ClientOf) -> None:
    make_choices(alice, is_by_email=False)
    before = page_of(alice, client_of)

    make_device(alice)

    assert "No reminder can reach you yet." in before
    assert "No reminder can reach you yet." not in page_of(alice, client_of)


def test_only_devices_are_named_where_no_e_mail_can_be_chosen(alice: User, client_of: ClientOf) -> None:
    make_choices(alice, is_by_email=False)

    page = page_of(alice, client_of)

    assert "No reminder can reach you yet. Add this device under “My devices” below." in page


def test_both_ways_are_named_where_e_mail_can_be_chosen(ann: User, client_of: ClientOf) -> None:
    make_choices(ann, is_by_email=False)

    page = page_of(ann, client_of)

    assert "Choose e-mail under “How it reaches me”, or add this device under “My devices” below." in page
