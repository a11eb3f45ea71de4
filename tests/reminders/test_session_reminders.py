"""Planned sessions: on the days the routine plans, at its time, and not once they are done."""

from __future__ import annotations

from datetime import date, time, timedelta

import pytest

from journal.reminders.models import SentReminder
from journal.reminders.sending import send_due
from journal.users.models import User
from sessions.models import GuidedSession
from tests.makers import make_massage, make_routine
from tests.reminders.making import DAY, at, make_choices, subjects


def test_a_planned_session_at_the_time_of_the_routine(ann: User) -> None:
    make_choices(ann, is_check_in_on=False, is_session_on=True)
    make_routine(ann, DAY, sessions_per_week=1, weekdays=["friday"], preferred_time=time(10))

    for hour in range(24):
        send_due(now=at(hour))

    assert subjects() == ["A session is planned for today"]
    assert SentReminder.objects.get().claimed_at == at(10)


def test_a_routine_without_a_time_uses_ones_own(ann: User) -> None:
    make_choices(ann, is_check_in_on=False, is_session_on=True, session_time=time(16, 30))
    make_routine(ann, DAY, sessions_per_week=14)

    send_due(now=at(16, 25))
    early = subjects()
    send_due(now=at(16, 30))
    send_due(now=at(16, 35))

    assert early == []
    assert len(subjects()) == 1


@pytest.mark.parametrize("day", [DAY - timedelta(days=1), DAY + timedelta(days=1)], ids=str)
def test_no_session_is_reminded_of_on_other_days(day: date, ann: User) -> None:
    make_choices(ann, is_check_in_on=False, is_session_on=True)
    make_routine(ann, DAY - timedelta(days=30), sessions_per_week=1, weekdays=["friday"])

    send_due(now=at(18, day=day))

    assert subjects() == []


def test_no_session_is_reminded_of_once_it_is_done(ann: User) -> None:
    make_choices(ann, is_check_in_on=False, is_session_on=True)
    make_routine(ann, DAY, sessions_per_week=7)
    make_massage(ann, DAY)

    send_due(now=at(18))

    assert subjects() == []


def test_nobody_is_told_to_begin_what_they_are_doing(ann: User) -> None:
    make_choices(ann, is_check_in_on=False, is_session_on=True)
    make_routine(ann, DAY, sessions_per_week=7)
    guided = GuidedSession.objects.create(owner=ann, date=DAY, started_at=at(17, 50), seen_at=at(17, 59))
    send_due(now=at(18))
    during = subjects()
    guided.delete()

    send_due(now=at(18, 30))

    assert during == []
    assert len(subjects()) == 1
