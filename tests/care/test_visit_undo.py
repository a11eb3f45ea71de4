"""A removed visit comes back by Undo."""

from __future__ import annotations

from datetime import date

from journal.users.models import User
from tests.care.making import VISITS, make_visit, visits_of
from tests.conftest import ClientOf
from tests.undoing import undo, undo_address


def test_undo_brings_a_removed_visit_back(alice: User, client_of: ClientOf, today: date) -> None:
    client = client_of(alice)
    client.post(f"{VISITS}{make_visit(alice, note='Dr Lee').pk}/remove/")

    page = undo(client)

    assert visits_of(alice) == [("2026-10-05", "Dr Lee")]
    assert page.redirect_chain[-1][0] == VISITS
    assert "Undone. The visit on 5 October 2026 is back." in page.content.decode()


def test_another_visit_of_that_day_stays(alice: User, client_of: ClientOf, today: date) -> None:
    client = client_of(alice)
    client.post(f"{VISITS}{make_visit(alice, note='Dr Lee').pk}/remove/")
    address = undo_address(client)
    make_visit(alice, note="Ann")

    page = client.post(address, follow=True)

    assert visits_of(alice) == [("2026-10-05", "Ann")]
    assert "so nothing was undone" in page.content.decode()


def test_undo_is_good_once(alice: User, client_of: ClientOf, today: date) -> None:
    client = client_of(alice)
    client.post(f"{VISITS}{make_visit(alice).pk}/remove/")
    address = undo_address(client)
    client.post(address)

    page = client.post(address, follow=True)

    assert "There is nothing left to undo here." in page.content.decode()
    assert len(visits_of(alice)) == 1
