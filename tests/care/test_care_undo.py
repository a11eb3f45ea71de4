"""A save of what was prepared can be taken back."""

from __future__ import annotations

from datetime import date

from journal.care.models import CareNotes
from journal.users.models import User
from tests.care.making import CARE, WRITTEN, make_notes, prepared, save, seen_on
from tests.conftest import ClientOf
from tests.undoing import undo, undo_address


def test_undo_brings_back_what_was_there(alice: User, client_of: ClientOf, today: date) -> None:
    client = client_of(alice)
    make_notes(alice, goal="Walk", medications="Vitamin B12")
    save(client, goal="")

    page = undo(client)

    assert prepared(alice) == {"goal": "Walk", "medications": "Vitamin B12"}
    assert CareNotes.objects.get().changed_at == WRITTEN
    assert page.redirect_chain[-1][0] == CARE
    assert "Undone. What you prepared is as it was before." in page.content.decode()


def test_undo_takes_the_first_words_away(alice: User, client_of: ClientOf, today: date) -> None:
    client = client_of(alice)
    save(client, goal="Walk")

    undo(client)

    assert not CareNotes.objects.exists()


def test_a_page_opened_before_an_undone_change_still_saves(
    alice: User, client_of: ClientOf, today: date
) -> None:
    client = client_of(alice)
    make_notes(alice, goal="Walk")
    seen = seen_on(client)
    save(client, goal="Dance")
    undo(client)

    assert client.post(CARE, {"seen_version": seen, "goal": "Swim"}).status_code == 302
    assert prepared(alice) == {"goal": "Swim"}


def test_what_was_changed_again_since_stays(alice: User, client_of: ClientOf, today: date) -> None:
    client = client_of(alice)
    save(client, goal="Walk")
    address = undo_address(client)
    CareNotes.objects.update(goal="Swim", changed_at=WRITTEN)

    page = client.post(address, follow=True)

    assert prepared(alice) == {"goal": "Swim"}
    assert "changed again since, so nothing was undone" in page.content.decode()


def test_without_a_save_there_is_nothing_to_undo(alice: User, client_of: ClientOf, today: date) -> None:
    page = client_of(alice).post("/settings/care/undo/?token=x", follow=True)

    assert "There is nothing left to undo here." in page.content.decode()
    assert client_of(alice).get("/settings/care/undo/").status_code == 405


def test_bob_undoes_nothing_of_alice(alice: User, bob: User, client_of: ClientOf, today: date) -> None:
    client = client_of(alice)
    save(client, goal="Walk")

    client_of(bob).post(undo_address(client))

    assert prepared(alice) == {"goal": "Walk"}
