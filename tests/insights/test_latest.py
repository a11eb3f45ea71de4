"""Findings of a journal: worked out once for each state of it, and never of an older one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import numpy as np
import pytest
from django.core.cache import cache
from pytest_django import DjangoAssertNumQueries, Settings

from journal.core.periods import Period
from journal.insights import DayTable, Findings, analyse, latest
from journal.insights.timeline import day_table
from journal.users.models import User
from symptoms.models import DailyRating
from tests.makers import make_foot_check, make_massage, make_rating

TODAY = date(2026, 11, 21)


def fill(owner: User, n_days: int) -> None:
    """A journal of that many days up to today, with something in it on most."""
    for ago in range(n_days):
        day = TODAY - timedelta(days=ago)
        if ago % 5:
            make_rating(owner, day, tingling=ago % 7, numbness=4, burning=ago % 3, pain=(ago * ago) % 8)
        if ago % 3 == 0 or ago % 11 == 0:
            make_massage(owner, day)


def test_a_journal_without_entries_up_to_today_has_no_findings(alice: User, bob: User) -> None:
    make_rating(bob, TODAY)
    make_rating(alice, TODAY + timedelta(days=1))

    assert latest.standing_for(alice, TODAY) is None


@pytest.fixture
def worked_out(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> list[date]:
    """Keeps findings, as the served app does, and notes each time that some are worked out."""
    settings.CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
    cache.clear()
    days: list[date] = []

    def noting(table: DayTable, *, today: date) -> Findings:
        days.append(today)
        return analyse(table, today=today)

    monkeypatch.setattr(latest, "analyse", noting)
    return days


def test_they_are_worked_out_once(
    alice: User, worked_out: list[date], django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    fill(alice, 60)
    first = latest.standing_for(alice, TODAY)

    with django_assert_num_queries(1):
        again = latest.standing_for(alice, TODAY)

    assert first is not None
    assert again is not None
    assert again.findings.effects == first.findings.effects
    assert worked_out == [TODAY]


def test_another_day_has_findings_of_its_own(alice: User, worked_out: list[date]) -> None:
    make_rating(alice, TODAY)
    days = [TODAY, TODAY + timedelta(days=1)]

    for day in days:
        latest.standing_for(alice, day)

    assert worked_out == days


def add_rating(owner: User) -> None:
    make_rating(owner, TODAY - timedelta(days=5))


def add_massage(owner: User) -> None:
    make_massage(owner, TODAY - timedelta(days=5))


def change_rating(owner: User) -> None:
    rating = DailyRating.objects.owned_by(owner).newest_first()[0]
    rating.pain, rating.revision = 9, rating.revision + 1
    rating.save()


def delete_rating(owner: User) -> None:
    DailyRating.objects.owned_by(owner).newest_first()[0].delete()


def add_foot_check(owner: User) -> None:
    make_foot_check(owner, TODAY, left=["blister"])


def exchange_ratings(owner: User) -> None:
    delete_rating(owner)
    add_rating(owner)


@pytest.mark.parametrize(
    "change", [add_rating, add_massage, change_rating, delete_rating, exchange_ratings, add_foot_check]
)
def test_every_change_has_findings_of_its_own(
    change: Callable[[User], None], alice: User, worked_out: list[date]
) -> None:
    make_rating(alice, TODAY - timedelta(days=2), pain=3)
    make_rating(alice, TODAY - timedelta(days=1), pain=4)
    latest.standing_for(alice, TODAY)

    change(alice)
    latest.standing_for(alice, TODAY)

    assert worked_out == [TODAY, TODAY]


def test_nobody_gets_somebody_elses(alice: User, bob: User, worked_out: list[date]) -> None:
    for owner in (alice, bob):
        make_rating(owner, TODAY)

    for owner in (alice, bob):
        latest.standing_for(owner, TODAY)

    assert len(worked_out) == 2


@pytest.mark.parametrize("n_days", [393, 420, 421, 430])
def test_a_long_journal_shows_what_the_whole_of_it_would(n_days: int, alice: User) -> None:
    fill(alice, n_days)
    whole = day_table(alice, Period.ending(TODAY, n_days=n_days))

    standing = latest.standing_for(alice, TODAY)

    expected = analyse(whole, today=TODAY)
    assert standing is not None
    found = standing.findings
    assert found.effects == expected.effects
    assert (found.shown, found.reviewed_on) == (expected.shown, expected.reviewed_on)


@pytest.fixture
def looked_at(monkeypatch: pytest.MonkeyPatch) -> list[DayTable]:
    """The tables that findings are worked out from."""
    tables: list[DayTable] = []

    def noting(table: DayTable, *, today: date) -> Findings:
        tables.append(table)
        return analyse(table, today=today)

    monkeypatch.setattr(latest, "analyse", noting)
    return tables


def test_a_long_journal_is_not_read_whole(alice: User, looked_at: list[DayTable]) -> None:
    make_rating(alice, TODAY - timedelta(days=5000))

    latest.standing_for(alice, TODAY)

    [days] = looked_at
    assert days.n_days < 450
    assert (5001 - days.n_days) % 28 == 0


def test_techniques_and_oils_are_named_by_what_stays(alice: User, looked_at: list[DayTable]) -> None:
    make_massage(
        alice,
        TODAY,
        techniques=["circles", "toe-pull"],
        carrier_oil="sweet-almond",
        drops={"lavender": 2},
    )
    make_massage(alice, TODAY, techniques=["circles"])

    latest.standing_for(alice, TODAY)

    [days] = looked_at
    assert {name: used.tolist() for name, used in days.techniques.items()} == {
        "circles": [2],
        "toe-pull": [1],
    }
    assert {name: used.tolist() for name, used in days.oils.items()} == {
        "carrier:sweet-almond": [1],
        "essential:lavender": [1],
    }
    assert np.array_equal(days.sessions, [2])


def test_the_days_themselves_come_with_them_and_what_warns(alice: User) -> None:
    make_rating(alice, TODAY - timedelta(days=1), sleep="much", pain=3)
    make_massage(alice, TODAY)
    make_foot_check(alice, TODAY, left=["blister"])

    standing = latest.standing_for(alice, TODAY)

    assert standing is not None
    assert (standing.days.n_days, standing.days.n_rated(7), standing.days.n_sessions(7)) == (2, 1, 1)
    assert standing.hindered_on == (TODAY - timedelta(days=1),)
    assert [(stop.foot, stop.found_on) for stop in standing.stops] == [("left", TODAY)]
