"""What the person said of their sessions, counted and put into words."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from journal.core.periods import Period
from journal.insights.summaries import TooLittle
from journal.reports.choices import ReportChoices
from journal.reports.response import BeforeAfter, Hurt, ReactionDay, Response, Uses, massage_response
from journal.reports.rows import massage_rows
from journal.reports.session_words import response_facts, used_facts
from journal.users.models import User
from sessions.models import CarrierOil, OilReaction, Relief, Technique
from tests.makers import make_massage, make_user

TODAY = date(2026, 11, 20)


def response_of(owner: User) -> Response:
    period = Period.ending(TODAY, n_days=14)
    choices = ReportChoices("A.", None, "a4", False, period, "14d", is_cut=False)
    return massage_response(owner, period, massage_rows(owner, choices))


def said(owner: User) -> dict[str, str]:
    return {fact.label: fact.text for fact in response_facts(response_of(owner))}


def used(owner: User) -> dict[str, str]:
    return {fact.label: fact.text for fact in used_facts(response_of(owner))}


def test_the_means_before_and_after_rest_on_the_sessions_that_say_both(alice: User) -> None:
    scores: list[tuple[int | None, int | None]] = [(6, 4), (5, 4), (9, None), (None, 0), (None, None)]
    for before, after in scores:
        make_massage(alice, TODAY, symptoms_before=before, symptoms_after=after)

    assert response_of(alice).before_after == BeforeAfter(5.5, 4.0, 2)
    assert said(alice)["Symptoms, 0–10"] == (
        "on average 5.5 right before and 4.0 right after (2 sessions say both)"
    )


def test_what_nobody_said_has_no_line(alice: User) -> None:
    make_massage(alice, TODAY, symptoms_before=5, techniques=[])

    assert response_of(alice).before_after == TooLittle(0, 1)
    assert said(alice) == {"Skin reactions": "none noted"}
    assert used(alice) == {}


def test_without_a_session_nothing_is_said_at_all(alice: User) -> None:
    assert response_facts(response_of(alice)) == []
    assert used(alice) == {}


def test_sessions_that_hurt_are_counted_of_those_that_say_and_strong_ones_named(alice: User) -> None:
    for ago, hurt in enumerate([0, 2, 3, None, 5]):
        make_massage(alice, TODAY - timedelta(days=ago), hurt=hurt)

    strong = [(TODAY - timedelta(days=2), 3), (TODAY - timedelta(days=4), 5)]
    assert response_of(alice).hurt == Hurt(4, 3, strong)
    assert said(alice)["Hurt"] == (
        "3 of 4 sessions that say so; 3 or more of 10 on 18 Nov 2026 (3), 16 Nov 2026 (5)"
    )


def test_many_days_that_hurt_are_the_newest_six_and_a_number(alice: User) -> None:
    for ago in range(9):
        make_massage(alice, TODAY - timedelta(days=ago), hurt=4)

    assert said(alice)["Hurt"].count("(4)") == 6
    assert said(alice)["Hurt"].endswith("15 Nov 2026 (4) and 3 more")


def test_relief_is_told_from_much_better_to_worse_without_zeros(alice: User) -> None:
    for relief in (Relief.WORSE, Relief.SOME, Relief.SOME, Relief.MUCH, ""):
        make_massage(alice, TODAY, relief=relief)

    assert said(alice)["Felt afterwards"] == (
        "much better 1, a little better 2, worse than before 1 (4 sessions say so)"
    )


def test_a_skin_reaction_is_told_with_its_day_and_oils(alice: User) -> None:
    yesterday = TODAY - timedelta(days=1)
    make_massage(alice, TODAY, had_skin_reaction=True)
    make_massage(
        alice,
        yesterday,
        had_skin_reaction=True,
        carrier_oil="coconut",
        drops={"lavender": 1, "peppermint": 1},
    )
    make_massage(alice, yesterday, carrier_oil="jojoba")

    today, earlier = response_of(alice).reactions
    assert today == ReactionDay(TODAY, [])
    assert (earlier.day, sorted(earlier.oils)) == (yesterday, ["Coconut oil", "Lavender", "Peppermint"])
    assert said(alice)["Skin reactions"].startswith("20 Nov 2026; 19 Nov 2026 (")


def test_techniques_and_oils_are_counted_most_used_first(alice: User) -> None:
    make_massage(alice, TODAY, techniques=["circles", "toe-pull"], carrier_oil="coconut")
    make_massage(alice, TODAY, techniques=["toe-pull"], carrier_oil="jojoba", drops={"lavender": 1})
    make_massage(alice, TODAY, techniques=["toe-pull"], had_skin_reaction=True, drops={"lavender": 1})

    response = response_of(alice)

    assert response.techniques == Uses([("Toe pull and wiggle", 3), ("Circular strokes", 1)], 0)
    assert response.oils == Uses([("Lavender", 2), ("Coconut oil", 1), ("Jojoba oil", 1)], 0)
    assert used(alice)["Techniques"] == "Toe pull and wiggle 3, Circular strokes 1"


def test_six_of_many_are_named(alice: User) -> None:
    for number in range(8):
        massage = make_massage(alice, TODAY, techniques=[])
        massage.techniques.add(Technique.objects.create(owner=alice, own_name=f"Way {number}"))

    assert response_of(alice).techniques.n_others == 3
    assert used(alice)["Techniques"] == "Way 0 1, Way 1 1, Way 2 1, Way 3 1, Way 4 1 and 3 more"


def test_own_oils_are_told_by_their_names(alice: User) -> None:
    oil = CarrierOil.objects.create(owner=alice, own_name="Olive")
    massage = make_massage(alice, TODAY)
    massage.carrier_oil = oil
    massage.save()

    assert used(alice)["Oils"] == "Olive 1"


@pytest.mark.parametrize("day", [TODAY - timedelta(days=14), TODAY + timedelta(days=1)])
def test_other_days_and_other_people_do_not_count(alice: User, bob: User, day: date) -> None:
    strong: dict[str, Any] = {"hurt": 9, "had_skin_reaction": True, "carrier_oil": "coconut"}
    make_massage(alice, day, **strong)
    make_massage(bob, TODAY, **strong)

    response = response_of(alice)

    assert (response.n_sessions, response.hurt.n_said, response.reactions) == (0, 0, [])
    assert (response.techniques.most, response.oils.most) == ([], [])


def test_an_oil_marked_by_hand_is_told_and_counted_in_no_session(alice: User) -> None:
    make_massage(alice, TODAY, carrier_oil="coconut")
    coconut = CarrierOil.objects.get(owner=None, slug="coconut")
    for person, day in ((alice, TODAY), (make_user("carol"), TODAY)):
        OilReaction.objects.create(owner=person, carrier_oil=coconut, noted_on=day)

    response = response_of(alice)

    assert [(one.day, one.oils) for one in response.reactions] == [(TODAY, ["Coconut oil"])]
    assert response.oils.most == [("Coconut oil", 1)]
