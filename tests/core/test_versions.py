"""What the earlier versions of an entry tell, and how long those of a deleted one are kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from journal.core.versions import forget_deleted, last_saved_at
from journal.users.models import User
from sessions.actions import change_massage
from sessions.details import details_of
from sessions.models import MassageSession, MassageVersion
from symptoms.actions import delete_rating
from symptoms.models import RatingVersion
from tests.makers import make_massage, make_massage_version, make_rating, make_rating_version, noon

DAY = date(2026, 11, 1)
MONTH = timedelta(days=30)


def change_minutes(massage: MassageSession, minutes: int, day: date) -> None:
    """Makes the session as long as that at noon of a day."""
    details = details_of(massage)
    changed = replace(details, duration_minutes=minutes)
    change_massage(massage=massage, details=changed, seen_version=massage.version, now=noon(day))
    massage.refresh_from_db()


def test_an_entry_that_was_never_changed_was_saved_when_it_was_entered(alice: User) -> None:
    assert last_saved_at(make_massage(alice, DAY), None) == noon(DAY)


def test_an_entry_that_was_changed_was_saved_when_its_newest_version_was_replaced(alice: User) -> None:
    massage = make_massage(alice, DAY)
    later = DAY + timedelta(days=3)
    change_minutes(massage, 45, later)

    assert last_saved_at(massage, MassageVersion.objects.get()) == noon(later)


def test_when_an_entry_was_brought_back_is_not_known(alice: User) -> None:
    version = make_rating_version(alice, DAY)
    rating = make_rating(alice, DAY, entered_at=noon(DAY) - timedelta(hours=1))

    assert last_saved_at(rating, version) is None


def test_when_an_entry_was_changed_is_not_known_once_its_versions_are_forgotten(alice: User) -> None:
    massage = make_massage(alice, DAY)
    change_minutes(massage, 45, DAY)

    assert last_saved_at(massage, None) is None


@pytest.mark.parametrize(("after", "n_left"), [(MONTH, 1), (MONTH + timedelta(seconds=1), 0)])
def test_what_was_deleted_is_forgotten_after_a_month(after: timedelta, n_left: int, alice: User) -> None:
    make_rating_version(alice, DAY)
    make_massage_version(alice, DAY)

    forget_deleted(now=noon(DAY) + after)

    assert (RatingVersion.objects.count(), MassageVersion.objects.count()) == (n_left, n_left)


def test_the_versions_of_an_entry_that_is_there_are_kept_for_good(alice: User) -> None:
    change_minutes(make_massage(alice, DAY), 45, DAY)
    make_rating_version(alice, DAY)
    make_rating(alice, DAY)

    forget_deleted(now=noon(DAY) + 100 * MONTH)

    assert (RatingVersion.objects.count(), MassageVersion.objects.count()) == (1, 1)


def test_an_entry_deleted_lately_keeps_its_old_versions_too(alice: User) -> None:
    make_rating_version(alice, DAY)
    make_rating(alice, DAY)
    later = DAY + 2 * MONTH

    delete_rating(owner=alice, day=DAY, now=noon(later))
    forget_deleted(now=noon(later))

    assert RatingVersion.objects.count() == 2


def test_a_stranger_s_entry_of_the_same_day_does_not_hide_a_deleted_one(alice: User, bob: User) -> None:
    version = make_rating_version(alice, DAY)
    make_rating(bob, DAY)

    assert list(RatingVersion.objects.owned_by(alice).deleted_since(noon(DAY))) == [version]
