"""Techniques and oils of one's own: made by naming them, seen by nobody else."""

from __future__ import annotations

from datetime import date

from journal.users.models import User
from sessions.models import CarrierOil, EssentialOil, MassageSession, Technique
from tests.conftest import ClientOf
from tests.sessions.forms import sent

ADDRESS = "/sessions/new/"


def test_own_techniques_and_oils_are_made_once_and_offered_again(
    alice: User, bob: User, client_of: ClientOf, today: date
) -> None:
    own = {"own_technique": "Warm towel", "own_carrier_oil": "Sesame"}
    essential = {"own_essential_oil": "Rosemary", "own_essential_drops": "1"}

    for name in ("Warm towel", "warm TOWEL"):
        client_of(alice).post(ADDRESS, sent(techniques=[], **own | essential | {"own_technique": name}))

    assert Technique.objects.get(owner=alice).own_name == "Warm towel"
    assert CarrierOil.objects.get(owner=alice).own_name == "Sesame"
    assert EssentialOil.objects.get(owner=alice).own_name == "Rosemary"
    assert "Warm towel" in client_of(alice).get(ADDRESS).content.decode()
    assert "Warm towel" not in client_of(bob).get(ADDRESS).content.decode()


def test_a_built_in_name_typed_by_hand_is_the_built_in_technique(
    alice: User, client_of: ClientOf, today: date
) -> None:
    client_of(alice).post(ADDRESS, sent(techniques=[], own_technique="heel squeeze"))

    massage = MassageSession.objects.owned_by(alice).get()
    assert [item.slug for item in massage.techniques.all()] == ["heel-squeeze"]


def test_bob_cannot_point_at_what_alice_made(
    alice: User, bob: User, client_of: ClientOf, today: date
) -> None:
    own = Technique.objects.create(owner=alice, own_name="Only Alice's")
    oil = CarrierOil.objects.create(owner=alice, own_name="Only Alice's oil")

    page = client_of(bob).post(ADDRESS, sent(techniques=[own.pk], carrier_oil=oil.pk)).content.decode()

    assert page.count("Choose from what is offered here.") == 2
    assert "Only Alice" not in page
    assert not MassageSession.objects.exists()
