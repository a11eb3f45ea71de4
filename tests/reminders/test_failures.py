"""What goes wrong on the way: a passing failure is tried again, an unsure one never; nobody else is kept."""

from __future__ import annotations

import smtplib
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.core import mail
from django.core.management import call_command

from journal.reminders.models import SentReminder
from journal.reminders.outcomes import Outcome
from journal.reminders.sending import send_due
from journal.users.models import User
from tests.conftest import ClockAt
from tests.makers import make_user
from tests.reminders.mail_server import BUSY, REFUSED, BadMailServer
from tests.reminders.making import make_choices

NOW = datetime(2026, 11, 20, 20, tzinfo=ZoneInfo("Europe/Berlin"))
LATER = NOW + timedelta(minutes=5)


def recipients() -> list[str]:
    return [message.to[0] for message in mail.outbox]


@pytest.mark.parametrize(
    "error",
    [
        BUSY,
        smtplib.SMTPSenderRefused(421, b"too many", "journal@example.org"),
        smtplib.SMTPSenderRefused(550, b"not you", "journal@example.org"),
        smtplib.SMTPDataError(451, b"later"),
    ],
    ids=str,
)
def test_what_the_server_does_not_take_now_is_tried_again(
    error: Exception, ann: User, bad_mail_server: BadMailServer
) -> None:
    make_choices(ann)
    bad_mail_server.at_sending = {ann.email: error}
    first = send_due(now=NOW)
    bad_mail_server.at_sending = {}

    second = send_due(now=LATER)

    assert (first.attempts, first.n_reminders) == ({Outcome.FAILED: 1}, 0)
    assert second.n_reminders == 1
    assert recipients() == [ann.email]


@pytest.mark.parametrize("error", [smtplib.SMTPServerDisconnected(), TimeoutError(), OSError()], ids=repr)
def test_what_may_have_arrived_is_not_sent_again(
    error: Exception, ann: User, bad_mail_server: BadMailServer
) -> None:
    make_choices(ann)
    bad_mail_server.at_sending = {ann.email: error}
    first = send_due(now=NOW)
    bad_mail_server.at_sending = {}

    second = send_due(now=LATER)

    assert first.attempts == {Outcome.UNSURE: 1}
    assert second.attempts == {}
    assert recipients() == []


@pytest.mark.parametrize(
    "error",
    [ConnectionRefusedError(), TimeoutError(), smtplib.SMTPAuthenticationError(535, b"who?")],
    ids=lambda error: type(error).__name__,
)
def test_a_server_out_of_reach_is_asked_once_a_run(
    error: Exception, ann: User, bad_mail_server: BadMailServer
) -> None:
    ben = make_user("ben", email="ben@example.org")
    for person in (ann, ben):
        make_choices(person)
    bad_mail_server.at_opening = error
    first = send_due(now=NOW)
    n_asked = bad_mail_server.n_opened
    bad_mail_server.at_opening = None

    second = send_due(now=LATER)

    assert n_asked == 1
    assert first.attempts == {Outcome.FAILED: 2}
    assert second.n_reminders == 2


def test_each_try_waits_twice_as_long(ann: User, bad_mail_server: BadMailServer) -> None:
    make_choices(ann)
    bad_mail_server.at_sending = {ann.email: BUSY}

    tried = [
        minutes
        for minutes in range(0, 180, 5)
        if send_due(now=NOW + timedelta(minutes=minutes)).attempts[Outcome.FAILED]
    ]

    assert tried == [0, 5, 15, 35, 70, 130]


def test_one_refused_address_stops_nobody_else(ann: User, bad_mail_server: BadMailServer) -> None:
    ben = make_user("ben", email="ben@example.org")
    for person in (ann, ben):
        make_choices(person)
    bad_mail_server.at_sending = {ann.email: REFUSED}

    send_due(now=NOW)

    assert recipients() == [ben.email]


@pytest.mark.parametrize(
    "email", ["ann@example.org\nBcc: all@example.org", "ann@example.org\r\n\r\nbuy"], ids=repr
)
def test_an_address_with_a_line_break_sends_nothing(email: str, ann: User) -> None:
    User.objects.filter(pk=ann.pk).update(email=email)
    make_choices(ann, confirmed_email=email)

    tally = send_due(now=NOW)

    assert tally.attempts == {Outcome.REFUSED: 1}
    assert mail.outbox == []


def test_a_crash_after_the_claim_costs_one_reminder_at_most(
    ann: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_choices(ann)

    def crash(*_given: object, **_more: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as broken:
        broken.setattr("journal.reminders.sending.deliver", crash)
        with pytest.raises(KeyboardInterrupt):
            send_due(now=NOW)

    send_due(now=LATER)

    assert recipients() == []
    assert SentReminder.objects.count() == 1


def test_trouble_is_told_to_the_timer_without_a_name(
    ann: User, bad_mail_server: BadMailServer, clock_at: ClockAt, capsys: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
) -> None:  # fmt: skip
    make_choices(ann)
    clock_at(NOW)
    bad_mail_server.at_sending = {ann.email: BUSY}

    with pytest.raises(SystemExit) as ended:
        call_command("send_reminders")

    assert ended.value.code == 1
    said = "".join([*capsys.readouterr(), caplog.text])
    assert "1 failed" in said
    assert "SMTPRecipientsRefused" in said
    assert "ann" not in said
