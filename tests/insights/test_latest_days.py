"""Which days the findings of a journal are worked out from, and what comes with them."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np
import pytest
from pytest_django import Settings

from journal.core.periods import Period
from journal.insights import analyse, latest
from journal.insights.timeline import day_table
from journal.users.models import User
from sessions.models import Technique
from tests.conftest import WorkedOut
from tests.insights.journals import fill
from tests.makers import make_foot_check, make_massage, make_rating

TODAY = date(2026, 11, 21)


@pytest.mark.parametrize("n_days", [393, 420, 421, 430])
def test_a_long_journal_shows_what_the_whole_of_it_would(n_days: int, alice: User) -> None:
    fill(alice, TODAY, n_days)
    whole = day_table(alice, Period.ending(TODAY, n_days=n_days))

    standing = latest.standing_for(alice, TODAY)

    expected = analyse(whole, today=TODAY)
    assert standing is not None
    found = standing.findings
    assert found.effects == expected.effects
    assert (found.shown, found.reviewed_on) == (expected.shown, expected.reviewed_on)


def test_a_long_journal_is_not_read_whole(alice: User, worked_out: list[WorkedOut]) -> None:
    make_rating(alice, TODAY - timedelta(days=5000))

    latest.standing_for(alice, TODAY)

    [(days, _today)] = worked_out
    assert days.n_days < 450
    assert (5001 - days.n_days) % 28 == 0


def test_techniques_and_oils_are_named_by_what_stays(alice: User, worked_out: list[WorkedOut]) -> None:
    make_massage(
        alice,
        TODAY,
        techniques=["circles", "toe-pull"],
        carrier_oil="sweet-almond",
        drops={"lavender": 2},
    )
    make_massage(alice, TODAY, techniques=["circles"])

    latest.standing_for(alice, TODAY)

    [(days, _today)] = worked_out
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


@pytest.mark.usefixtures("cache_keeps")
def test_an_own_technique_is_told_by_its_name_of_today(alice: User, settings: Settings) -> None:
    own = Technique.objects.create(owner=alice, own_name="Warm towel")
    make_massage(alice, TODAY).techniques.add(own)
    latest.standing_for(alice, TODAY)
    Technique.objects.filter(pk=own.pk).update(own_name="Hot towel")

    [massage] = latest.sessions_for(alice, TODAY, latest.standing_for(alice, TODAY))

    assert massage.techniques == ("Basic foot rub", "Hot towel")


def test_without_a_diary_sessions_of_days_to_come_are_there(alice: User) -> None:
    make_massage(alice, TODAY + timedelta(days=1))

    assert len(latest.sessions_for(alice, TODAY, latest.standing_for(alice, TODAY))) == 1
