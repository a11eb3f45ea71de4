"""A word of one's own gets another name, on old days too."""

from __future__ import annotations

from datetime import date

import pytest

from journal.users.models import User
from symptoms.models import OwnWord
from tests.conftest import ClientOf
from tests.makers import make_own_word


def address(word: OwnWord) -> str:
    return f"/check-in/words/{word.pk}/"


def test_it_is_renamed(alice: User, client_of: ClientOf, today: date) -> None:
    word = make_own_word(alice)

    page = client_of(alice).post(
        address(word), {"name": " tight  shoes ", "seen_name": "new shoes"}, follow=True
    )

    word.refresh_from_db()
    assert word.name == "tight shoes"
    assert "Saved: tight shoes." in page.content.decode()


def test_only_its_letters_may_change_in_size(alice: User, client_of: ClientOf, today: date) -> None:
    word = make_own_word(alice)

    client_of(alice).post(address(word), {"name": "New Shoes", "seen_name": "new shoes"})

    word.refresh_from_db()
    assert word.name == "New Shoes"


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        ("", "This field is required."),
        ("   ", "This field is required."),
        ("x" * 61, "Please keep it to 60 characters; it has 61."),
        ("DAMP", "This name is on the list already."),
    ],
)
def test_an_impossible_name_is_refused_beside_its_field(
    name: str, problem: str, alice: User, client_of: ClientOf, today: date
) -> None:
    make_own_word(alice, note="damp")
    word = make_own_word(alice)

    answer = client_of(alice).post(address(word), {"name": name, "seen_name": "new shoes"})

    page = answer.content.decode()
    assert answer.status_code == 200
    assert problem in page
    assert name in page
    word.refresh_from_db()
    assert word.name == "new shoes"


def test_a_word_renamed_elsewhere_meanwhile_is_told_and_then_a_choice(
    alice: User, client_of: ClientOf, today: date
) -> None:
    word = make_own_word(alice, note="slippers")
    client = client_of(alice)
    sent = {"name": "boots", "seen_name": "new shoes"}

    answer = client.post(address(word), sent)
    word.refresh_from_db()
    told, kept = answer.content.decode(), word.name
    client.post(address(word), sent | {"seen_name": "slippers"})

    word.refresh_from_db()
    assert answer.status_code == 409
    assert "Meanwhile this is called slippers." in told
    assert (kept, word.name) == ("slippers", "boots")


def test_a_word_of_another_kind_may_have_the_same_name(alice: User, client_of: ClientOf, today: date) -> None:
    make_own_word(alice, note="damp", kind="sensation")
    word = make_own_word(alice)

    client_of(alice).post(address(word), {"name": "damp", "seen_name": "new shoes"})

    word.refresh_from_db()
    assert word.name == "damp"
