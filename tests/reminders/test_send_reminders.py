"""Who gets a reminder, when, and never twice or too late; what the timer is told."""

from __future__ import annotations

from datetime import time, timedelta
from io import StringIO

import pytest
from django.core import mail
from django.core.mail import EmailMessage
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from journal.reminders.mail import reminder_to
from journal.reminders.models import ReminderChoices, SentReminder
from journal.reminders.sending import send_due
from journal.reminders.words import Words
from journal.users.models import User
from tests.conftest import ClockAt
from tests.makers import make_massage, make_rating, make_routine, make_user
from tests.reminders.making import DAY, Browser, PushService, at, make_choices, make_device, subjects


def test_the_evening_check_in_is_reminded_of_once(ann: User) -> None:
    make_choices(ann)

    for minutes in range(-30, 240, 5):
        send_due(now=at(20) + timedelta(minutes=minutes))

    assert subjects() == ["Your evening check-in is waiting"]
    assert SentReminder.objects.get().claimed_at == at(20)


def test_never_after_the_day_is_rated(ann: User) -> None:
    make_choices(ann)
    make_rating(ann, DAY)

    send_due(now=at(20))

    assert subjects() == []


def test_a_rating_of_another_day_is_none_of_today(ann: User, bob: User) -> None:
    make_choices(ann)
    make_rating(ann, DAY - timedelta(days=1))
    make_rating(bob, DAY)

    send_due(now=at(20))

    assert len(subjects()) == 1


def test_after_an_outage_nobody_is_woken_at_night(ann: User) -> None:
    make_choices(ann)

    send_due(now=at(23))
    send_due(now=at(0, 5, day=DAY + timedelta(days=1)))

    assert subjects() == []


def test_both_reminders_of_one_evening(ann: User) -> None:
    make_choices(ann, is_session_on=True, session_time=time(20))
    make_routine(ann, DAY, sessions_per_week=7)

    tally = send_due(now=at(20))

    assert sorted(subjects()) == ["A session is planned for today", "Your evening check-in is waiting"]
    assert tally.n_reminders == 2


def test_example_journals_and_closed_accounts_get_none(ann: User) -> None:
    make_choices(ann)
    demo = make_user("demo", email="demo@example.org", demo_expires_at=at(23))
    closed = make_user("closed", email="closed@example.org", is_active=False)
    for person in (demo, closed):
        make_choices(person)

    send_due(now=at(20))

    assert [message.to for message in mail.outbox] == [["ann@example.org"]]


def test_who_wants_none_gets_none(ann: User) -> None:
    make_choices(ann, is_check_in_on=False)

    send_due(now=at(20))

    assert subjects() == []
    assert not SentReminder.objects.exists()


def test_who_turns_them_off_during_the_run_gets_none(ann: User, monkeypatch: pytest.MonkeyPatch) -> None:
    ben = make_user("ben", email="ben@example.org")
    for person in (ann, ben):
        make_choices(person)

    def off_meanwhile(owner: User, words: Words) -> EmailMessage:
        ReminderChoices.objects.filter(owner=ben).update(is_check_in_on=False)
        return reminder_to(owner, words)

    monkeypatch.setattr("journal.reminders.sending.reminder_to", off_meanwhile)

    send_due(now=at(20))

    assert [message.to for message in mail.outbox] == [["ann@example.org"]]


def test_an_address_nobody_confirmed_gets_none(ann: User) -> None:
    make_choices(ann, confirmed_email="another@example.org")

    send_due(now=at(20))

    assert subjects() == []


def test_without_a_way_nothing_is_claimed(ann: User) -> None:
    choices = make_choices(ann, is_by_email=False)
    send_due(now=at(20))
    choices.is_by_email = True
    choices.save()

    send_due(now=at(20, 5))

    assert len(subjects()) == 1


def test_devices_and_e_mail_both_get_it(ann: User, push_service: PushService) -> None:
    make_choices(ann)
    make_device(ann, number=1)
    make_device(ann, number=2)

    tally = send_due(now=at(20))

    said = {"title": "Your evening check-in is waiting", "body": "It takes less than a minute.",
            "path": "/check-in/2026-11-20/"}  # fmt: skip
    assert push_service.read_by(Browser(1)) == push_service.read_by(Browser(2)) == [said]
    assert len(subjects()) == 1
    assert tally.n_reminders == 1


def test_old_claims_are_forgotten(ann: User) -> None:
    make_choices(ann)
    send_due(now=at(20))

    for n_days in (1, 32):
        send_due(now=at(20, day=DAY + timedelta(days=n_days)))

    assert [claim.date for claim in SentReminder.objects.order_by("date")] == [
        DAY + timedelta(days=n_days) for n_days in (1, 32)
    ]


def test_the_timer_is_told_in_one_line_of_numbers(ann: User, clock_at: ClockAt) -> None:
    make_choices(ann)
    clock_at(at(20))
    said = StringIO()

    call_command("send_reminders", stdout=said)

    assert said.getvalue() == (
        "Reminders sent: 1. Messages: 1 sent, 0 failed, 0 refused, 0 without an answer, "
        "0 to devices that are gone.\n"
    )


def test_many_people_cost_no_more_questions(db: None, mail_server: None) -> None:
    counts: list[int] = []
    for n_people in (1, 10):
        for number in range(len(counts), n_people):
            person = make_user(f"p{number}", email=f"p{number}@example.org")
            make_choices(person, is_session_on=True)
            make_routine(person, DAY)
            make_rating(person, DAY)
            make_massage(person, DAY)
            make_device(person, number=number + 1)
        with CaptureQueriesContext(connection) as asked:
            send_due(now=at(20))
        counts.append(len(asked))

    assert subjects() == []
    assert counts[0] == counts[1]


def test_each_page_of_people_is_read(ann: User, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("journal.reminders.candidates.PEOPLE_AT_ONCE", 2)
    make_choices(ann)
    for number in range(4):
        make_choices(make_user(f"p{number}", email=f"p{number}@example.org"))

    assert send_due(now=at(20)).n_reminders == 5
