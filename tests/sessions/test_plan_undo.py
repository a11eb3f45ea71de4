"""Undo brings a changed or deleted plan back."""

from __future__ import annotations

from datetime import date

from journal.users.models import User
from sessions.models import MassagePlan
from tests.conftest import ClientOf
from tests.makers import make_plan
from tests.sessions.planning import made
from tests.undoing import undo


def stored(owner: User) -> list[tuple[str, list[tuple[str, int]]]]:
    plans = MassagePlan.objects.owned_by(owner)
    return [(plan.name, list(plan.steps.values_list("technique__slug", "minutes"))) for plan in plans]


def test_undoing_a_delete_brings_the_plan_back(alice: User, client_of: ClientOf, today: date) -> None:
    plan = make_plan(alice, steps={"toe-pull": 3, "foot-rub": 4})
    client = client_of(alice)
    client.post(f"/sessions/guided/plans/{plan.pk}/delete/")

    page = undo(client).content.decode()

    assert "Undone. Your plan is as it was before." in page
    assert stored(alice) == [("Evening", [("toe-pull", 3), ("foot-rub", 4)])]


def test_undoing_a_change_brings_the_old_steps_back(alice: User, client_of: ClientOf, today: date) -> None:
    plan = make_plan(alice, steps={"toe-pull": 3, "foot-rub": 4})
    client = client_of(alice)
    client.post(f"/sessions/guided/plans/{plan.pk}/", made(("circles", "9"), plan_name="Other"))

    undo(client)

    assert stored(alice) == [("Evening", [("toe-pull", 3), ("foot-rub", 4)])]


def test_a_plan_that_was_changed_again_is_left_alone(alice: User, client_of: ClientOf, today: date) -> None:
    plan = make_plan(alice)
    phone, tablet = client_of(alice), client_of(alice)
    phone.post(f"/sessions/guided/plans/{plan.pk}/", made(("circles", "9"), plan_name="Phone"))
    tablet.post(f"/sessions/guided/plans/{plan.pk}/", made(("circles", "8"), plan_name="Tablet"))

    page = undo(phone).content.decode()

    assert "changed again since, so nothing was undone" in page
    assert stored(alice) == [("Tablet", [("circles", 8)])]


def test_a_name_given_away_meanwhile_is_not_taken_back(alice: User, client_of: ClientOf, today: date) -> None:
    plan = make_plan(alice, name="Evening")
    client = client_of(alice)
    client.post(f"/sessions/guided/plans/{plan.pk}/delete/")
    make_plan(alice, name="evening", steps={"circles": 2})

    page = undo(client).content.decode()

    assert "nothing was undone" in page
    assert stored(alice) == [("evening", [("circles", 2)])]


def test_without_a_change_there_is_nothing_to_undo(alice: User, client_of: ClientOf, today: date) -> None:
    page = client_of(alice).post("/sessions/guided/plans/undo/", follow=True).content.decode()

    assert "There is nothing left to undo here." in page
