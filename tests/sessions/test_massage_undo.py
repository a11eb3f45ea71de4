"""Undo takes back the last save or delete of a session."""

from __future__ import annotations

from datetime import date, time
from typing import Any

from django.db import connection

from journal.users.models import User
from sessions.details import details_of
from sessions.models import EssentialOil, MassageSession, Technique
from tests.conftest import ClientOf, ClockAt
from tests.makers import make_massage, make_own_oil
from tests.sessions.forms import sent
from tests.sessions.guiding import after, begin, send, snapshot
from tests.undoing import undo

FULL: dict[str, Any] = {
    "techniques": ["circles", "toe-pull"],
    "carrier_oil": "jojoba",
    "drops": {"lavender": 2},
    "start_time": time(8, 15),
    "note": "first",
}


def test_undoing_a_new_session_removes_it(alice: User, client_of: ClientOf, today: date) -> None:
    client = client_of(alice)
    client.post("/sessions/new/", sent())

    undo(client)

    assert not MassageSession.objects.exists()


def test_undoing_a_delete_brings_everything_back(alice: User, client_of: ClientOf, today: date) -> None:
    massage = make_massage(alice, today, **FULL)
    before, client = details_of(massage), client_of(alice)
    client.post(f"/sessions/{massage.pk}/delete/")

    undo(client)

    restored = MassageSession.objects.owned_by(alice).get()
    assert details_of(restored) == before
    assert (restored.client_id, restored.entered_at) == (massage.client_id, massage.entered_at)


def test_undoing_a_change_brings_the_first_version_back(
    alice: User, client_of: ClientOf, today: date
) -> None:
    massage = make_massage(alice, today, **FULL)
    before, client = details_of(massage), client_of(alice)
    client.post(f"/sessions/{massage.pk}/", sent(seen_version=massage.version))

    undo(client)

    assert details_of(MassageSession.objects.get()) == before


def test_a_session_changed_on_another_device_is_not_undone(
    alice: User, client_of: ClientOf, today: date
) -> None:
    massage = make_massage(alice, today, **FULL)
    phone, tablet = client_of(alice), client_of(alice)
    phone.post(f"/sessions/{massage.pk}/", sent(seen_version=massage.version))
    massage.refresh_from_db()
    tablet.post(f"/sessions/{massage.pk}/", sent(seen_version=massage.version, note="keep me"))

    page = undo(phone).content.decode()

    assert "changed again since, so nothing was undone" in page
    assert MassageSession.objects.get().note == "keep me"


def test_without_a_change_there_is_nothing_to_undo(alice: User, client_of: ClientOf, today: date) -> None:
    page = client_of(alice).post("/sessions/undo/", follow=True).content.decode()

    assert "There is nothing left to undo here." in page


def test_what_was_deleted_meanwhile_is_left_out(alice: User, client_of: ClientOf, today: date) -> None:
    massage, client = make_massage(alice, today, **FULL), client_of(alice)
    oil = make_own_oil(alice)
    scent = EssentialOil.objects.create(owner=alice, own_name="Own rose")
    technique = Technique.objects.create(owner=alice, own_name="Own circles")
    MassageSession.objects.update(carrier_oil=oil, carrier_teaspoons=2)
    massage.oil_doses.create(essential_oil=scent, drops=1)
    massage.techniques.add(technique)
    client.post(f"/sessions/{massage.pk}/delete/")
    for item in (oil, scent, technique):
        item.delete()

    undo(client)

    # Foreign keys are checked at the commit, which a test never reaches.
    connection.check_constraints()
    restored = MassageSession.objects.get()
    assert (restored.note, restored.carrier_oil, restored.carrier_teaspoons) == ("first", None, None)
    assert [str(dose) for dose in restored.oil_doses.all()] == ["Lavender: 2"]
    assert set(restored.techniques.values_list("slug", flat=True)) == {"circles", "toe-pull"}


def test_undoing_a_delete_ties_the_guided_session_to_it_again(
    alice: User, client_of: ClientOf, clock_at: ClockAt
) -> None:
    guided, client = begin(alice), client_of(alice)
    clock_at(after(minutes=6))
    send(client, "finish", guided, progress=snapshot(4, [120, 60, 120, 60], is_running=False))
    client.get("/settings/")
    client.post(f"/sessions/{MassageSession.objects.get().pk}/delete/")

    undo(client)

    guided.refresh_from_db()
    assert guided.massage == MassageSession.objects.get()
