"""The right to send a reminder, given once; `tests/concurrency` has runs at the same moment."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from journal.reminders.claims import claim, release
from journal.reminders.models import Kind, SentReminder
from journal.users.models import User
from tests.makers import make_rating

NOW = datetime(2026, 11, 20, 20, tzinfo=ZoneInfo("Europe/Berlin"))


def test_an_entry_made_since_somebody_looked_ends_it(ann: User) -> None:
    make_rating(ann, NOW.date())

    assert claim(owner=ann, kind=Kind.CHECK_IN, day=NOW.date(), now=NOW) is None
    assert not SentReminder.objects.exists()


def test_a_second_claim_gets_nothing(ann: User) -> None:
    claims = [claim(owner=ann, kind=Kind.CHECK_IN, day=NOW.date(), now=NOW) for _ in range(2)]

    assert [one is None for one in claims] == [False, True]


def test_a_released_claim_can_be_had_again(ann: User) -> None:
    first = claim(owner=ann, kind=Kind.CHECK_IN, day=NOW.date(), now=NOW)
    assert first
    release(first)

    assert claim(owner=ann, kind=Kind.CHECK_IN, day=NOW.date(), now=NOW)


def test_each_kind_is_claimed_for_itself(ann: User) -> None:
    assert all(claim(owner=ann, kind=kind, day=NOW.date(), now=NOW) for kind in Kind)
