"""The order of what a search of the guide finds, and what it offers when little or nothing suits."""

from __future__ import annotations

import pytest

from journal.users.models import User
from tests.conftest import ClientOf
from tests.sessions.searching import WORD_OF_NOBODY, found, in_order, page, suit_and_close


@pytest.mark.parametrize("query", [{"q": "heel"}, {"area": "heel"}, {"q": WORD_OF_NOBODY}])
def test_what_was_searched_for_comes_before_safety(
    query: dict[str, str], alice: User, client_of: ClientOf
) -> None:
    html = page(client_of, alice, **query)

    assert html.index("Show all" if found(html) else "Nothing found") < html.index("open wound")
    assert html.count("open wound") == 1


def test_words_in_the_name_come_first_then_what_it_eases(alice: User, client_of: ClientOf) -> None:
    assert in_order(page(client_of, alice, q="heel"))[0] == "heel-squeeze"
    assert in_order(page(client_of, alice, q="stiff"))[:3] == ["toe-pull", "circles", "ankle-circles"]
    assert in_order(page(client_of, alice, q="circ"))[:3] == ["circles", "ankle-circles", "palm-kneading"]


def test_few_that_suit_are_followed_by_those_that_come_close(alice: User, client_of: ClientOf) -> None:
    suit, close = suit_and_close(page(client_of, alice, q="stiff heel"))

    assert suit == ["circles"]
    assert close[0] == "heel-squeeze"
    assert len(close) <= 6


def test_nothing_that_suits_offers_what_lacks_one_thing(alice: User, client_of: ClientOf) -> None:
    html = page(client_of, alice, area="heel", tool="ball", minutes="5")

    assert "Nothing has all of these. Close to it:" in html
    assert suit_and_close(html) == ([], ["circles", "heel-squeeze", "ball-rolling"])
    assert "Nothing found" not in html


def test_close_lacks_one_thing_and_no_more(alice: User, client_of: ClientOf) -> None:
    html = page(client_of, alice, q=f"tennis {WORD_OF_NOBODY}")

    assert suit_and_close(html) == ([], ["ball-rolling"])
    assert in_order(page(client_of, alice, q=f"tennis {WORD_OF_NOBODY} nobody")) == []


def test_one_thing_alone_has_nothing_close(alice: User, client_of: ClientOf) -> None:
    assert "Close to it" not in page(client_of, alice, q="tennis")
    assert "Close to it" not in page(client_of, alice, q="farrar")


def test_many_that_suit_need_nothing_close(alice: User, client_of: ClientOf) -> None:
    assert "Close to it" not in page(client_of, alice, area="heel", tool="hands")


def test_advice_speaks_of_what_was_asked_for(alice: User, client_of: ClientOf) -> None:
    by_words = page(client_of, alice, q=WORD_OF_NOBODY)
    by_filters = page(client_of, alice, area="toes", tool="ball", minutes="5", q="?!")

    assert "all of your words" in by_words
    assert "leave out the area" not in by_words
    assert "words" not in by_filters.partition("techniques-title")[2].partition("chapters-title")[0]


@pytest.mark.parametrize("word", ["heel", "toes", "stiff", "oil"])
def test_the_words_it_advises_find_something(word: str, alice: User, client_of: ClientOf) -> None:
    assert word in page(client_of, alice, q=WORD_OF_NOBODY).partition("Nothing found")[2]
    assert found(page(client_of, alice, q=word))
