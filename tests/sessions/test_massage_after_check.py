"""What was seen on the feet today stands above the form of a session."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from journal.users.models import User
from tests.conftest import ClientOf, ClockAt
from tests.makers import make_foot_check

ADDRESS = "/sessions/new/"


@pytest.mark.parametrize(
    ("found", "said"),
    [
        ({"left": ["blister"]}, "At 10:42 today you noted: left foot: blister. Leave that foot in peace."),
        ({"left": ["blister"], "right": ["blister"]}, "right foot: blister. Leave both feet in peace."),
    ],
)
def test_what_was_seen_today_stands_above_the_form(
    found: dict[str, list[str]], said: str, alice: User, client_of: ClientOf, today: date
) -> None:
    make_foot_check(alice, today, entered_at=datetime(2026, 11, 20, 9, 42, tzinfo=UTC), **found)

    assert said in client_of(alice).get(ADDRESS).content.decode()


def test_what_no_longer_holds_does_not_stand_there(
    alice: User, bob: User, client_of: ClientOf, today: date
) -> None:
    yesterday = today - timedelta(days=1)
    make_foot_check(bob, today, left=["blister"])
    make_foot_check(alice, yesterday, left=["blister"])
    client = client_of(alice)
    of_yesterday = client.get(ADDRESS).content.decode()
    make_foot_check(alice, today, left=["blister"])
    another_day = client.get(f"{ADDRESS}?day={yesterday}").content.decode()
    make_foot_check(alice, today, entered_at=datetime(2026, 11, 20, 18, tzinfo=UTC))
    all_clear = client.get(ADDRESS).content.decode()

    assert "in peace" not in of_yesterday + another_day + all_clear


def test_what_was_seen_before_midnight_is_not_of_today_after_it(
    alice: User, client_of: ClientOf, clock_at: ClockAt
) -> None:
    before_midnight = datetime(2026, 11, 20, 22, 50, tzinfo=UTC)  # 23:50 in Berlin, where Alice lives
    make_foot_check(alice, date(2026, 11, 20), entered_at=before_midnight, left=["blister"])
    client = client_of(alice)
    clock_at(before_midnight + timedelta(minutes=5))
    same_day = client.get(ADDRESS).content.decode()
    clock_at(before_midnight + timedelta(minutes=20))
    next_day = client.get(ADDRESS).content.decode()

    assert "At 23:50 today you noted: left foot: blister." in same_day
    assert "you noted" not in next_day
