"""Findings of a journal: worked out once for each state of it, and never of an older one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from pytest_django import DjangoAssertNumQueries

from journal.insights import DayTable, Findings, analyse, latest
from journal.users.models import User
from symptoms.models import DailyRating
from tests.conftest import WorkedOut
from tests.insights.journals import fill
from tests.makers import make_foot_check, make_massage, make_rating

TODAY = date(2026, 11, 21)
pytestmark = pytest.mark.usefixtures("cache_keeps")


def days_of(worked_out: list[WorkedOut]) -> list[date]:
    return [one.today for one in worked_out]


def test_a_journal_without_entries_up_to_today_has_no_findings(alice: User, bob: User) -> None:
    make_rating(bob, TODAY)
    make_rating(alice, TODAY + timedelta(days=1))

    assert latest.standing_for(alice, TODAY) is None


def test_they_are_worked_out_once(
    alice: User, worked_out: list[WorkedOut], django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    fill(alice, TODAY, 60)
    first = latest.standing_for(alice, TODAY)

    with django_assert_num_queries(1):
        again = latest.standing_for(alice, TODAY)

    assert first is not None
    assert again is not None
    assert again.findings.effects == first.findings.effects
    assert days_of(worked_out) == [TODAY]


def test_another_day_has_findings_of_its_own(alice: User, worked_out: list[WorkedOut]) -> None:
    make_rating(alice, TODAY)
    days = [TODAY, TODAY + timedelta(days=1)]

    for day in days:
        latest.standing_for(alice, day)

    assert days_of(worked_out) == days


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
    change: Callable[[User], None], alice: User, worked_out: list[WorkedOut]
) -> None:
    make_rating(alice, TODAY - timedelta(days=2), pain=3)
    make_rating(alice, TODAY - timedelta(days=1), pain=4)
    latest.standing_for(alice, TODAY)

    change(alice)
    latest.standing_for(alice, TODAY)

    assert days_of(worked_out) == [TODAY, TODAY]


def test_a_save_while_they_are_worked_out_is_not_kept_under_the_older_name(
    alice: User, worked_out: list[WorkedOut], monkeypatch: pytest.MonkeyPatch
) -> None:
    make_rating(alice, TODAY - timedelta(days=1))

    def saving(table: DayTable, *, today: date) -> Findings:
        if not worked_out:
            make_rating(alice, TODAY)
        worked_out.append(WorkedOut(table, today))
        return analyse(table, today=today)

    monkeypatch.setattr(latest, "analyse", saving)
    latest.standing_for(alice, TODAY)
    DailyRating.objects.owned_by(alice).on(TODAY).delete()

    latest.standing_for(alice, TODAY)

    assert len(worked_out) == 2


def test_nobody_gets_somebody_elses(alice: User, bob: User, worked_out: list[WorkedOut]) -> None:
    for owner in (alice, bob):
        make_rating(owner, TODAY)

    for owner in (alice, bob):
        latest.standing_for(owner, TODAY)

    assert len(worked_out) == 2
