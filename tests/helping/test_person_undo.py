"""Undo for a helper's last save."""

from __future__ import annotations

from datetime import date

from journal.helping.models import Helping
from sessions.models import MassageSession
from tests.conftest import ClientOf
from tests.helping.making import ended, log, make_logged
from tests.undoing import undo, undo_address


def test_a_session_that_was_just_logged_is_taken_back(
    helping: Helping, client_of: ClientOf, today: date
) -> None:
    assert helping.helper
    client = client_of(helping.helper)
    log(client, helping)

    page = undo(client).content.decode()

    assert "Undone." in page
    assert not MassageSession.objects.exists()


def test_a_deleted_one_comes_back(helping: Helping, client_of: ClientOf, today: date) -> None:
    massage = make_logged(helping, today)
    assert helping.helper
    client = client_of(helping.helper)
    client.post(f"/helping/{helping.pk}/logged/{massage.pk}/delete/")

    undo(client)

    assert MassageSession.objects.get().logged_by == "Maria"


def test_after_the_end_nothing_is_undone(helping: Helping, client_of: ClientOf, today: date) -> None:
    assert helping.helper
    client = client_of(helping.helper)
    log(client, helping)
    address = undo_address(client)
    ended(helping)

    assert client.post(address).status_code == 404
    assert MassageSession.objects.exists()


def test_what_was_changed_since_stays(helping: Helping, client_of: ClientOf, today: date) -> None:
    assert helping.helper
    client = client_of(helping.helper)
    log(client, helping)
    MassageSession.objects.update(revision=2)

    assert "changed again since" in undo(client).content.decode()
    assert MassageSession.objects.exists()


def test_without_anything_to_undo_it_says_so(helping: Helping, client_of: ClientOf, today: date) -> None:
    assert helping.helper

    page = client_of(helping.helper).post("/helping/undo/?token=x", follow=True).content.decode()

    assert "nothing left to undo" in page
