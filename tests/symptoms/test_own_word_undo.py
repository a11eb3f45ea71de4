"""Undo brings back a word that was put away."""

from __future__ import annotations

from datetime import date

from journal.users.models import User
from tests.conftest import ClientOf
from tests.makers import make_own_word
from tests.undoing import undo, undo_address


def test_the_word_is_back(alice: User, client_of: ClientOf, today: date) -> None:
    word = make_own_word(alice)
    client = client_of(alice)
    client.post(f"/check-in/words/{word.pk}/put-away/")

    undo(client)

    word.refresh_from_db()
    assert word.archived_at is None


def test_a_second_press_has_nothing_left_to_undo(alice: User, client_of: ClientOf, today: date) -> None:
    word = make_own_word(alice)
    client = client_of(alice)
    client.post(f"/check-in/words/{word.pk}/put-away/")
    address = undo_address(client)

    answers = [client.post(address, follow=True).content.decode() for _ in range(2)]

    assert "There is nothing left to undo here." not in answers[0]
    assert "There is nothing left to undo here." in answers[1]
