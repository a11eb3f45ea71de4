"""A guided session begins with what the experiment of the day asks for."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from journal.users.models import User
from sessions.guided.asked import NOTHING_ASKED, Asked
from sessions.guided.plans import LIKE_ROUTINE, ONE_TECHNIQUE, Offer, offer_for
from sessions.guided.wanted import Wanted
from sessions.models import CarrierOil, Feet, OilReaction, Technique
from tests.conftest import ClientOf
from tests.makers import make_massage, make_routine
from tests.sessions.planning import PLAN, look
from tests.trying import make_coin_experiment, make_experiment, make_technique_experiment


def offered(owner: User, today: date, *, feet: Feet = Feet.BOTH, wanted: Wanted | None = None) -> Offer:
    return offer_for(owner, feet, wanted or Wanted(), today=today, asked=Asked.of(owner, today))


def on_carrier_oils(owner: User, starts_on: date) -> list[CarrierOil]:
    """Those of plan A, which comes first, and of plan B."""
    oils = [CarrierOil.objects.get(owner=None, slug=slug) for slug in ("jojoba", "sweet-almond")]
    plans: dict[str, Any] = {
        "carrier_oil_a": oils[0],
        "carrier_oil_b": oils[1],
        "sessions_a": 3,
        "sessions_b": 3,
    }
    make_experiment(owner, starts_on, compares="carrier_oil", **plans)
    return oils


def test_its_minutes_come_before_those_of_the_routine(alice: User, client_of: ClientOf, today: date) -> None:
    make_routine(alice, today, duration_minutes=30)
    make_experiment(alice, today, duration_minutes=16)
    look(alice)

    page = client_of(alice).get(PLAN).content.decode()

    assert f'value="{LIKE_ROUTINE}" checked' in page
    assert "<bdi>As in your experiment</bdi>, about 16 minutes" in page
    assert "As in your routine" not in page


@pytest.mark.parametrize("days_ago", [-1, 84])
def test_before_and_after_it_the_routine_holds(
    days_ago: int, alice: User, client_of: ClientOf, today: date
) -> None:
    make_routine(alice, today, duration_minutes=30)
    make_experiment(alice, today - timedelta(days=days_ago), duration_minutes=16)
    look(alice)

    page = client_of(alice).get(PLAN).content.decode()

    assert "<bdi>As in your routine</bdi>, about 30 minutes" in page


@pytest.mark.parametrize(("feet", "minutes_a_foot"), [(Feet.BOTH, 8), (Feet.LEFT, 8)])
def test_the_technique_of_the_week_is_chosen_in_its_minutes(
    feet: Feet, minutes_a_foot: float, alice: User, today: date
) -> None:
    made = make_technique_experiment(alice, today, duration_minutes=16)
    technique = made.item_of(made.order[0])

    offer = offered(alice, today, feet=feet)

    plan = offer.plan(offer.chosen)
    assert offer.chosen == ONE_TECHNIQUE
    assert plan is not None
    assert [(line.technique, line.minutes) for line in plan.lines] == [(technique, minutes_a_foot)]
    assert plan.hint == "What your experiment compares now."


@pytest.mark.parametrize("is_paired", [True, False])
def test_on_a_day_of_rest_nothing_is_asked(is_paired: bool, alice: User, today: date) -> None:
    if is_paired:
        make_coin_experiment(alice, today, order="BA" + "AB" * 20)
    else:
        make_experiment(alice, today, sessions_a=0)

    assert Asked.of(alice, today) == NOTHING_ASKED
    assert offered(alice, today).plan(LIKE_ROUTINE) is None


@pytest.mark.parametrize("address", [PLAN, "/sessions/new/?plan=now"])
def test_no_oil_that_the_skin_reacted_to_is_chosen(
    address: str, alice: User, client_of: ClientOf, today: date
) -> None:
    jojoba, almond = on_carrier_oils(alice, today)
    OilReaction.objects.create(owner=alice, carrier_oil=jojoba, noted_on=today)
    look(alice)

    context = client_of(alice).get(address).context
    form = context["page"].form if "page" in context else context["form"]

    assert form["carrier_oil"].value() not in {jojoba.pk, almond.pk}


def test_a_technique_that_a_link_names_comes_first(alice: User, today: date) -> None:
    make_technique_experiment(alice, today, duration_minutes=16)

    plan = offered(alice, today, wanted=Wanted(technique="toe-pull")).plan(ONE_TECHNIQUE)

    assert plan is not None
    assert plan.lines[0].technique == Technique.objects.get(slug="toe-pull")
    assert plan.hint == "This technique alone. A whole session visits the whole foot."


def test_its_oil_comes_before_that_of_the_last_session(alice: User, client_of: ClientOf, today: date) -> None:
    jojoba, _almond = on_carrier_oils(alice, today)
    make_massage(alice, today - timedelta(days=1), carrier_oil="coconut")
    look(alice)

    form = client_of(alice).get(PLAN).context["page"].form

    assert form["carrier_oil"].value() == jojoba.pk
