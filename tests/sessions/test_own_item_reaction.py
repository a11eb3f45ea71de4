"""Marking an oil that the skin reacts to, and taking the mark away."""

from __future__ import annotations

from datetime import date

import pytest

from journal.users.models import User
from sessions.models import CarrierOil, EssentialOil, OilReaction, Technique
from tests.conftest import ClientOf
from tests.makers import make_own_oil


def address_of(slug: str) -> str:
    return f"/settings/own/essential-oil/{EssentialOil.objects.get(owner=None, slug=slug).pk}/reaction/"


def test_marks_a_built_in_oil_once(alice: User, client_of: ClientOf, today: date) -> None:
    client, address = client_of(alice), address_of("lavender")

    for _ in range(2):
        page = client.post(address, {"reacts": "yes"}, follow=True).content.decode()

    mark = OilReaction.objects.get()
    assert "From now on Lavender comes with a warning." in page
    assert (mark.owner, str(mark), mark.noted_on) == (alice, "Lavender", today)


def test_marks_an_oil_of_ones_own(alice: User, client_of: ClientOf, today: date) -> None:
    oil = make_own_oil(alice)

    client_of(alice).post(f"/settings/own/carrier-oil/{oil.pk}/reaction/", {"reacts": "yes"})

    assert OilReaction.objects.get().carrier_oil == oil


@pytest.mark.parametrize("said", [{"reacts": "no"}, {}, {"reacts": "\x00"}], ids=str)
def test_takes_the_mark_away(
    said: dict[str, str], alice: User, bob: User, client_of: ClientOf, today: date
) -> None:
    address = address_of("lavender")
    for person in (alice, bob):
        client_of(person).post(address, {"reacts": "yes"})

    client_of(alice).post(address, said)

    assert [mark.owner for mark in OilReaction.objects.all()] == [bob]


def test_an_unmarked_oil_stays_unmarked(alice: User, client_of: ClientOf, today: date) -> None:
    answer = client_of(alice).post(address_of("lavender"), {"reacts": "no"})

    assert answer.status_code == 302
    assert not OilReaction.objects.exists()


def test_a_technique_has_no_such_mark(alice: User, client_of: ClientOf) -> None:
    technique = Technique.objects.filter(owner=None)[0]

    answer = client_of(alice).post(f"/settings/own/technique/{technique.pk}/reaction/", {"reacts": "yes"})

    assert answer.status_code == 404


def test_a_strangers_oil_cannot_be_marked(alice: User, bob: User, client_of: ClientOf) -> None:
    oil: CarrierOil = make_own_oil(alice)

    answer = client_of(bob).post(f"/settings/own/carrier-oil/{oil.pk}/reaction/", {"reacts": "yes"})

    assert answer.status_code == 404
    assert not OilReaction.objects.exists()
