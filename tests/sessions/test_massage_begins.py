"""What the form of a session opens with: the day, the technique, and which folds."""

from __future__ import annotations

from datetime import date, time
from typing import Any

import pytest

from journal.users.models import User
from tests.conftest import ClientOf
from tests.makers import make_massage
from tests.sessions.forms import sent, technique

ADDRESS = "/sessions/new/"


def test_the_very_first_one_is_of_both_feet(alice: User, client_of: ClientOf, today: date) -> None:
    form = client_of(alice).get(ADDRESS).context["form"]

    assert form["feet"].value() == "both"
    assert [fold.holds for fold in (form.where, form.felt, form.more, form.essentials)] == ["", "", "", ""]


@pytest.mark.parametrize(
    ("field", "fold", "words"),
    [
        ({"pressure": "firm", "areas": ["toes", "heel"]}, "where", "Toes, heel, firm"),
        ({"feet": "left"}, "where", "Left foot"),
        ({"hurt": 0}, "felt", "Did it hurt? 0"),
        ({"had_skin_reaction": True}, "felt", "My skin reacted to an oil or lotion"),
        ({"note": "a"}, "more", "Note"),
        ({"given_by": "other", "start_time": time(19, 30)}, "more", "Somebody close to me, 19:30"),
        ({"drops": {"lavender": 2}}, "essentials", "Lavender 2"),
    ],
    ids=str,
)
def test_a_closed_fold_tells_what_it_holds(
    field: dict[str, Any], fold: str, words: str, alice: User, client_of: ClientOf, today: date
) -> None:
    massage = make_massage(alice, today, **field)

    form = client_of(alice).get(f"/sessions/{massage.pk}/").context["form"]

    held = {name: getattr(form, name) for name in ("where", "felt", "more", "essentials")}
    assert {name: one.holds for name, one in held.items() if one.holds} == {fold: words}
    assert not any(one.is_open for one in held.values())


@pytest.mark.parametrize(
    ("wrong", "fold"),
    [
        ({"areas": ["knee"]}, "where"),
        ({"hurt": "11"}, "felt"),
        ({"start_time": "25:00"}, "more"),
        ({"own_essential_drops": "3"}, "essentials"),
    ],
    ids=str,
)
def test_a_fold_with_something_wrong_is_open(
    wrong: dict[str, Any], fold: str, alice: User, client_of: ClientOf, today: date
) -> None:
    form = client_of(alice).post(ADDRESS, sent(**wrong)).context["form"]

    assert [name for name in ("where", "felt", "more", "essentials") if getattr(form, name).is_open] == [fold]


@pytest.mark.parametrize(
    ("asked", "day"),
    [
        ("2026-11-18", "2026-11-18"),
        ("2026-11-21", "2026-11-20"),
        ("1899-12-31", "2026-11-20"),
        ("soon", "2026-11-20"),
        ("%00", "2026-11-20"),
    ],
)
def test_the_address_may_name_the_day(
    asked: str, day: str, alice: User, client_of: ClientOf, today: date
) -> None:
    form = client_of(alice).get(f"{ADDRESS}?day={asked}").context["form"]

    assert str(form["date"].value()) == day


@pytest.mark.parametrize(
    ("asked", "chosen"), [("circles", "circles"), ("nothing", "toe-pull"), ("%00", "toe-pull")]
)
def test_the_address_may_name_the_technique(
    asked: str, chosen: str, alice: User, client_of: ClientOf, today: date
) -> None:
    make_massage(alice, today, techniques=["toe-pull"])

    form = client_of(alice).get(f"{ADDRESS}?technique={asked}").context["form"]

    assert form["techniques"].value() == [technique(chosen)]
