"""The weekly checks of the example: of one piece with its days, and one due today."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from statistics import fmean

import pytest

from journal.dashboard.weekly_card import asks_for_weekly_check
from journal.demo.actions import JournalNotEmptyError, fill
from journal.demo.generate import ExampleJournal, example_journal
from journal.demo.people import ANNA
from journal.demo.weekly import weekly_checks
from journal.users.models import User
from symptoms.models import DailyRating, WeeklyCheck
from tests.makers import make_weekly_check

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
TODAY = date(2026, 11, 20)


@pytest.fixture(scope="module", params=range(12))
def example(request: pytest.FixtureRequest) -> ExampleJournal:
    return example_journal(replace(ANNA, seed=request.param), TODAY - timedelta(days=1))


def test_most_weeks_are_checked_and_none_that_was_not_rated(example: ExampleJournal) -> None:
    rated = {rating.date for rating in example.ratings}

    checks = weekly_checks(example.ratings, falls={})

    assert 15 <= len(checks) <= 24
    assert all((later.date - earlier.date).days % 7 == 0 for earlier, later in pairwise(checks))
    assert all(sum(check.date - timedelta(days=ago) in rated for ago in range(7)) >= 3 for check in checks)


def test_its_pain_is_about_that_of_the_days(example: ExampleJournal) -> None:
    pain = {rating.date: rating.scores["pain"] for rating in example.ratings}
    off = []
    for check in weekly_checks(example.ratings, falls={}):
        days = [check.date - timedelta(days=ago) for ago in range(7)]
        off.append(abs(check.peg[0] - fmean(score for day in days if (score := pain.get(day)) is not None)))

    assert max(off) < 2
    assert fmean(off) < 0.6


def test_the_same_days_give_the_same_checks(example: ExampleJournal) -> None:
    assert weekly_checks(example.ratings, falls={}) == weekly_checks(example.ratings, falls={})


def test_a_fall_that_was_noted_is_counted_in_its_week(example: ExampleJournal) -> None:
    check = weekly_checks(example.ratings, falls={})[-1]

    told = weekly_checks(example.ratings, falls={check.date: 2, check.date - timedelta(days=7): 1})[-1]

    assert (check.falls, told.falls) == (0, 2)


def test_a_filled_journal_is_asked_for_its_next_check(alice: User) -> None:
    fill(alice, today=TODAY, now=NOW)

    days = DailyRating.objects.owned_by(alice).values_list("date", flat=True)
    assert WeeklyCheck.objects.owned_by(alice).count() > 15
    assert all(check.peg is not None for check in WeeklyCheck.objects.owned_by(alice))
    assert asks_for_weekly_check(alice, TODAY, days)


def test_an_account_with_a_weekly_check_is_left_alone(alice: User) -> None:
    make_weekly_check(alice, TODAY)

    with pytest.raises(JournalNotEmptyError):
        fill(alice, today=TODAY, now=NOW)
