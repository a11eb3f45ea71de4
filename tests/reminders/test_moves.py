"""People who move, clocks that jump, things that change while a run is going: never twice for one day."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from django.core.mail import EmailMessage

from journal.reminders import sending
from journal.reminders.actions import add_device
from journal.reminders.mail import reminder_to
from journal.reminders.models import PushDevice, ReminderChoices, SentReminder
from journal.reminders.outcomes import Outcome
from journal.reminders.sending import send_due
from journal.reminders.words import Words
from journal.users.models import User
from tests.makers import make_user, noon
from tests.reminders.making import DAY, Browser, PushService, at, make_choices, make_device, subjects

NEXT = DAY + timedelta(days=1)


def days() -> list[date]:
    return sorted(SentReminder.objects.values_list("date", flat=True))


def run_from(first: datetime, *, hours: int) -> None:
    for n in range(hours * 2):
        send_due(now=first + timedelta(minutes=30 * n))


def move(owner: User, zone: str) -> None:
    User.objects.filter(pk=owner.pk).update(time_zone=zone)


def test_who_flies_west_in_the_evening_gets_one_for_that_day(ann: User) -> None:
    make_choices(ann)
    run_from(at(12), hours=9)
    move(ann, "America/Los_Angeles")

    run_from(at(21), hours=33)

    assert days() == [DAY, NEXT]


def test_who_flies_east_in_the_evening_gets_one_for_each_day(ann: User) -> None:
    make_choices(ann)
    run_from(at(12), hours=9)
    move(ann, "Asia/Tokyo")

    run_from(at(21), hours=24)

    assert days() == [DAY, NEXT]
    assert len(subjects()) == 2


def test_over_the_date_line_and_back_no_day_comes_twice(ann: User) -> None:
    make_choices(ann)
    start = at(6)
    for zone in ("Pacific/Kiritimati", "Pacific/Pago_Pago", "Pacific/Kiritimati", "Pacific/Pago_Pago"):
        move(ann, zone)
        run_from(start, hours=24)
        start += timedelta(hours=24)

    assert len(subjects()) == len(set(days()))


def test_a_clock_set_back_sends_none_again(ann: User) -> None:
    make_choices(ann)
    run_from(at(20), hours=3)

    run_from(at(19), hours=4)

    assert len(subjects()) == 1


def test_a_clock_that_jumps_ahead_and_back_sends_none_again(ann: User) -> None:
    make_choices(ann)
    send_due(now=at(20))
    send_due(now=at(20, 5, day=date(2036, 6, 1)))

    run_from(at(20, 10), hours=3)

    assert days() == [DAY, date(2036, 6, 1)]


def test_a_device_taken_off_while_the_run_was_going_gets_none(
    ann: User, push_service: PushService, monkeypatch: pytest.MonkeyPatch
) -> None:
    ben = make_user("ben")
    make_choices(ann)
    make_choices(ben, is_by_email=False)
    make_device(ben)

    def take_off(owner: User, words: Words) -> EmailMessage:
        PushDevice.objects.all().delete()
        return reminder_to(owner, words)

    monkeypatch.setattr(sending, "reminder_to", take_off)

    tally = send_due(now=at(20))

    assert push_service.posted == []
    assert tally.attempts == {Outcome.SENT: 1}


def test_a_browser_that_became_somebody_elses_shows_nothing_of_the_first(
    ann: User, push_service: PushService, monkeypatch: pytest.MonkeyPatch
) -> None:
    ben, cleo = make_user("ben"), make_user("cleo")
    make_choices(ann)
    make_choices(ben, is_by_email=False)
    make_device(ben)

    def hand_over(owner: User, words: Words) -> EmailMessage:
        add_device(owner=cleo, label="Phone", now=noon(DAY), **Browser().said)
        return reminder_to(owner, words)

    monkeypatch.setattr(sending, "reminder_to", hand_over)

    send_due(now=at(20))

    assert push_service.posted == []


def test_a_browser_added_anew_is_not_forgotten_for_what_its_old_self_answered(
    ann: User, push_service: PushService, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_choices(ann, is_by_email=False)
    make_device(ann)

    def gone_but_renewed(*_given: object, **_more: object) -> list[Outcome]:
        PushDevice.objects.update(auth="anew")
        return [Outcome.GONE]

    monkeypatch.setattr(sending, "push_to_all", gone_but_renewed)

    send_due(now=at(20))

    assert PushDevice.objects.exists()


def test_a_run_that_takes_long_leaves_the_rest_to_the_next(
    ann: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    for person in (ann, make_user("ben", email="ben@example.org")):
        make_choices(person)
    with monkeypatch.context() as slow:
        seconds = iter([0.0, 1.0, sending.RUN_SECONDS + 1.0])
        slow.setattr("time.monotonic", lambda: next(seconds))
        first = send_due(now=at(20))

    second = send_due(now=at(20, 5))

    assert (first.n_reminders, second.n_reminders) == (1, 1)


def test_one_that_goes_wrong_unexpectedly_stops_nobody_else(
    ann: User, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    for person in (ann, make_user("ben", email="ben@example.org")):
        make_choices(person)

    def strange(owner: User, words: Words) -> EmailMessage:
        if owner == ann:
            raise LookupError(owner.email)
        return reminder_to(owner, words)

    monkeypatch.setattr(sending, "reminder_to", strange)

    tally = send_due(now=at(20))

    assert tally.attempts == {Outcome.UNSURE: 1, Outcome.SENT: 1}
    assert "LookupError" in caplog.text
    assert "ann" not in caplog.text


def test_a_changed_address_takes_its_consent_with_it(ann: User) -> None:
    make_choices(ann)
    User.objects.filter(pk=ann.pk).update(email="new@example.org")
    send_due(now=at(20))
    User.objects.filter(pk=ann.pk).update(email="ann@example.org")

    send_due(now=at(20, 5))

    assert subjects() == []
    assert ReminderChoices.objects.get().confirmed_email == ""
