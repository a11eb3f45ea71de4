"""A plan as long as the routine says stands first among those on offer."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.core.feet import Area
from journal.users.models import User
from sessions.catalogue import WHOLE_FOOT
from sessions.guided.plans import LIKE_ROUTINE, Plan, offer_for
from sessions.guided.scaling import scaled_halves
from sessions.guided.wanted import Wanted
from sessions.models import DURATION_MINUTES_MAX, Feet, GuidedSession
from tests.conftest import ClientOf
from tests.makers import make_routine
from tests.sessions.planning import PLAN, chosen, look


def offered(
    owner: User, today: date, *, feet: Feet = Feet.BOTH, minutes: int = 15, a_week: int = 3
) -> Plan | None:
    """The plan that follows from a routine of that length."""
    make_routine(owner, today, duration_minutes=minutes, sessions_per_week=a_week)
    return offer_for(owner, feet, Wanted(), today=today).plan(LIKE_ROUTINE)


def test_it_is_the_first_and_chosen(alice: User, client_of: ClientOf, today: date) -> None:
    make_routine(alice, today, duration_minutes=15)
    look(alice)

    answer = client_of(alice).get(PLAN)

    page = answer.content.decode()
    assert [card.plan.key for card in answer.context["page"].cards] == [LIKE_ROUTINE, "usual", "short"]
    assert f'value="{LIKE_ROUTINE}" checked' in page
    assert "<bdi>As in your routine</bdi>, about 15 minutes" in page
    assert "2.5 min a foot" in page


def test_beginning_it_plans_just_these_minutes(alice: User, client_of: ClientOf, today: date) -> None:
    make_routine(alice, today, duration_minutes=15)
    look(alice)

    client_of(alice).post(PLAN, chosen(LIKE_ROUTINE))

    steps = list(GuidedSession.objects.get().steps.values_list("foot", "planned_seconds"))
    assert [seconds for foot, seconds in steps if foot == "left"] == [150, 150, 90, 60]
    assert sum(seconds for _foot, seconds in steps) == 15 * 60


@pytest.mark.parametrize("minutes", [4, 5, 10, 17, 18, 20, 25, 45, DURATION_MINUTES_MAX])
def test_it_visits_the_whole_foot_whatever_its_length(minutes: int, alice: User, today: date) -> None:
    plan = offered(alice, today, minutes=minutes)

    assert plan is not None
    assert plan.minutes == minutes
    assert Area.of(one.technique.areas for one in plan.lines) == WHOLE_FOOT
    assert all(line.minutes >= 0.5 for line in plan.lines)


def test_one_foot_alone_takes_half_of_it(alice: User, today: date) -> None:
    plan = offered(alice, today, minutes=20, feet=Feet.LEFT)

    assert plan is not None
    assert plan.minutes == 10
    assert "for the other foot" in str(plan.hint)


@pytest.mark.parametrize(
    ("minutes", "a_week"),
    [(3, 3), (24, 3), (15, 0)],
    ids=["too short for the whole foot", "as long as the usual plan", "a routine of none"],
)
def test_it_is_not_offered_otherwise(minutes: int, a_week: int, alice: User, today: date) -> None:
    assert offered(alice, today, minutes=minutes, a_week=a_week) is None


def test_without_a_routine_the_usual_plan_is_chosen(
    alice: User, bob: User, client_of: ClientOf, today: date
) -> None:
    make_routine(bob, today, duration_minutes=15)
    make_routine(alice, today + timedelta(days=1), duration_minutes=15)
    look(alice)

    answer = client_of(alice).get(PLAN)

    assert [card.plan.key for card in answer.context["page"].cards] == ["usual", "short"]
    assert answer.context["page"].chosen == "usual"


def test_a_link_to_another_plan_goes_first(alice: User, client_of: ClientOf, today: date) -> None:
    make_routine(alice, today, duration_minutes=15)
    look(alice)

    assert client_of(alice).get(f"{PLAN}?plan=usual").context["page"].chosen == "usual"


@given(st.lists(st.integers(1, 9), min_size=1, max_size=8), st.integers(0, 240))
def test_scaling_keeps_the_sum_and_is_never_a_whole_step_off(weights: list[int], n_halves: int) -> None:
    spread = scaled_halves(weights, n_halves)

    assert sum(spread) == n_halves
    shares = [weight * n_halves / sum(weights) for weight in weights]
    assert all(abs(got - share) < 1 for got, share in zip(spread, shares, strict=True))
