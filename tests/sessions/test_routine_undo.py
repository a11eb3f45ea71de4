"""Undo takes a suggested schedule back, and never what came after it."""

from __future__ import annotations

from datetime import date, time, timedelta

import pytest
from django.test import Client

from journal.users.models import User
from sessions.models import Routine
from tests.conftest import ClientOf
from tests.makers import make_routine, noon
from tests.sessions.test_routine_use import ADDRESS, GOOD, said
from tests.undoing import undo, undo_address


@pytest.fixture
def client(alice: User, client_of: ClientOf, today: date) -> Client:
    return client_of(alice)


def used(client: Client, owner: User, today: date) -> None:
    """Presses the button beside whatever routine is in force."""
    now = Routine.objects.owned_by(owner).in_force_on(today)
    client.post(ADDRESS, GOOD | {"seen": f"{now.starts_on} {now.changed_at.isoformat()}" if now else ""})


def test_without_a_routine_before_there_is_none_again(client: Client, alice: User, today: date) -> None:
    used(client, alice, today)

    page = undo(client).content.decode()

    assert "Undone. Your routine is as it was before." in page
    assert not Routine.objects.exists()


def test_the_routine_before_holds_again(client: Client, alice: User, today: date) -> None:
    before = make_routine(alice, today - timedelta(days=30), sessions_per_week=5)
    used(client, alice, today)

    undo(client)

    assert [said(one) for one in Routine.objects.all()] == [said(before)]


def test_one_that_was_set_today_comes_back_in_full(client: Client, alice: User, today: date) -> None:
    before = make_routine(
        alice, today, sessions_per_week=1, weekdays=["sunday"], preferred_time=time(7, 5), duration_minutes=9
    )
    used(client, alice, today)
    assert Routine.objects.get().sessions_per_week == 2

    undo(client)

    after = Routine.objects.get()
    assert (said(after), after.changed_at) == (said(before), before.changed_at)


def test_a_routine_that_was_set_since_in_another_tab_stays(client: Client, alice: User, today: date) -> None:
    used(client, alice, today)
    address = undo_address(client)
    client.post("/settings/routine/", {"sessions_per_week": "4", "duration_minutes": "15"})
    Routine.objects.update(changed_at=noon(today))

    page = client.post(address, follow=True).content.decode()

    assert "Your routine was changed again since, so nothing was undone." in page
    assert Routine.objects.get().sessions_per_week == 4


def test_undo_works_once(client: Client, alice: User, today: date) -> None:
    make_routine(alice, today - timedelta(days=30))
    used(client, alice, today)
    address = undo_address(client)
    client.post(address)
    make_routine(alice, today, sessions_per_week=4)

    page = client.post(address, follow=True).content.decode()

    assert "There is nothing left to undo here." in page
    assert Routine.objects.count() == 2


def test_without_its_token_nothing_is_undone(client: Client, alice: User, today: date) -> None:
    used(client, alice, today)

    client.post("/settings/routine/undo/?token=x")

    assert Routine.objects.count() == 1


def test_another_cannot_undo_it(
    client: Client, alice: User, bob: User, client_of: ClientOf, today: date
) -> None:
    used(client, alice, today)

    client_of(bob).post(undo_address(client))

    assert Routine.objects.owned_by(alice).count() == 1


def test_looking_undoes_nothing(client: Client, alice: User, today: date) -> None:
    used(client, alice, today)

    assert client.get(undo_address(client)).status_code == 405
    assert Routine.objects.count() == 1
