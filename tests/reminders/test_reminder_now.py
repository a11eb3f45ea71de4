"""One reminder now, to see how it looks."""

from __future__ import annotations

from datetime import date

import pytest
from django.core import mail
from pytest_django import Settings

from journal.reminders.models import PushDevice, SentReminder
from journal.users.models import User
from tests.conftest import ClientOf
from tests.makers import make_user, noon
from tests.reminders.making import Browser, PushService, make_choices, make_device

ADDRESS = "/settings/reminders/now/"


def press(owner: User, client_of: ClientOf) -> str:
    return client_of(owner).post(ADDRESS, follow=True).content.decode()


def test_goes_by_every_way_that_is_saved(ann: User, client_of: ClientOf, push_service: PushService) -> None:
    make_choices(ann)
    make_device(ann)

    page = press(ann, client_of)

    assert [letter.subject for letter in mail.outbox] == ["A reminder from your journal"]
    assert [said["path"] for said in push_service.read_by(Browser())] == ["/settings/reminders/"]
    assert "It is on its way." in page
    assert not SentReminder.objects.exists()


def test_without_a_way_it_says_what_to_do(ann: User, client_of: ClientOf) -> None:
    make_choices(ann, confirmed_email="")

    assert "Nothing was sent. Choose e-mail below" in press(ann, client_of)
    assert mail.outbox == []


def test_where_no_e_mail_can_be_chosen_it_names_the_devices(alice: User, client_of: ClientOf) -> None:
    assert "Nothing was sent. Add this device under “My devices” below." in press(alice, client_of)


def test_says_when_one_way_did_not_work(ann: User, client_of: ClientOf, push_service: PushService) -> None:
    make_choices(ann)
    make_device(ann)
    push_service.answers = {Browser().endpoint: 410}

    assert "one did not work" in press(ann, client_of)
    assert not PushDevice.objects.exists()


def test_says_when_nothing_worked(alice: User, client_of: ClientOf, push_service: PushService) -> None:
    make_device(alice)
    push_service.answers = {Browser().endpoint: 500}

    assert "It could not be sent." in press(alice, client_of)


@pytest.mark.usefixtures("cache_keeps")
def test_only_so_often_an_hour(ann: User, client_of: ClientOf, settings: Settings) -> None:
    settings.ACCOUNT_RATE_LIMITS = {"reminder_now": "2/h/user"}
    make_choices(ann)

    pages = [press(ann, client_of) for _ in range(3)]

    assert len(mail.outbox) == 2
    assert "You have tried this many times." in pages[-1]


def test_an_example_journal_sends_nothing(
    db: None, mail_server: None, client_of: ClientOf, push_service: PushService
) -> None:
    demo = make_user("demo", email="demo@example.org", demo_expires_at=noon(date(2030, 1, 1)))
    make_choices(demo)
    make_device(demo)

    assert "An example journal sends nothing." in press(demo, client_of)
    assert (mail.outbox, push_service.posted) == ([], [])
