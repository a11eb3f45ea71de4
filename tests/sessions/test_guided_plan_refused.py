"""A plan that cannot begin: no look at the feet that holds, or a choice that is not offered."""

from __future__ import annotations

import uuid
from datetime import date

import pytest

from journal.users.models import User
from sessions.models import CarrierOil, FootCheck, GuidedSession, MassagePlan, Technique
from tests.conftest import ClientOf
from tests.makers import make_massage, make_plan
from tests.sessions.planning import NOW, PLAN, chosen, look


@pytest.mark.parametrize("minutes_ago", [None, 61])
def test_without_a_fresh_look_the_feet_come_first(
    minutes_ago: int | None, alice: User, client_of: ClientOf, today: date
) -> None:
    if minutes_ago:
        look(alice, minutes_ago=minutes_ago)

    answer = client_of(alice).get(f"{PLAN}?technique=foot-rub&plan=short")

    assert answer["Location"] == "/sessions/guided/check/?technique=foot-rub&plan=short"


@pytest.mark.parametrize(
    "query", ["technique=unicorn", "plan=unicorn", "plan=99999999999999999999", "technique=0"]
)
def test_what_is_not_there_any_more_is_told(
    query: str, alice: User, client_of: ClientOf, today: date
) -> None:
    look(alice)

    page = client_of(alice).get(f"{PLAN}?{query}").content.decode()

    assert "not there any more" in page
    assert 'value="usual" checked' in page


def test_two_stopped_feet_begin_nothing(alice: User, client_of: ClientOf, today: date) -> None:
    look(alice, minutes_ago=10)
    look(alice, left=["heat"], right=["heat"])

    answer = client_of(alice).post(PLAN, chosen("short"))

    assert answer["Location"] == "/sessions/guided/check/"
    assert not GuidedSession.objects.exists()


def test_a_look_that_grew_old_asks_again_and_keeps_what_was_chosen(
    alice: User, client_of: ClientOf, today: date
) -> None:
    look(alice, minutes_ago=90)
    sent = chosen("own", step_technique=["", ""], step_minutes=["", "7"], plan_name="Slow evening")

    page = client_of(alice).post(PLAN, sent).content.decode()

    assert "Please look at your feet again" in page
    assert "more than an hour ago" in page
    assert 'value="Slow evening"' in page
    assert 'value="7"' in page
    assert not GuidedSession.objects.exists()


def test_whoever_has_not_looked_today_is_not_told_that_they_had(
    alice: User, client_of: ClientOf, today: date
) -> None:
    page = client_of(alice).post(PLAN, chosen("short")).content.decode()

    assert "Please look at your feet first" in page
    assert "more than an hour ago" not in page


def test_looking_again_there_begins(alice: User, client_of: ClientOf, today: date) -> None:
    look(alice, minutes_ago=90)

    client_of(alice).post(PLAN, chosen("short", all_clear="yes"))

    assert FootCheck.objects.count() == 2
    assert GuidedSession.objects.get().foot_check == FootCheck.objects.latest("pk")


@pytest.mark.parametrize(
    "bad",
    [
        {"plan": "unicorn"},
        {"plan": ""},
        {"plan": "9" * 30},
        {"plan": "a\0b"},
        {"plan": "technique"},
        {"carrier_oil": "999999"},
        {"carrier_oil": "x"},
        {"symptoms_before": "11"},
        {"symptoms_before": "-1"},
        {"symptoms_before": "4.5"},
    ],
)
def test_a_tampered_form_is_told_and_begins_nothing(
    bad: dict[str, str], alice: User, client_of: ClientOf, today: date
) -> None:
    look(alice)

    answer = client_of(alice).post(PLAN, chosen() | bad)

    assert answer.status_code == 200
    assert "Not saved yet" in answer.content.decode()
    assert not GuidedSession.objects.exists()


@pytest.mark.parametrize("client_id", ["", "x", "a\0b"])
def test_a_garbled_mark_against_double_presses_hinders_nobody(
    client_id: str, alice: User, client_of: ClientOf, today: date
) -> None:
    look(alice)

    client_of(alice).post(PLAN, chosen("short", client_id=client_id))

    assert isinstance(GuidedSession.objects.get().client_id, uuid.UUID)


def test_an_empty_form_is_told(alice: User, client_of: ClientOf, today: date) -> None:
    look(alice)

    page = client_of(alice).post(PLAN, {}).content.decode()

    assert "Choose one of the plans that are offered here." in page


def test_a_plan_and_an_oil_of_somebody_else_are_as_absent(
    alice: User, bob: User, client_of: ClientOf, today: date
) -> None:
    look(alice)
    theirs = make_plan(bob, name="only-bob-knows-this")
    oil = CarrierOil.objects.create(owner=bob, own_name="Secret oil")

    client = client_of(alice)
    page = client.get(f"{PLAN}?plan={theirs.pk}").content.decode()
    answers = [client.post(PLAN, chosen(str(theirs.pk))), client.post(PLAN, chosen(carrier_oil=str(oil.pk)))]

    assert "only-bob-knows-this" not in page
    assert "not there any more" in page
    assert [answer.status_code for answer in answers] == [200, 200]
    assert not GuidedSession.objects.exists()


def test_an_oil_that_was_put_away_is_not_offered(alice: User, client_of: ClientOf, today: date) -> None:
    look(alice)
    oil = CarrierOil.objects.create(owner=alice, own_name="Old butter", archived_at=NOW)
    massage = make_massage(alice, today)
    massage.carrier_oil = oil
    massage.save()

    page = client_of(alice).get(PLAN).content.decode()
    answer = client_of(alice).post(PLAN, chosen(carrier_oil=str(oil.pk)))

    assert "Old butter" not in page
    assert answer.status_code == 200
    assert not GuidedSession.objects.exists()


def test_a_plan_of_which_all_is_put_away_says_so(alice: User, client_of: ClientOf, today: date) -> None:
    look(alice)
    own = Technique.objects.create(owner=alice, own_name="Spiky ball", archived_at=NOW)
    plan = MassagePlan.objects.create(owner=alice, name="Spikes")
    plan.steps.create(position=0, technique=own, minutes=4)

    page = client_of(alice).post(PLAN, chosen(str(plan.pk))).content.decode()

    assert "Every technique of this plan is put away" in page
    assert not GuidedSession.objects.exists()
