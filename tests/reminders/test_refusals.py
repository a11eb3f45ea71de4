"""What is refused for good: not tried again that day, said on the page, and ended after three such days."""

from __future__ import annotations

import smtplib
from datetime import date, timedelta

import pytest
from django.core import mail

from journal.reminders.actions import save_choices
from journal.reminders.models import PushDevice, ReminderChoices
from journal.reminders.outcomes import Outcome
from journal.reminders.push import posting
from journal.reminders.sending import send_due
from journal.users.models import User
from tests.conftest import ClientOf
from tests.reminders.mail_server import BUSY, REFUSED, BadMailServer
from tests.reminders.making import DAY, Browser, PushService, at, make_choices, make_device

ADDRESS = "/settings/reminders/"


def page_of(owner: User, client_of: ClientOf) -> str:
    return client_of(owner).get(ADDRESS).content.decode()


def evening(day: date = DAY) -> list[Outcome]:
    """What became of each attempt in an evening with a timer that comes every quarter of an hour."""
    runs = [send_due(now=at(20, day=day) + timedelta(minutes=minutes)) for minutes in range(0, 180, 15)]
    return [outcome for run in runs for outcome in run.attempts.elements()]


@pytest.mark.parametrize(
    "error",
    [
        REFUSED,
        smtplib.SMTPDataError(552, b"mailbox full"),
        smtplib.SMTPNotSupportedError(),
        UnicodeEncodeError("ascii", "ä", 0, 1, "no"),
    ],
    ids=lambda error: type(error).__name__,
)
def test_an_e_mail_that_is_refused_for_good_is_tried_once_that_day(
    error: Exception, ann: User, bad_mail_server: BadMailServer, client_of: ClientOf
) -> None:
    make_choices(ann)
    bad_mail_server.at_sending = {ann.email: error}

    assert evening() == [Outcome.REFUSED]
    assert "The mail server refused this address on 20 November 2026." in page_of(ann, client_of)


def test_the_next_day_it_is_tried_again_and_a_good_one_ends_the_matter(
    ann: User, bad_mail_server: BadMailServer, client_of: ClientOf
) -> None:
    make_choices(ann)
    bad_mail_server.at_sending = {ann.email: REFUSED}
    evening()
    bad_mail_server.at_sending = {}

    outcomes = evening(DAY + timedelta(days=1))

    assert outcomes == [Outcome.SENT]
    assert "refused this address" not in page_of(ann, client_of)
    assert ReminderChoices.objects.get().n_refusals == 0


def test_after_three_such_days_nothing_goes_there_until_the_person_saves(
    ann: User, bad_mail_server: BadMailServer, client_of: ClientOf
) -> None:
    choices = make_choices(ann)
    bad_mail_server.at_sending = {ann.email: REFUSED}

    n_tries = [len(evening(DAY + timedelta(days=n))) for n in range(5)]
    page = page_of(ann, client_of)
    save_choices(owner=ann, chosen={"check_in_time": choices.check_in_time})
    again = evening(DAY + timedelta(days=5))

    assert n_tries == [1, 1, 1, 0, 0]
    assert "no more reminders go there" in page
    assert again == [Outcome.REFUSED]


def test_who_saves_the_same_evening_gets_another_try(ann: User, bad_mail_server: BadMailServer) -> None:
    choices = make_choices(ann)
    bad_mail_server.at_sending = {ann.email: REFUSED}
    send_due(now=at(20))
    bad_mail_server.at_sending = {}
    save_choices(owner=ann, chosen={"check_in_time": choices.check_in_time})

    assert evening() == [Outcome.SENT]


def test_a_refused_address_is_not_asked_again_for_the_sake_of_a_busy_device(
    ann: User, bad_mail_server: BadMailServer, push_service: PushService
) -> None:
    make_choices(ann)
    make_device(ann)
    bad_mail_server.at_sending = {ann.email: REFUSED}
    push_service.answers = {Browser().endpoint: 503}
    first = send_due(now=at(20))
    push_service.answers = {}

    second = send_due(now=at(20, 5))

    assert first.attempts == {Outcome.REFUSED: 1, Outcome.FAILED: 1}
    assert second.attempts == {Outcome.SENT: 1}


@pytest.mark.parametrize("answer", [400, 401, 403, 413, posting.RefusedAddressError()], ids=repr)
def test_a_message_that_a_push_service_refuses_for_good_is_tried_once_that_day(
    answer: int | Exception, ann: User, push_service: PushService, client_of: ClientOf
) -> None:
    make_choices(ann, is_by_email=False)
    make_device(ann)
    push_service.answers = {Browser().endpoint: answer}

    assert evening() == [Outcome.REFUSED]
    assert "A message to it was refused on 20 November 2026." in page_of(ann, client_of)


def test_a_device_that_takes_one_again_is_as_before(ann: User, push_service: PushService) -> None:
    make_choices(ann, is_by_email=False)
    make_device(ann, number=1)
    PushDevice.objects.update(refused_on=DAY - timedelta(days=1))

    assert evening() == [Outcome.SENT]
    assert PushDevice.objects.get().refused_on is None


def test_a_refusal_is_no_trouble_of_the_timer(ann: User, bad_mail_server: BadMailServer) -> None:
    make_choices(ann)
    bad_mail_server.at_sending = {ann.email: REFUSED}

    assert not send_due(now=at(20)).has_trouble


def test_a_link_that_is_refused_says_to_look_at_the_address(
    ann: User, bad_mail_server: BadMailServer, client_of: ClientOf
) -> None:
    client = client_of(ann)
    chosen = {"is_check_in_on": "on", "check_in_time": "20:00", "is_by_email": "on"}
    pages = []
    for error in (REFUSED, BUSY):
        bad_mail_server.at_sending = {ann.email: error}
        pages.append(client.post(ADDRESS, chosen, follow=True).content.decode())

    assert "The mail server refused your e-mail address." in pages[0]
    assert "could not be sent. Please save again later." in pages[1]
    assert mail.outbox == []
