"""A word that is put away is no longer offered; its days keep it."""

from __future__ import annotations

from datetime import date

from journal.users.models import User
from symptoms.models import OwnWord
from tests.conftest import ClientOf
from tests.makers import make_own_word, make_rating


def put_away(client_of: ClientOf, owner: User, word: OwnWord) -> str:
    answer = client_of(owner).post(f"/check-in/words/{word.pk}/put-away/", follow=True)
    return answer.content.decode()


def test_it_says_so_and_offers_undo(alice: User, client_of: ClientOf, today: date) -> None:
    word = make_own_word(alice)

    page = put_away(client_of, alice, word)

    word.refresh_from_db()
    assert word.archived_at is not None
    assert "New shoes is put away. Days that used it keep it." in page
    assert 'action="/check-in/words/undo/?token=' in page


def test_days_that_used_it_keep_it(alice: User, client_of: ClientOf, today: date) -> None:
    word = make_own_word(alice)
    rating = make_rating(alice, today)
    rating.own_words.add(word)

    put_away(client_of, alice, word)

    assert rating.own_words.get() == word
