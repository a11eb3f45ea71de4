"""The calendar and the pages of days follow the plan of an experiment, and tell nothing of coming blocks."""

from __future__ import annotations

from datetime import date, time, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from journal.core.periods import Period
from journal.dashboard.month import month_of
from journal.users.models import User
from sessions.schedule import PlannedDay
from tests.conftest import ClientOf
from tests.experiments.asking import text_of
from tests.makers import make_massage, make_routine
from tests.trying import make_coin_experiment, make_experiment, make_technique_experiment

LONG_AGO = date(2026, 1, 5)


def planned(owner: User, today: date, first: int, last: int) -> dict[int, int]:
    """Minutes by the number of days from today."""
    period = Period(today + timedelta(days=first), today + timedelta(days=last))
    days = month_of(owner, period, today=today).days
    return {(one.day - today).days: one.planned.minutes for one in days if one.planned}


def planned_on(client_of: ClientOf, owner: User, day: date) -> PlannedDay | None:
    found: PlannedDay | None = client_of(owner).get(f"/days/{day}/").context["page"].planned
    return found


def test_the_month_follows_the_plan_of_the_weeks_that_have_begun(alice: User, today: date) -> None:
    make_routine(alice, LONG_AGO, sessions_per_week=7, duration_minutes=30)
    make_experiment(alice, today - timedelta(days=7))

    # The second week has five sessions; of the third nothing is known, though it is covered.
    assert planned(alice, today, -9, 20) == {-9: 30, -8: 30} | dict.fromkeys((-7, -4, 0, 1, 2, 4, 5), 15)


def test_the_month_follows_the_routine_in_a_pause_and_after_it(alice: User, today: date) -> None:
    make_routine(alice, LONG_AGO, sessions_per_week=7, duration_minutes=30)
    make_experiment(alice, today - timedelta(days=2), pauses=[(today, None)])

    assert planned(alice, today, -2, 14) == {-2: 15} | dict.fromkeys(range(15), 30)


def test_the_month_after_the_end_follows_the_routine(alice: User, today: date) -> None:
    make_routine(alice, LONG_AGO, sessions_per_week=7, duration_minutes=30)
    make_experiment(alice, today - timedelta(days=82))

    assert planned(alice, today, 0, 5) == dict.fromkeys(range(2, 6), 30)


def test_a_coming_day_of_the_block_says_its_plan(alice: User, client_of: ClientOf, today: date) -> None:
    make_technique_experiment(alice, today, preferred_time=time(19, 30))
    coming = today + timedelta(days=2)

    page = text_of(client_of(alice).get(f"/days/{coming}/"))
    one = planned_on(client_of, alice, coming)

    assert one is not None
    assert (one.uses, one.minutes, one.time) == ("Circular strokes", 15, time(19, 30))
    assert "19:30" in page


@pytest.mark.parametrize("days_ahead", [7, 8, 13, 14, 83])
def test_a_day_of_a_coming_block_says_nothing(
    days_ahead: int, alice: User, client_of: ClientOf, today: date
) -> None:
    make_routine(alice, LONG_AGO, sessions_per_week=7)
    make_experiment(alice, today)

    assert planned_on(client_of, alice, today + timedelta(days=days_ahead)) is None


def test_the_day_after_the_last_one_is_the_routines(alice: User, client_of: ClientOf, today: date) -> None:
    make_routine(alice, LONG_AGO, sessions_per_week=7, duration_minutes=30)
    make_experiment(alice, today)

    one = planned_on(client_of, alice, today + timedelta(days=84))

    assert one is not None
    assert one.minutes == 30


def test_without_a_routine_the_experiment_plans_its_own_days(
    alice: User, client_of: ClientOf, today: date
) -> None:
    make_coin_experiment(alice, today)

    found = [planned_on(client_of, alice, today + timedelta(days=ahead)) for ahead in (0, 1, 2)]

    assert [one is not None for one in found] == [True, False, False]


def test_a_day_that_had_its_session_is_no_longer_planned(
    alice: User, client_of: ClientOf, today: date
) -> None:
    make_experiment(alice, today)
    make_massage(alice, today)

    assert planned_on(client_of, alice, today) is None


def test_the_plan_of_somebody_else_is_nobodys(
    alice: User, bob: User, client_of: ClientOf, today: date
) -> None:
    make_experiment(alice, today)

    assert planned(bob, today, 0, 20) == {}
    assert planned_on(client_of, bob, today) is None


@pytest.mark.parametrize("address", ["/calendar/", "/days/2026-11-22/"])
def test_asks_the_same_number_of_questions_for_any_history(
    address: str, alice: User, client_of: ClientOf, today: date
) -> None:
    client = client_of(alice)
    make_technique_experiment(alice, today - timedelta(days=1), pauses=[(today, None)])
    counts = []
    for n_more in (0, 5):
        for number in range(n_more):
            day = today - timedelta(days=1000 + 100 * number)
            pauses = [(day + timedelta(days=3), day + timedelta(days=5))]
            make_technique_experiment(alice, day, pauses=pauses)
        with CaptureQueriesContext(connection) as asked:
            client.get(address)
        counts.append(len(asked))

    assert counts[0] == counts[1]
