"""Undo brings back what was put away, and a mark that was taken away."""

from __future__ import annotations

from datetime import date

from journal.users.models import User
from sessions.models import OilReaction
from tests.conftest import ClientOf
from tests.makers import make_own_oil
from tests.undoing import undo


def test_brings_back_what_was_put_away(alice: User, client_of: ClientOf, today: date) -> None:
    oil, client = make_own_oil(alice), client_of(alice)
    client.post(f"/settings/own/carrier-oil/{oil.pk}/put-away/")

    page = undo(client).content.decode()

    oil.refresh_from_db()
    assert "Undone. Sesame is as it was before." in page
    assert oil.archived_at is None


def test_brings_back_a_mark_with_its_day(alice: User, client_of: ClientOf, today: date) -> None:
    oil, client, noted_on = make_own_oil(alice), client_of(alice), date(2026, 3, 1)
    OilReaction.objects.create(owner=alice, carrier_oil=oil, noted_on=noted_on)
    client.post(f"/settings/own/carrier-oil/{oil.pk}/reaction/", {"reacts": "no"})

    undo(client)

    assert OilReaction.objects.get().noted_on == noted_on


def test_without_a_change_there_is_nothing_to_undo(alice: User, client_of: ClientOf) -> None:
    page = client_of(alice).post("/settings/own/undo/", follow=True).content.decode()

    assert "There is nothing left to undo here." in page
