"""What goes wrong on the way to a device: gone ones are forgotten, sure failures are tried again."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.core import mail

from journal.reminders.models import PushDevice
from journal.reminders.outcomes import Outcome
from journal.reminders.push import posting
from journal.reminders.sending import send_due
from journal.users.models import User
from tests.reminders.making import Browser, PushService, make_choices, make_device

NOW = datetime(2026, 11, 20, 20, tzinfo=ZoneInfo("Europe/Berlin"))
LATER = NOW + timedelta(minutes=5)


def recipients() -> list[str]:
    return [message.to[0] for message in mail.outbox]


def test_a_device_that_is_gone_is_forgotten(ann: User, push_service: PushService) -> None:
    make_choices(ann, is_by_email=False)
    for number, status in ((1, 404), (2, 410), (3, 201)):
        make_device(ann, number=number)
        push_service.answers[Browser(number).endpoint] = status

    tally = send_due(now=NOW)

    assert tally.attempts == {Outcome.GONE: 2, Outcome.SENT: 1}
    assert [device.endpoint for device in PushDevice.objects.all()] == [Browser(3).endpoint]
    assert not tally.has_trouble


@pytest.mark.parametrize("answer", [408, 425, 429, 500, 503, 302, posting.NotReachedError()], ids=repr)
def test_what_no_push_service_took_is_tried_again(
    answer: int | Exception, ann: User, push_service: PushService
) -> None:
    make_choices(ann, is_by_email=False)
    make_device(ann)
    push_service.answers = {Browser().endpoint: answer}
    first = send_due(now=NOW)
    push_service.answers = {}

    second = send_due(now=LATER)

    assert first.attempts == {Outcome.FAILED: 1}
    assert second.n_reminders == 1


def test_a_lost_answer_of_a_push_service_is_not_tried_again(ann: User, push_service: PushService) -> None:
    make_choices(ann, is_by_email=False)
    make_device(ann)
    push_service.answers = {Browser().endpoint: posting.NoAnswerError()}

    tallies = [send_due(now=NOW), send_due(now=LATER)]

    assert [tally.attempts for tally in tallies] == [{Outcome.UNSURE: 1}, {}]


def test_one_way_that_worked_is_enough(ann: User, push_service: PushService) -> None:
    make_choices(ann)
    make_device(ann)
    push_service.answers = {Browser().endpoint: 500}

    tallies = [send_due(now=NOW), send_due(now=LATER)]

    assert recipients() == [ann.email]
    assert [tally.n_reminders for tally in tallies] == [1, 0]


def test_keys_that_are_none_stop_nobody_else(ann: User, push_service: PushService) -> None:
    make_choices(ann)
    device = make_device(ann)
    device.p256dh = "garbage!"
    device.save()

    tally = send_due(now=NOW)

    assert tally.attempts == {Outcome.REFUSED: 1, Outcome.SENT: 1}
