"""The right to send a reminder, given once; `tests/concurrency` has runs at the same moment."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from journal.reminders.claims import claim, release
from journal.reminders.models import Kind, ReminderChoices, SentReminder
from journal.users.models import User
from tests.makers import make_rating
from tests.reminders.making import make_choices

NOW = datetime(2026, 11, 20, 20, tzinfo=ZoneInfo("Europe/Berlin"))
LATER = NOW + timedelta(minutes=5)


def claimed(
    owner: User, kind: Kind = Kind.CHECK_IN, *, to_email: bool = True, now: datetime = NOW
) -> SentReminder | None:
    return claim(owner=owner, kind=kind, day=NOW.date(), to_email=to_email, now=now)


def test_an_entry_made_since_somebody_looked_ends_it(ann: User) -> None:
    make_choices(ann)
    make_rating(ann, NOW.date())

    assert claimed(ann) is None
    assert not SentReminder.objects.exists()


@pytest.mark.parametrize(
    "change",
    [
        {"is_check_in_on": False},
        {"is_by_email": False},
        {"confirmed_email": ""},
        {"confirmed_email": "b@example.org"},
    ],
    ids=str,
)
def test_who_has_changed_their_mind_since_somebody_looked_gets_none(
    change: dict[str, Any], ann: User
) -> None:
    make_choices(ann)
    ReminderChoices.objects.update(**change)

    assert claimed(ann) is None
    assert not SentReminder.objects.exists()


def test_nothing_goes_to_the_address_somebody_had_before(ann: User) -> None:
    make_choices(ann, confirmed_email="new@example.org")
    User.objects.filter(pk=ann.pk).update(email="new@example.org")

    assert claimed(ann) is None


def test_a_reminder_for_devices_alone_needs_no_address(ann: User) -> None:
    make_choices(ann, is_by_email=False, confirmed_email="")

    assert claimed(ann, to_email=False)


def test_a_second_claim_gets_nothing(ann: User) -> None:
    make_choices(ann)

    claims = [claimed(ann) for _ in range(2)]

    assert [one is None for one in claims] == [False, True]


def test_a_released_claim_can_be_had_again_once_a_while_later(ann: User) -> None:
    make_choices(ann)
    first = claimed(ann)
    assert first
    release(first, now=NOW)

    at_once, later, again = claimed(ann), claimed(ann, now=LATER), claimed(ann, now=LATER)

    assert later
    assert (at_once, again) == (None, None)
    assert later.n_tries == 2


def test_releasing_what_was_deleted_with_its_account_is_no_error(ann: User) -> None:
    make_choices(ann)
    first = claimed(ann)
    assert first
    SentReminder.objects.all().delete()

    release(first, now=NOW)

    assert not SentReminder.objects.exists()


def test_who_lives_elsewhere_since_somebody_looked_waits_for_the_next_run(ann: User) -> None:
    make_choices(ann)
    User.objects.filter(pk=ann.pk).update(time_zone="Asia/Tokyo")

    assert claimed(ann) is None


def test_an_address_that_refused_one_today_is_not_asked_again(ann: User) -> None:
    make_choices(ann, refused_on=NOW.date(), n_refusals=1)

    assert claimed(ann) is None
    assert claimed(ann, to_email=False)


def test_each_kind_is_claimed_for_itself(ann: User) -> None:
    make_choices(ann, is_session_on=True)

    assert all(claimed(ann, kind) for kind in Kind)
