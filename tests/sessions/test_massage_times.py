"""Minutes, start and finish of a session: two give the third, and all three must agree."""

from __future__ import annotations

from datetime import date, time

import pytest

from journal.users.models import User
from sessions.models import MassageSession
from sessions.times import minutes_before, minutes_between
from tests.conftest import ClientOf
from tests.sessions.forms import sent

ADDRESS = "/sessions/new/"


@pytest.mark.parametrize(
    ("minutes", "start", "finish", "stored"),
    [
        ("", "19:30", "19:55", (25, time(19, 30))),
        ("", "23:50", "00:10", (20, time(23, 50))),
        ("25", "19:30", "19:55", (25, time(19, 30))),
        ("25", "", "00:25", (25, time(0, 0))),
        ("25", "19:30", "", (25, time(19, 30))),
        ("", "20:00", "00:00", (240, time(20))),
    ],
)
def test_two_give_the_third(
    minutes: str,
    start: str,
    finish: str,
    stored: tuple[int, time],
    alice: User,
    client_of: ClientOf,
    today: date,
) -> None:
    form = sent(duration_minutes=minutes, start_time=start, finish_time=finish)

    client_of(alice).post(ADDRESS, form)

    massage = MassageSession.objects.get()
    assert (massage.duration_minutes, massage.start_time) == stored


@pytest.mark.parametrize(
    ("minutes", "start", "finish", "reason"),
    [
        ("20", "19:30", "20:00", "From 19:30 to 20:00 is 30 minutes, but 20 stand here."),
        ("", "19:30", "", "How many minutes?"),
        ("", "", "19:30", "How many minutes?"),
        ("", "08:00", "12:01", "From 08:00 to 12:01 is 241 minutes; a session has at most 240."),
        ("", "08:00", "08:00", "From 08:00 to 08:00 is 1440 minutes"),
    ],
)
def test_what_does_not_add_up_is_named(
    minutes: str, start: str, finish: str, reason: str, alice: User, client_of: ClientOf, today: date
) -> None:
    form = sent(duration_minutes=minutes, start_time=start, finish_time=finish, note="kept")

    page = client_of(alice).post(ADDRESS, form).content.decode()

    assert reason in page
    assert "kept" in page
    assert not MassageSession.objects.exists()


def test_the_clock_goes_round() -> None:
    assert minutes_between(time(23, 59), time(0, 1)) == 2
    assert minutes_between(time(8), time(8)) == 1440
    assert minutes_before(time(0, 10), 20) == time(23, 50)
