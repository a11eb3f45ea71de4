"""The database itself keeps what a session, a dose, a routine and a catalogue may be."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Any

import pytest
from django.db import DataError, IntegrityError

from journal.users.models import User
from sessions.models import CarrierOil, EssentialOil, MassageSession, OilDose, Technique
from tests.makers import make_massage, make_routine

DAY = date(2026, 1, 5)
REFUSED = (IntegrityError, DataError)


@pytest.mark.parametrize("broken", [{"minutes": 0}, {"minutes": 241}, {"given_by": "dog"}], ids=str)
def test_a_broken_session_is_refused(broken: dict[str, Any], alice: User) -> None:
    with pytest.raises(REFUSED):
        make_massage(alice, DAY, **broken)


def test_a_session_before_1900_is_refused(alice: User) -> None:
    with pytest.raises(REFUSED):
        make_massage(alice, date(1899, 12, 31))


@pytest.mark.parametrize("kept", [{"minutes": 1}, {"minutes": 240}, {"given_by": "professional"}], ids=str)
def test_a_session_at_the_edge_is_kept(kept: dict[str, Any], alice: User) -> None:
    make_massage(alice, DAY, **kept)

    assert MassageSession.objects.owned_by(alice).count() == 1


def test_a_client_id_is_one_session(alice: User) -> None:
    make_massage(alice, DAY, client_id=uuid.UUID(int=1))

    with pytest.raises(REFUSED):
        make_massage(alice, DAY, client_id=uuid.UUID(int=1))


@pytest.mark.parametrize("drops", [0, 100])
def test_impossible_drops_are_refused(drops: int, alice: User) -> None:
    with pytest.raises(REFUSED):
        make_massage(alice, DAY, drops={"lavender": drops})


@pytest.mark.parametrize("drops", [1, 99])
def test_possible_drops_are_kept(drops: int, alice: User) -> None:
    make_massage(alice, DAY, drops={"lavender": drops})

    assert OilDose.objects.get().drops == drops


def test_an_oil_is_dosed_once_a_session(alice: User) -> None:
    massage = make_massage(alice, DAY, drops={"lavender": 1})
    lavender = EssentialOil.objects.get(slug="lavender")

    with pytest.raises(REFUSED):
        OilDose.objects.create(massage=massage, essential_oil=lavender, drops=2)


@pytest.mark.parametrize(
    "broken", [{"sessions_per_week": 15}, {"duration_minutes": 0}, {"duration_minutes": 241}], ids=str
)
def test_a_broken_routine_is_refused(broken: dict[str, Any], alice: User) -> None:
    with pytest.raises(REFUSED):
        make_routine(alice, DAY, **broken)


@pytest.mark.parametrize("sessions_per_week", [0, 14])
def test_a_routine_at_the_edge_is_kept(sessions_per_week: int, alice: User) -> None:
    plan = make_routine(alice, DAY, sessions_per_week=sessions_per_week)

    assert plan.pk


def test_one_routine_starts_on_a_day(alice: User) -> None:
    make_routine(alice, DAY)

    with pytest.raises(REFUSED):
        make_routine(alice, DAY)


@pytest.mark.parametrize("model", [Technique, CarrierOil, EssentialOil])
class TestCatalogue:
    @pytest.mark.parametrize(
        "broken", [{"slug": ""}, {"slug": "new", "own_name": "Both"}, {"slug": "lavender"}], ids=str
    )
    def test_a_built_in_item_has_one_slug_and_no_name(self, model: Any, broken: Any, db: None) -> None:
        taken = model.objects.filter(owner=None).first().slug
        fields = broken | ({"slug": taken} if broken["slug"] == "lavender" else {})

        with pytest.raises(REFUSED):
            model.objects.create(**fields)

    @pytest.mark.parametrize("broken", [{}, {"own_name": "Both", "slug": "both"}], ids=str)
    def test_an_own_item_has_a_name_and_no_slug(self, model: Any, broken: Any, alice: User) -> None:
        with pytest.raises(REFUSED):
            model.objects.create(owner=alice, **broken)

    def test_an_own_name_is_used_once_in_any_case(self, model: Any, alice: User) -> None:
        model.objects.create(owner=alice, own_name="Mine")

        with pytest.raises(REFUSED):
            model.objects.create(owner=alice, own_name="MINE")

    def test_two_people_may_use_one_name(self, model: Any, alice: User, bob: User) -> None:
        for person in (alice, bob):
            model.objects.create(owner=person, own_name="Mine")

        assert model.objects.filter(own_name="Mine").count() == 2
