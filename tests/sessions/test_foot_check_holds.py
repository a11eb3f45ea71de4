"""How long a look at the feet holds, and which one counts."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from journal.users.models import User
from sessions.guided.foot_checks import fresh_check
from sessions.models import Feet
from tests.conftest import ClientOf, ClockAt
from tests.makers import make_foot_check

NOW = datetime(2026, 11, 20, 19, tzinfo=UTC)


@pytest.mark.parametrize(("minutes_ago", "is_fresh"), [(0, True), (60, True), (61, False), (-1, False)])
def test_a_check_holds_for_an_hour(minutes_ago: int, is_fresh: bool, alice: User) -> None:
    check = make_foot_check(alice, NOW.date(), entered_at=NOW - timedelta(minutes=minutes_ago))

    assert fresh_check(alice, NOW) == (check if is_fresh else None)


def test_a_check_holds_for_its_hour_past_midnight(alice: User) -> None:
    before_midnight = datetime(2026, 11, 20, 22, 50, tzinfo=UTC)
    make_foot_check(alice, date(2026, 11, 20), entered_at=before_midnight)

    assert fresh_check(alice, before_midnight + timedelta(minutes=15)) is not None
    assert fresh_check(alice, before_midnight + timedelta(minutes=61)) is None


def test_a_stop_before_midnight_still_stops_after_it(
    alice: User, client_of: ClientOf, clock_at: ClockAt
) -> None:
    before_midnight = datetime(2026, 11, 20, 22, 50, tzinfo=UTC)
    make_foot_check(alice, date(2026, 11, 20), left=["wound"], entered_at=before_midnight)
    clock_at(before_midnight + timedelta(minutes=15))

    page = client_of(alice).get("/sessions/guided/check/").content.decode()

    assert "Leave your left foot in peace today" in page
    assert "You noted yesterday at 23:50: left foot: open wound" in " ".join(page.split())


def test_the_newest_check_decides(alice: User) -> None:
    make_foot_check(alice, NOW.date(), entered_at=NOW - timedelta(minutes=20))
    make_foot_check(alice, NOW.date(), left=["heat"], right=["heat"], entered_at=NOW - timedelta(minutes=10))
    assert fresh_check(alice, NOW) is None

    make_foot_check(alice, NOW.date(), right=["heat"], entered_at=NOW - timedelta(minutes=5))
    check = fresh_check(alice, NOW)
    assert check is not None
    assert check.clear_feet is Feet.LEFT


def test_a_check_of_somebody_else_does_not_count(alice: User, bob: User) -> None:
    make_foot_check(bob, NOW.date(), entered_at=NOW)

    assert fresh_check(alice, NOW) is None
