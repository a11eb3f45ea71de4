"""Wherever the owner reads of a helper's look at the feet it says whose look it was."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from journal.users.models import User
from tests.conftest import ClientOf, ClockAt
from tests.makers import make_foot_check
from tests.sessions.guiding import after, begin
from tests.sharing.making import words

NOW = datetime(2026, 11, 20, 19, tzinfo=UTC)


def said(client_of: ClientOf, owner: User, path: str) -> str:
    return words(client_of(owner).get(path).content.decode()).replace(" .", ".")


@pytest.mark.parametrize(
    ("path", "whose"),
    [
        ("/", "the foot check on 20 Nov found: open wound. Looked at by Maria."),
        ("/history/", "Looked at by Maria."),
        ("/days/2026-11-20/", "Looked at by Maria."),
        ("/sessions/guided/check/", "Maria noted at 20:00: left foot: open wound."),
        ("/sessions/new/", "At 20:00 today Maria noted: left foot: open wound."),
    ],
)
def test_a_helpers_look_bears_their_name(
    path: str, whose: str, alice: User, client_of: ClientOf, today: date
) -> None:
    make_foot_check(alice, today, left=["wound"], entered_at=NOW, logged_by="Maria")

    page = said(client_of, alice, path)

    assert whose in page
    assert "your foot check" not in page
    assert "ou noted" not in page


def test_an_own_look_bears_none(alice: User, client_of: ClientOf, today: date) -> None:
    make_foot_check(alice, today, left=["wound"], entered_at=NOW)

    assert "your foot check on 20 Nov found: open wound." in said(client_of, alice, "/")
    assert "Looked at by" not in said(client_of, alice, "/history/")


def test_two_who_looked_are_both_named(alice: User, client_of: ClientOf, today: date) -> None:
    make_foot_check(alice, today, left=["wound"], entered_at=NOW, logged_by="Maria")
    make_foot_check(alice, today, left=["wound"], right=["blister"], entered_at=NOW)

    assert "Looked at by Maria and you." in said(client_of, alice, "/")


def test_a_guided_session_that_it_stops_says_so_too(
    alice: User, client_of: ClientOf, clock_at: ClockAt
) -> None:
    begin(alice)
    clock_at(after(seconds=50))
    make_foot_check(alice, NOW.date(), left=["blister"], entered_at=after(seconds=40), logged_by="Maria")

    assert "Maria noted at 20:00: left foot: blister." in said(client_of, alice, "/sessions/guided/")
