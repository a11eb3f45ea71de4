"""Choosing a plan begins a guided session on the feet that may be massaged."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from journal.users.models import User
from sessions.catalogue import TECHNIQUES, Tool
from sessions.models import GuidedSession
from tests.conftest import ClientOf
from tests.makers import make_massage, make_plan
from tests.sessions.forms import carrier
from tests.sessions.planning import PLAN, chosen, look, planned


def test_offers_the_usual_the_short_and_own_plans(alice: User, client_of: ClientOf, today: date) -> None:
    look(alice)
    make_plan(alice, name="Before bed")

    page = client_of(alice).get(PLAN).content.decode()

    assert "Usual</bdi>, about 24 minutes" in page
    assert "Short</bdi>, about 12 minutes" in page
    assert "Before bed</bdi>, about 14 minutes" in page
    assert 'value="usual" checked' in page


def test_a_technique_of_the_guide_stands_first(alice: User, client_of: ClientOf, today: date) -> None:
    look(alice)

    page = client_of(alice).get(f"{PLAN}?technique=heel-squeeze").content.decode()

    words = TECHNIQUES["heel-squeeze"]
    assert f"Heel squeeze</bdi>, about {2 * -(-words.minutes // 2)} minutes" in page
    assert 'value="technique" checked' in page


WITHOUT_HANDS = next(slug for slug, words in TECHNIQUES.items() if Tool.HANDS not in words.tools)


@pytest.mark.parametrize(("slug", "is_chosen"), [("heel-squeeze", True), (WITHOUT_HANDS, False)])
def test_no_oil_is_chosen_for_a_tool_alone(
    slug: str, is_chosen: bool, alice: User, client_of: ClientOf, today: date
) -> None:
    look(alice)
    make_massage(alice, today, carrier_oil="jojoba")

    form = client_of(alice).get(f"{PLAN}?technique={slug}").context["form"]

    assert bool(form["carrier_oil"].value()) is is_chosen


def test_beginning_plans_the_left_foot_then_the_right(alice: User, client_of: ClientOf, today: date) -> None:
    check = look(alice)
    sent = chosen("short", carrier_oil=carrier("jojoba"), symptoms_before="4")

    answer = client_of(alice).post(PLAN, sent)

    guided = GuidedSession.objects.owned_by(alice).get()
    assert answer["Location"] == "/sessions/guided/"
    assert (guided.foot_check, str(guided.client_id)) == (check, sent["client_id"])
    assert (str(guided.carrier_oil), guided.symptoms_before) == ("Jojoba oil", 4)
    assert planned(guided)[:5] == [
        ("left", "palm-kneading", 2),
        ("left", "toe-pull", 2),
        ("left", "heel-squeeze", 1),
        ("left", "ankle-circles", 1),
        ("right", "palm-kneading", 2),
    ]


def test_a_stopped_foot_is_left_out(alice: User, client_of: ClientOf, today: date) -> None:
    look(alice, left=["blister"])

    page = client_of(alice).get(PLAN).content.decode()
    client_of(alice).post(PLAN, chosen("short"))

    assert "The right foot only" in page
    assert {foot for foot, *_rest in planned(GuidedSession.objects.get())} == {"right"}


def test_a_double_press_is_one_session(alice: User, client_of: ClientOf, today: date) -> None:
    look(alice)
    sent, client = chosen("short"), client_of(alice)

    answers = [client.post(PLAN, sent) for _press in range(2)]

    assert {answer["Location"] for answer in answers} == {"/sessions/guided/"}
    assert GuidedSession.objects.count() == 1


def test_an_unfinished_session_is_not_joined_by_another(
    alice: User, client_of: ClientOf, today: date
) -> None:
    look(alice)
    client = client_of(alice)
    client.post(PLAN, chosen("short"))

    page = client.post(PLAN, chosen("usual"), follow=True).content.decode()

    assert "was not finished, so no other one was begun" in page
    assert GuidedSession.objects.count() == 1
    assert client.get(PLAN)["Location"] == "/sessions/guided/check/"


def test_the_oil_of_the_last_session_is_chosen(alice: User, client_of: ClientOf, today: date) -> None:
    look(alice)
    make_massage(alice, today - timedelta(days=1), carrier_oil="coconut")

    page = client_of(alice).get(PLAN).content.decode()

    assert f'<option value="{carrier("coconut")}" selected>' in page


def test_ten_more_plans_ask_no_further_question(alice: User, client_of: ClientOf, today: date) -> None:
    look(alice)
    client = client_of(alice)
    make_plan(alice, name="first")
    client.get(PLAN)
    with CaptureQueriesContext(
        connection,
    ) as few:
        client.get(PLAN)
    for number in range(10):
        make_plan(alice, name=f"plan {number}")
    with CaptureQueriesContext(connection) as many:
        client.get(PLAN)

    assert len(few) == len(many) <= 12


def test_an_oil_the_skin_reacted_to_is_named_and_not_offered(
    alice: User, client_of: ClientOf, today: date
) -> None:
    make_massage(alice, today - timedelta(days=9), carrier_oil="jojoba", had_skin_reaction=True)
    look(alice)

    answer = client_of(alice).get(PLAN)

    offered = [value for value, _label in answer.context["form"].fields["carrier_oil"].choices]
    assert carrier("jojoba") not in offered
    assert "Not offered, because your skin reacted: <bdi>Jojoba oil</bdi>." in answer.content.decode()
