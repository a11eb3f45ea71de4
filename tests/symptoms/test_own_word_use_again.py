"""A word that was put away is offered again."""

from __future__ import annotations

from datetime import date

from journal.users.models import User
from tests.conftest import ClientOf
from tests.makers import make_own_word, noon


def test_it_is_offered_again(alice: User, client_of: ClientOf, today: date) -> None:
    word = make_own_word(alice, archived_at=noon(today))

    page = client_of(alice).post(f"/check-in/words/{word.pk}/use-again/", follow=True).content.decode()

    word.refresh_from_db()
    assert word.archived_at is None
    assert "New shoes is on your list." in page
