"""Today offers the guided session that is not finished."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from journal.users.models import User
from tests.conftest import ClientOf, ClockAt
from tests.sessions.guiding import after, begin, press

CARD = "A guided session is not finished"


def test_says_where_it_is_and_offers_to_resume(alice: User, client_of: ClientOf, clock_at: ClockAt) -> None:
    begin(alice)
    clock_at(after(seconds=130))

    text = client_of(alice).get("/").content.decode()

    assert CARD in text
    assert "Toe pull and wiggle, left foot, 4 minutes left. The clock is running." in text
    assert 'href="/sessions/guided/"' in text


def test_says_that_it_is_paused(alice: User, client_of: ClientOf, clock_at: ClockAt) -> None:
    guided = begin(alice)
    clock_at(after(seconds=10))
    press(client_of(alice), "progress", guided, command="pause")

    text = client_of(alice).get("/").context["guided_card"].text

    assert text.startswith("Paused: Basic foot rub")
    assert "running" not in text


@pytest.mark.parametrize(("minutes", "needs_word"), [(7, True), (600, True), (1, False)])
def test_asks_for_a_word_when_nobody_was_seen(
    minutes: int, needs_word: bool, alice: User, client_of: ClientOf, clock_at: ClockAt
) -> None:
    begin(alice)
    clock_at(after() + timedelta(minutes=minutes))

    answer = client_of(alice).get("/")

    assert answer.context["guided_card"].needs_word is needs_word
    assert ("/sessions/guided/finish/" in answer.content.decode()) is not needs_word


def test_is_not_there_without_one_or_for_somebody_else(
    alice: User, bob: User, client_of: ClientOf, today: date
) -> None:
    begin(alice)

    assert CARD not in client_of(bob).get("/").content.decode()


def test_its_button_finishes_from_today(alice: User, client_of: ClientOf, clock_at: ClockAt) -> None:
    guided = begin(alice)
    clock_at(after(seconds=70))

    answer = client_of(alice).post("/sessions/guided/finish/", {"client_id": guided.client_id})

    assert answer["Location"].endswith("/rate/")
