"""An earlier version of a session becomes the session again; nothing is overwritten unseen."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.test import Client

from journal.users.models import User
from sessions.details import details_of
from sessions.models import CarrierOil, EssentialOil, MassageSession, MassageVersion
from tests.conftest import ClientOf
from tests.makers import make_massage, make_massage_version, make_own_oil
from tests.sessions.forms import sent
from tests.undoing import undo, undo_address

FULL: dict[str, Any] = {
    "techniques": ["circles", "toe-pull"],
    "carrier_oil": "jojoba",
    "drops": {"lavender": 2},
    "note": "first",
}


def change(client: Client, massage: MassageSession, **said: object) -> MassageVersion:
    """Corrects the session; gives the version that this replaced."""
    massage.refresh_from_db()
    client.post(f"/sessions/{massage.pk}/", sent(seen_version=massage.version, **said))
    massage.refresh_from_db()
    return MassageVersion.objects.newest_first()[0]


def bring_back(client: Client, version: MassageVersion, seen: str) -> str:
    """Presses the button of a version; the text of the page that comes."""
    address = f"/sessions/versions/{version.pk}/bring-back/"
    page = client.post(address, {"seen_version": seen, "next": "/settings/"}, follow=True)
    return str(page.content.decode())


def test_brings_everything_back(alice: User, client_of: ClientOf, today: date) -> None:
    massage, client = make_massage(alice, today, **FULL), client_of(alice)
    first = details_of(massage)
    version = change(client, massage, note="second")

    page = bring_back(client, version, massage.version)

    assert "The session of 20 November 2026 is brought back." in page
    assert details_of(MassageSession.objects.get()) == first


def test_what_it_replaced_is_an_earlier_version_too(alice: User, client_of: ClientOf, today: date) -> None:
    massage, client = make_massage(alice, today, **FULL), client_of(alice)
    version = change(client, massage, note="second")

    bring_back(client, version, massage.version)

    assert [one.values["note"] for one in MassageVersion.objects.newest_first()] == ["second", "first"]


def test_undo_takes_it_back(alice: User, client_of: ClientOf, today: date) -> None:
    massage, client = make_massage(alice, today, **FULL), client_of(alice)
    version = change(client, massage, note="second")
    undo_address(client)
    client.post(f"/sessions/versions/{version.pk}/bring-back/", {"seen_version": massage.version})

    undo(client)

    assert MassageSession.objects.get().note == "second"


def test_a_page_that_is_outdated_brings_nothing_back(alice: User, client_of: ClientOf, today: date) -> None:
    massage, client = make_massage(alice, today, **FULL), client_of(alice)
    version = change(client, massage, note="second")
    seen = massage.version
    change(client_of(alice), massage, note="third")

    page = bring_back(client, version, seen)

    assert "so nothing was brought back" in page
    assert MassageSession.objects.get().note == "third"


def test_a_double_tap_is_one_change(alice: User, client_of: ClientOf, today: date) -> None:
    massage, client = make_massage(alice, today, **FULL), client_of(alice)
    version = change(client, massage, note="second")

    pages = [bring_back(client, version, massage.version) for _ in range(2)]

    assert ["is brought back." in page for page in pages] == [True, True]
    assert MassageSession.objects.get().revision == 3


def test_brings_a_deleted_session_back(alice: User, client_of: ClientOf, today: date) -> None:
    massage, client = make_massage(alice, today, **FULL), client_of(alice)
    first = details_of(massage)
    client.post(f"/sessions/{massage.pk}/delete/")

    bring_back(client, MassageVersion.objects.get(), "")

    restored = MassageSession.objects.owned_by(alice).get()
    assert details_of(restored) == first
    assert (restored.client_id, restored.entered_at) == (massage.client_id, massage.entered_at)


def test_undoing_a_deleted_sessions_return_deletes_it_again(
    alice: User, client_of: ClientOf, today: date
) -> None:
    version, client = make_massage_version(alice, today), client_of(alice)
    client.post(f"/sessions/versions/{version.pk}/bring-back/", {"seen_version": ""})

    undo(client)

    assert not MassageSession.objects.exists()


def test_what_is_no_longer_there_is_left_out(alice: User, client_of: ClientOf, today: date) -> None:
    oil = make_own_oil(alice)
    own_scent = EssentialOil.objects.create(owner=alice, own_name="Own rose")
    massage, client = make_massage(alice, today, **FULL), client_of(alice)
    MassageSession.objects.update(carrier_oil=oil, carrier_teaspoons=2)
    massage.oil_doses.create(essential_oil=own_scent, drops=1)
    version = change(client, massage, note="second")
    CarrierOil.objects.filter(pk=oil.pk).delete()
    own_scent.delete()

    page = bring_back(client, version, massage.version)

    restored = MassageSession.objects.get()
    assert "is brought back." in page
    assert (restored.note, restored.carrier_oil, restored.carrier_teaspoons) == ("first", None, None)
    assert [str(dose) for dose in restored.oil_doses.all()] == ["Lavender: 2"]


def test_bob_brings_nothing_of_alice_back(alice: User, bob: User, client_of: ClientOf, today: date) -> None:
    version = make_massage_version(alice, today)

    answer = client_of(bob).post(f"/sessions/versions/{version.pk}/bring-back/", {"seen_version": ""})

    assert answer.status_code == 404
    assert not MassageSession.objects.exists()
