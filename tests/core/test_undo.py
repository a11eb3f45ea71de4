"""An Undo button takes back what it stands beside, at its own address and nowhere else."""

from __future__ import annotations

from datetime import date

import pytest

from journal.users.models import User
from sessions.models import MassageSession
from symptoms.models import DailyRating
from tests.conftest import ClientOf
from tests.makers import make_massage, make_rating
from tests.undoing import undo_address

ADDRESSES = [
    "/check-in/undo/",
    "/sessions/undo/",
    "/settings/own/undo/",
    "/sessions/guided/check/undo/",
    "/sessions/guided/plans/undo/",
]
NOTHING = "There is nothing left to undo here."


@pytest.mark.parametrize("address", [one for one in ADDRESSES if one != "/sessions/undo/"])
def test_the_token_of_a_session_is_nothing_elsewhere(
    address: str, alice: User, client_of: ClientOf, today: date
) -> None:
    client = client_of(alice)
    client.post(f"/sessions/{make_massage(alice, today).pk}/delete/")
    right = undo_address(client)

    page = client.post(f"{address}?{right.partition('?')[2]}", follow=True).content.decode()

    assert NOTHING in page
    client.post(right)
    assert MassageSession.objects.owned_by(alice).exists(), "the right button still works"


def test_the_token_of_a_rating_is_nothing_at_a_session(alice: User, client_of: ClientOf, today: date) -> None:
    make_rating(alice, today)
    client = client_of(alice)
    client.post("/check-in/2026-11-20/delete/")
    token = undo_address(client).partition("?")[2]

    page = client.post(f"/sessions/undo/?{token}", follow=True).content.decode()

    assert NOTHING in page
    assert not DailyRating.objects.exists()


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize("token", ["ü", "%FF", "%00", ""])
def test_a_made_up_token_is_nothing(
    token: str, address: str, alice: User, client_of: ClientOf, today: date
) -> None:
    client = client_of(alice)
    client.post(f"/sessions/{make_massage(alice, today).pk}/delete/")

    page = client.post(f"{address}?token={token}", follow=True).content.decode()

    assert NOTHING in page
    assert not MassageSession.objects.exists()
