"""Right after a session: one tap each for relief, pain and how the feet are now."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from journal.users.models import User
from sessions.models import MassageSession, Relief
from tests.conftest import ClientOf
from tests.makers import make_massage
from tests.undoing import undo


def answer_of(client: Any, massage: MassageSession, **answers: str) -> Any:
    return client.post(f"/sessions/{massage.pk}/rate/", {"seen_version": massage.version} | answers)


@pytest.mark.parametrize(
    ("field", "value", "stored", "next_question"),
    [
        ("relief", "much", Relief.MUCH, "hurt"),
        ("relief", "worse", Relief.WORSE, "gentler"),
        ("hurt", "2", 2, "symptoms_after"),
        ("hurt", "3", 3, "gentler"),
        ("hurt", "0", 0, "symptoms_after"),
        ("hurt", "10", 10, "gentler"),
        ("symptoms_after", "3", 3, "done"),
    ],
)
def test_one_tap_is_saved_and_leads_to_the_next_question(
    field: str, value: str, stored: Any, next_question: str, alice: User, client_of: ClientOf, today: date
) -> None:
    massage = make_massage(alice, today, note="kept")

    answer = answer_of(client_of(alice), massage, **{field: value})

    massage.refresh_from_db()
    assert answer["Location"] == f"/sessions/{massage.pk}/rate/#{next_question}"
    assert (getattr(massage, field), massage.note, massage.revision) == (stored, "kept", 2)


def test_says_what_was_saved_and_can_be_undone(alice: User, client_of: ClientOf, today: date) -> None:
    massage = make_massage(alice, today)
    client = client_of(alice)
    answer_of(client, massage, relief="some")

    undo(client)

    massage.refresh_from_db()
    assert massage.relief == ""


def test_shows_what_is_chosen(alice: User, client_of: ClientOf, today: date) -> None:
    massage = make_massage(alice, today, relief="none", hurt=0)

    context = client_of(alice).get(f"/sessions/{massage.pk}/rate/").context

    chosen = {name: [one.value for one in context[name] if one.is_chosen] for name in ("relief", "hurt")}
    assert chosen == {"relief": ["none"], "hurt": [0]}
    assert not any(one.is_chosen for one in context["symptoms_after"])


@pytest.mark.parametrize(
    ("rated", "n_words"),
    [
        ({"relief": "worse"}, 1),
        ({"hurt": 3}, 1),
        ({"relief": "worse", "hurt": 9}, 1),
        ({"hurt": 2}, 0),
        ({}, 0),
    ],
)
def test_what_went_badly_gets_a_kind_word(
    rated: dict[str, Any], n_words: int, alice: User, client_of: ClientOf, today: date
) -> None:
    massage = make_massage(alice, today, **rated)

    page = client_of(alice).get(f"/sessions/{massage.pk}/rate/").content.decode()

    assert page.count("Thank you for saying so.") == n_words
    assert page.count('id="gentler"') == n_words
    assert "Well done" not in page


def test_a_change_in_another_window_is_not_overwritten(alice: User, client_of: ClientOf, today: date) -> None:
    massage = make_massage(alice, today)
    answer_of(client_of(alice), massage, hurt="7")

    answer = answer_of(client_of(alice), massage, hurt="1")

    massage.refresh_from_db()
    assert answer.status_code == 409
    assert "Tap once more" in answer.content.decode()
    assert massage.hurt == 7


def test_the_same_tap_twice_is_once(alice: User, client_of: ClientOf, today: date) -> None:
    massage = make_massage(alice, today)

    answers = [answer_of(client_of(alice), massage, relief="much") for _ in "12"]

    massage.refresh_from_db()
    assert [answer.status_code for answer in answers] == [302, 302]
    assert massage.revision == 2


@pytest.mark.parametrize(
    "answers",
    [
        {},
        {"relief": "best"},
        {"relief": "\x00"},
        {"hurt": "11"},
        {"hurt": "-1"},
        {"hurt": "1.5"},
        {"hurt": "9" * 5000},
        {"symptoms_after": "x"},
        {"seen_version": "x" * 999, "hurt": "1"},
    ],
)
def test_an_answer_that_is_not_offered_changes_nothing(
    answers: dict[str, str], alice: User, client_of: ClientOf, today: date
) -> None:
    massage = make_massage(alice, today)

    answer = answer_of(client_of(alice), massage, **answers)

    massage.refresh_from_db()
    assert "Nothing was changed" in answer.content.decode()
    assert massage.revision == 1


def test_a_rated_entry_keeps_its_drops(alice: User, client_of: ClientOf, today: date) -> None:
    massage = make_massage(alice, today, carrier_oil="coconut", drops={"lavender": 1})

    answer_of(client_of(alice), massage, relief="much")

    assert massage.oil_doses.get().drops == 1
