"""A name for the state of somebody's entries."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from journal.core.entries import Entry
from journal.core.entry_state import EntryState, entry_state
from journal.users.models import User
from sessions.models import FootCheck, MassageSession
from symptoms.models import DailyRating
from tests.makers import make_foot_check, make_massage, make_rating

DAY = date(2026, 11, 20)
LONG_AGO = DAY - timedelta(days=1000)
KINDS: tuple[type[Entry], ...] = (DailyRating, MassageSession, FootCheck)


def state(owner: User, since: date = DAY - timedelta(days=400)) -> EntryState:
    return entry_state(KINDS, owner.pk, since=since)


def test_the_first_day_is_told_of_each_kind_however_long_ago(alice: User, bob: User) -> None:
    make_rating(alice, LONG_AGO)
    make_rating(alice, DAY)
    make_foot_check(alice, DAY)
    make_massage(bob, DAY)

    assert state(alice).firsts == {DailyRating: LONG_AGO, FootCheck: DAY}


def test_nothing_has_a_name_too(alice: User) -> None:
    assert state(alice).firsts == {}
    assert state(alice) == state(alice)


def changed(rating: DailyRating) -> None:
    rating.revision += 1
    rating.save()


def moved_in_while_another_goes(rating: DailyRating) -> None:
    old = make_rating(rating.owner, LONG_AGO, pk=5)
    before = rating.revision
    old.date, old.revision = DAY - timedelta(days=1), before
    old.save()
    rating.delete()


def made_anew_under_its_key(rating: DailyRating) -> None:
    pk, owner = rating.pk, rating.owner
    rating.delete()
    make_rating(owner, DAY, pk=pk, revision=2)


def exchanged_by_one_that_was_committed_late(rating: DailyRating) -> None:
    owner, pk = rating.owner, rating.pk
    make_rating(owner, DAY - timedelta(days=2), pk=pk + 10)
    rating.delete()


@pytest.mark.parametrize(
    "change",
    [
        changed,
        lambda rating: rating.delete(),
        lambda rating: make_massage(rating.owner, DAY),
        lambda rating: make_foot_check(rating.owner, DAY),
        moved_in_while_another_goes,
        made_anew_under_its_key,
        exchanged_by_one_that_was_committed_late,
    ],
)
def test_every_change_has_another_name(change: Callable[[DailyRating], object], alice: User) -> None:
    make_rating(alice, DAY - timedelta(days=5), pk=1_000_000)
    rating = make_rating(alice, DAY, pk=1000)
    before = state(alice).name

    change(rating)

    assert state(alice).name != before


def test_what_is_not_looked_at_or_somebody_elses_has_no_part_in_the_name(alice: User, bob: User) -> None:
    make_rating(alice, LONG_AGO - timedelta(days=1))
    before = state(alice)

    make_rating(alice, LONG_AGO)
    make_rating(bob, DAY)

    assert state(alice) == before
