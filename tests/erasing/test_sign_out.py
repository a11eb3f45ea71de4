"""`manage.py sign_out`: whoever runs the journal signs somebody out everywhere, or everybody."""

from __future__ import annotations

from io import StringIO

import pytest
from django.contrib.sessions.models import Session
from django.core.management import CommandError, call_command
from django.test import Client

from journal.activity.models import Kind
from journal.users.models import User
from tests.activity.noted import kinds
from tests.users.sign_ins import TELEPHONE, names, signed_in
from tests.users.two_steps import is_inside


def said_by(*arguments: str) -> str:
    said = StringIO()
    call_command("sign_out", *arguments, stdout=said)
    return said.getvalue()


def test_one_person_is_signed_out_everywhere_and_can_sign_in_again(alice: User, bob: User) -> None:
    hers, his = [signed_in(alice), signed_in(alice, TELEPHONE)], signed_in(bob)

    said = said_by("Alice")

    assert said == "alice is signed out. Sign-ins ended: 2.\n"
    assert [is_inside(client) for client in (*hers, his)] == [False, False, True]
    assert kinds(alice)[-1] == Kind.SIGNED_OUT_ELSEWHERE
    assert names(signed_in(alice)) == ["Chrome, Linux (this)"]


def test_everybody_is_signed_out(alice: User, bob: User) -> None:
    clients = [signed_in(alice), signed_in(bob)]
    visitor = Client()
    visitor.get("/accounts/security/webauthn/login/", headers={"Accept": "application/json"})

    said = said_by("--everybody")

    assert said == "Everybody is signed out. Sign-ins ended: 2.\n"
    assert not any(is_inside(client) for client in clients)
    assert not Session.objects.exists()


@pytest.mark.parametrize("arguments", [["nobody"], [], ["alice", "--everybody"]], ids=str)
def test_it_has_to_be_said_who(arguments: list[str], alice: User) -> None:
    client = signed_in(alice)

    with pytest.raises(CommandError):
        call_command("sign_out", *arguments)

    assert is_inside(client)


def test_who_is_signed_in_nowhere_has_nothing_noted(alice: User) -> None:
    assert said_by("alice") == "alice is signed out. Sign-ins ended: 0.\n"
    assert kinds(alice) == []
