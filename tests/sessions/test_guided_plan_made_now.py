"""A plan made on the spot: rows of a technique and its minutes, kept under a name if wanted."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from journal.users.models import User
from sessions.models import GuidedSession, MassagePlan, Technique
from tests.conftest import ClientOf
from tests.makers import make_foot_check, make_plan
from tests.sessions.forms import technique
from tests.sessions.planning import PLAN, chosen, made, planned

NOW = datetime(2026, 11, 20, 19, tzinfo=UTC)
MARKED = "Not begun yet: please look at the marked steps."


@pytest.fixture(autouse=True)
def _looked(alice: User, today: date) -> None:
    make_foot_check(alice, today, entered_at=NOW)


def test_begins_with_the_rows_in_their_order(alice: User, client_of: ClientOf) -> None:
    client_of(alice).post(PLAN, made(("circles", "7"), ("toe-pull", "3")))

    guided = GuidedSession.objects.get()
    assert planned(guided)[:2] == [("left", "circles", 7), ("left", "toe-pull", 3)]
    assert not MassagePlan.objects.exists()


def test_empty_minutes_are_the_usual_ones(alice: User, client_of: ClientOf) -> None:
    client_of(alice).post(PLAN, made(("foot-rub", "")))

    assert planned(GuidedSession.objects.get())[0] == ("left", "foot-rub", 3)


def test_a_name_keeps_the_plan(alice: User, client_of: ClientOf) -> None:
    client_of(alice).post(PLAN, made(("circles", "7"), ("toe-pull", "3"), plan_name="  Sunday  "))

    plan = MassagePlan.objects.owned_by(alice).get()
    steps = plan.steps.values_list("technique__slug", "minutes")
    assert (plan.name, list(steps)) == ("Sunday", [("circles", 7), ("toe-pull", 3)])


def test_a_double_press_keeps_one_plan_and_one_session(alice: User, client_of: ClientOf) -> None:
    sent, client = made(("circles", "7"), plan_name="Sunday"), client_of(alice)

    answers = [client.post(PLAN, sent) for _press in range(2)]

    assert {answer["Location"] for answer in answers} == {"/sessions/guided/"}
    assert (MassagePlan.objects.count(), GuidedSession.objects.count()) == (1, 1)


def test_a_name_that_is_taken_is_told_and_nothing_is_begun(alice: User, client_of: ClientOf) -> None:
    make_plan(alice, name="Sunday")

    page = client_of(alice).post(PLAN, made(("circles", "7"), plan_name="sunday")).content.decode()

    assert "You have another plan of this name." in page
    assert 'value="sunday"' in page
    assert not GuidedSession.objects.exists()


def test_a_name_of_somebody_else_is_free(alice: User, bob: User, client_of: ClientOf) -> None:
    make_plan(bob, name="Sunday")

    client_of(alice).post(PLAN, made(("circles", "7"), plan_name="Sunday"))

    assert MassagePlan.objects.owned_by(alice).get().name == "Sunday"


def test_no_row_at_all_is_told(alice: User, client_of: ClientOf) -> None:
    for sent in (made(), chosen("own")):
        page = client_of(alice).post(PLAN, sent).content.decode()

        assert MARKED in page
        assert "Choose at least one technique for your plan." in page


@pytest.mark.parametrize("minutes", ["0", "61", "-3", "1.5", "three", "9" * 5000, "a\0b", "²"])
def test_minutes_that_cannot_be_are_told_and_kept(minutes: str, alice: User, client_of: ClientOf) -> None:
    page = client_of(alice).post(PLAN, made(("circles", "7"), ("toe-pull", minutes))).content.decode()

    assert MARKED in page
    assert "Choose whole minutes from 1 to 60." in page
    assert f'<option value="{technique("toe-pull")}" selected>' in page
    assert not GuidedSession.objects.exists()


def test_minutes_without_a_technique_ask_which(alice: User, client_of: ClientOf) -> None:
    page = client_of(alice).post(PLAN, made(("circles", "7"), ("", "5"))).content.decode()

    assert "Which technique?" in page
    assert not GuidedSession.objects.exists()


@pytest.mark.parametrize("bad", ["999999", "x", "-1", "a\0b", "9" * 40])
def test_an_unknown_technique_is_told(bad: str, alice: User, client_of: ClientOf) -> None:
    sent = chosen("own", step_technique=[bad], step_minutes=["5"])

    page = client_of(alice).post(PLAN, sent).content.decode()

    assert "Choose from what is offered here." in page
    assert not GuidedSession.objects.exists()


def test_a_technique_of_somebody_else_or_put_away_is_as_absent(
    alice: User, bob: User, client_of: ClientOf
) -> None:
    theirs = Technique.objects.create(owner=bob, own_name="only-bob-knows-this")
    away = Technique.objects.create(owner=alice, own_name="Spiky ball", archived_at=NOW)

    for one in (theirs, away):
        sent = chosen("own", step_technique=[str(one.pk)], step_minutes=["5"])
        page = client_of(alice).post(PLAN, sent).content.decode()

        assert "Choose from what is offered here." in page
        assert str(one) not in page
    assert not GuidedSession.objects.exists()


def test_a_technique_of_ones_own_can_be_planned(alice: User, client_of: ClientOf) -> None:
    own = Technique.objects.create(owner=alice, own_name="Feather")

    client_of(alice).post(PLAN, chosen("own", step_technique=[str(own.pk)], step_minutes=[""]))

    assert [step.technique for step in GuidedSession.objects.get().steps.all()] == [own, own]


def test_a_plan_has_at_most_twenty_steps(alice: User, client_of: ClientOf) -> None:
    page = client_of(alice).post(PLAN, made(*[("circles", "1")] * 21)).content.decode()

    assert "A plan has at most 20 steps." in page
    assert not GuidedSession.objects.exists()


def test_twenty_steps_are_possible(alice: User, client_of: ClientOf) -> None:
    client_of(alice).post(PLAN, made(*[("circles", "6")] * 20))

    assert len(planned(GuidedSession.objects.get())) == 40


def test_a_plan_of_more_than_240_minutes_is_told(alice: User, client_of: ClientOf) -> None:
    page = client_of(alice).post(PLAN, made(("circles", "60"), ("toe-pull", "60"), ("foot-rub", "1")))

    assert "Both feet together would take 242 minutes." in page.content.decode()
    assert not GuidedSession.objects.exists()


def test_the_rows_do_not_matter_to_another_plan(alice: User, client_of: ClientOf) -> None:
    client_of(alice).post(PLAN, made(("circles", "999"), plan_name="x" * 10) | {"plan": "short"})

    assert planned(GuidedSession.objects.get())[0] == ("left", "palm-kneading", 2)
    assert not MassagePlan.objects.exists()


@pytest.mark.parametrize("name", ["x" * 61, "a\0b"])
def test_a_name_that_cannot_be_is_told(name: str, alice: User, client_of: ClientOf) -> None:
    answer = client_of(alice).post(PLAN, made(("circles", "7"), plan_name=name))

    assert answer.status_code == 200
    assert not GuidedSession.objects.exists()
    assert not MassagePlan.objects.exists()
