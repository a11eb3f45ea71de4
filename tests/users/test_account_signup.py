"""Making an account while another makes one of the same name; tests/users/test_accounts.py has the rest."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth.hashers import MD5PasswordHasher
from django.db import IntegrityError, connection
from django.test import Client
from pytest_django import Settings

from journal.core import clock
from journal.users import invitations
from journal.users.adapter import AccountAdapter
from journal.users.models import Invitation, User
from tests.makers import make_user
from tests.users.two_steps import is_inside

SIGN_UP = "/accounts/signup/"
FORM = {"username": "carol", "password1": "quiet-evenings-9"}
TAKEN = "This name is taken."


def taken_once(monkeypatch: pytest.MonkeyPatch, place: Any, name: str) -> None:
    """Another takes the name after this has been done for the first time."""
    done = getattr(place, name)
    others = ["Carol"]

    def meanwhile(*given: Any, **more: Any) -> Any:
        answer = done(*given, **more)
        if others:
            make_user(others.pop())
        return answer

    monkeypatch.setattr(place, name, meanwhile)


def test_a_name_that_was_taken_in_between_is_told_beside_the_field(
    db: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken_once(monkeypatch, AccountAdapter, "save_user")
    client = Client()

    page = client.post(SIGN_UP, FORM).content.decode()

    assert page.count(TAKEN) == 1
    assert 'value="carol"' in page
    assert list(User.objects.values_list("username", flat=True)) == ["Carol"]
    assert not is_inside(client)


@pytest.mark.django_db(transaction=True)
def test_one_taken_at_the_last_moment_costs_no_invitation(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.SIGN_UP = "invited"
    client = Client()
    client.get(f"/join/{invitations.invite(email='', now=clock.now())}/")
    # After the last look at the name: what the other wrote is undone here with all the rest.
    taken_once(monkeypatch, invitations, "use_up")

    page = client.post(SIGN_UP, FORM).content.decode()
    client.post(SIGN_UP, FORM | {"username": "dave"})

    assert TAKEN in page
    assert list(User.objects.values_list("username", flat=True)) == ["dave"]
    assert not Invitation.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_the_password_is_reckoned_before_anything_is_written(monkeypatch: pytest.MonkeyPatch) -> None:
    encode = MD5PasswordHasher.encode
    held: list[bool] = []

    def noting(self: Any, password: str, salt: str) -> str:
        held.append(connection.in_atomic_block)
        return encode(self, password, salt)

    monkeypatch.setattr(MD5PasswordHasher, "encode", noting)
    Client().post(SIGN_UP, FORM)

    assert User.objects.count() == 1
    assert held == [False]


def test_the_database_takes_one_of_two_names_that_differ_in_capital_letters(alice: User) -> None:
    with pytest.raises(IntegrityError):
        make_user("Alice")
