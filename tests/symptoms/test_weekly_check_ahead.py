"""A weekly check that was done further east, before its day came here, can be opened and corrected."""

from __future__ import annotations

from datetime import date, timedelta

from journal.users.models import User
from symptoms.models import WeeklyCheck
from tests.conftest import ClientOf
from tests.makers import make_weekly_check

TOMORROW = "/weekly-check/2026-11-21/"


def test_a_check_ahead_is_opened_and_corrected(alice: User, client_of: ClientOf, today: date) -> None:
    check = make_weekly_check(alice, today + timedelta(days=1), sleep="much")
    client = client_of(alice)

    opened = client.get(TOMORROW)
    saved = client.post(TOMORROW, {"sleep": "none", "seen_version": check.version})

    assert (opened.status_code, saved.status_code) == (200, 302)
    assert 'max="2026-11-21"' in opened.content.decode()
    assert WeeklyCheck.objects.get().sleep == "none"


def test_a_day_ahead_that_only_somebody_else_checked_stays_closed(
    alice: User, bob: User, client_of: ClientOf, today: date
) -> None:
    make_weekly_check(bob, today + timedelta(days=1))

    answer = client_of(alice).post(TOMORROW, {"sleep": "none"})

    assert answer.status_code == 400
    assert not WeeklyCheck.objects.owned_by(alice).exists()
