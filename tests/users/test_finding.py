"""Whose account is meant: an address that only waits, of whomever, decides nothing."""

from __future__ import annotations

import pytest
from allauth.account.models import EmailAddress
from django.core import mail
from django.test import Client

from journal.users.models import User
from tests.makers import PASSWORD, make_user
from tests.users.letters import make_ann


def let_wait(owner: User, email: str) -> None:
    EmailAddress.objects.create(user=owner, email=email, verified=False)


def test_an_address_that_waits_takes_nobodys_name(counted: None) -> None:
    vic = make_user("vic@example.org")
    let_wait(make_user("mallory"), "vic@example.org")

    answer = Client().post("/accounts/login/", {"login": "Vic@example.org", "password": PASSWORD})

    assert answer.wsgi_request.user == vic


@pytest.mark.parametrize("is_stranger_first", [True, False])
@pytest.mark.parametrize("is_confirmed", [True, False])
def test_an_address_that_waits_takes_nobodys_address(
    is_stranger_first: bool, is_confirmed: bool, counted: None
) -> None:
    stranger = make_user("mallory") if is_stranger_first else None
    ann = make_ann(is_confirmed=is_confirmed)
    let_wait(stranger or make_user("mallory"), ann.email)

    answer = Client().post("/accounts/login/", {"login": ann.email, "password": PASSWORD})
    Client(REMOTE_ADDR="10.0.0.2").post("/accounts/password/reset/", {"email": ann.email})

    assert answer.wsgi_request.user == ann
    assert "username is ann" in str(mail.outbox[-1].body)
    assert len(mail.outbox) == 1


def test_an_address_that_only_waits_lets_nobody_in(counted: None) -> None:
    let_wait(make_user("mallory"), "mallory@example.org")

    answer = Client().post("/accounts/login/", {"login": "mallory@example.org", "password": PASSWORD})

    assert answer.status_code == 200
