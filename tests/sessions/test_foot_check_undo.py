"""Undo takes back a mistaken tick."""

from __future__ import annotations

from datetime import date

from journal.users.models import User
from sessions.models import FootCheck
from tests.conftest import ClientOf
from tests.makers import make_foot_check
from tests.undoing import undo, undo_address

ADDRESS = "/sessions/guided/check/"


def test_undoing_removes_what_was_ticked(alice: User, client_of: ClientOf, today: date) -> None:
    client = client_of(alice)
    client.post(ADDRESS, {"left": ["wound"]})

    page = undo(client).content.decode()

    assert "Undone." in page
    assert not FootCheck.objects.exists()


def test_undoing_all_clear_asks_again_before_a_plan(alice: User, client_of: ClientOf, today: date) -> None:
    client = client_of(alice)
    client.post(ADDRESS, {"all_clear": "yes"})

    answer = client.post(undo_address(client), {"next": "/sessions/guided/plan/?plan=short"}, follow=True)

    assert answer.redirect_chain[-1][0] == f"{ADDRESS}?plan=short"


def test_an_earlier_check_counts_again(alice: User, client_of: ClientOf, today: date) -> None:
    client = client_of(alice)
    make_foot_check(alice, today)
    client.post(ADDRESS, {"left": ["wound"]})

    undo(client)

    assert FootCheck.objects.get().is_clear


def test_a_check_that_was_deleted_meanwhile_is_not_undone(
    alice: User, client_of: ClientOf, today: date
) -> None:
    client = client_of(alice)
    client.post(ADDRESS, {"left": ["wound"]})
    FootCheck.objects.all().delete()

    page = undo(client).content.decode()

    assert "changed again since, so nothing was undone" in page


def test_undo_touches_no_check_of_somebody_else(
    alice: User, bob: User, client_of: ClientOf, today: date
) -> None:
    theirs = make_foot_check(bob, today)
    client = client_of(alice)
    client.post(ADDRESS, {"left": ["wound"]})

    undo(client)

    assert list(FootCheck.objects.all()) == [theirs]


def test_without_a_check_there_is_nothing_to_undo(alice: User, client_of: ClientOf, today: date) -> None:
    page = client_of(alice).post(f"{ADDRESS}undo/", follow=True).content.decode()

    assert "There is nothing left to undo here." in page
