"""An own plan can be changed."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest

from journal.users.models import User
from sessions.models import MassagePlan, Technique
from tests.conftest import ClientOf
from tests.makers import make_plan
from tests.sessions.forms import technique
from tests.sessions.planning import made


def sent(*steps: tuple[str, str], name: str = "Evening", **fields: Any) -> dict[str, Any]:
    return made(*steps, plan_name=name, **fields)


def stored(plan: MassagePlan) -> tuple[str, list[tuple[str, int]]]:
    plan.refresh_from_db()
    return plan.name, list(plan.steps.values_list("technique__slug", "minutes"))


def test_shows_the_plan_as_it_is(alice: User, client_of: ClientOf) -> None:
    plan = make_plan(alice, steps={"toe-pull": 9})

    page = client_of(alice).get(f"/sessions/guided/plans/{plan.pk}/").content.decode()

    assert 'value="Evening"' in page
    assert f'<option value="{technique("toe-pull")}" selected>' in page
    assert 'value="9"' in page
    assert "<strong data-total>18</strong>" in page


def test_saves_name_techniques_and_order(alice: User, client_of: ClientOf, today: date) -> None:
    plan = make_plan(alice, steps={"toe-pull": 3, "foot-rub": 4})

    form = sent(("foot-rub", "4"), ("toe-pull", "5"), name="Night")
    page = client_of(alice).post(f"/sessions/guided/plans/{plan.pk}/", form, follow=True)

    assert stored(plan) == ("Night", [("foot-rub", 4), ("toe-pull", 5)])
    assert "Your plan “Night” is saved." in page.content.decode()


def test_goes_back_to_the_page_it_came_from(alice: User, client_of: ClientOf) -> None:
    plan = make_plan(alice)

    form = sent(("foot-rub", "4"), next="/settings/")
    answer = client_of(alice).post(f"/sessions/guided/plans/{plan.pk}/", form)

    assert answer["Location"] == "/settings/"


def test_its_own_name_is_not_taken(alice: User, client_of: ClientOf) -> None:
    plan = make_plan(alice, name="Evening")

    client_of(alice).post(f"/sessions/guided/plans/{plan.pk}/", sent(("foot-rub", "4"), name="EVENING"))

    assert stored(plan)[0] == "EVENING"


def test_the_name_of_another_plan_is_told(alice: User, client_of: ClientOf) -> None:
    make_plan(alice, name="Night")
    plan = make_plan(alice, steps={"toe-pull": 3})

    form = sent(("foot-rub", "4"), name="night")
    page = client_of(alice).post(f"/sessions/guided/plans/{plan.pk}/", form).content.decode()

    assert "You have another plan of this name." in page
    assert stored(plan) == ("Evening", [("toe-pull", 3)])


@pytest.mark.parametrize(
    "steps", [(), (("foot-rub", "0"),), (("", "4"),), (("foot-rub", "60"),) * 3, (("foot-rub", "1"),) * 21]
)
def test_bad_rows_are_told_and_change_nothing(
    steps: tuple[tuple[str, str], ...], alice: User, client_of: ClientOf
) -> None:
    plan = make_plan(alice, steps={"toe-pull": 3})

    form = sent(*steps, name="Typed")
    page = client_of(alice).post(f"/sessions/guided/plans/{plan.pk}/", form).content.decode()

    assert "Not saved yet: please look at the marked steps." in page
    assert 'value="Typed"' in page
    assert stored(plan) == ("Evening", [("toe-pull", 3)])


@pytest.mark.parametrize("name", ["", "   ", "x" * 61, "a\0b"])
def test_a_bad_name_is_told_and_changes_nothing(name: str, alice: User, client_of: ClientOf) -> None:
    plan = make_plan(alice, steps={"toe-pull": 3})

    answer = client_of(alice).post(f"/sessions/guided/plans/{plan.pk}/", sent(("foot-rub", "4"), name=name))

    assert answer.status_code == 200
    assert "Not saved yet" in answer.content.decode()
    assert stored(plan) == ("Evening", [("toe-pull", 3)])


def test_an_empty_form_is_told(alice: User, client_of: ClientOf) -> None:
    plan = make_plan(alice)

    answer = client_of(alice).post(f"/sessions/guided/plans/{plan.pk}/", {})

    assert answer.status_code == 200
    assert "What is this plan called?" in answer.content.decode()


def test_what_was_put_away_stays_in_the_plan_that_has_it(alice: User, client_of: ClientOf) -> None:
    away = Technique.objects.create(
        owner=alice, own_name="Spiky ball", archived_at=datetime(2026, 11, 1, tzinfo=UTC)
    )
    plan = MassagePlan.objects.create(owner=alice, name="Spikes")
    plan.steps.create(position=0, technique=away, minutes=4)

    form = {"plan_name": "Spikes", "step_technique": [str(away.pk)], "step_minutes": ["5"]}
    client_of(alice).post(f"/sessions/guided/plans/{plan.pk}/", form)

    assert [(step.technique, step.minutes) for step in plan.steps.all()] == [(away, 5)]
