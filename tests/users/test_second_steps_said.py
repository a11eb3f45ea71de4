"""What a second step changes is said before it does."""

from __future__ import annotations

import pytest
from allauth.mfa.models import Authenticator
from django.test import Client

from journal.users.models import User
from tests.conftest import ClientOf
from tests.users.two_steps import SECURITY, known, paper_codes, set_up_app

COMPULSORY = "a password alone no longer opens your journal"
LAST = "your codes on paper stop working too"


@pytest.fixture
def owner(alice: User, client_of: ClientOf) -> Client:
    return known(client_of(alice))


def make_passkey(owner: User) -> Authenticator:
    data = {"name": "My telephone", "credential": {}}
    made: Authenticator = Authenticator.objects.create(
        user=owner, type=Authenticator.Type.WEBAUTHN, data=data
    )
    return made


def page(client: Client, path: str = "") -> str:
    return client.get(f"{SECURITY}{path}").content.decode()


def test_a_passkey_makes_a_second_step_compulsory(owner: Client) -> None:
    pages = [page(owner), page(owner, "webauthn/add/")]

    assert [COMPULSORY in said for said in pages] == [True, True]


def test_with_a_passkey_there_is_a_second_step(alice: User, owner: Client) -> None:
    make_passkey(alice)

    said = page(owner)

    assert "A password alone no longer opens your journal" in said
    assert "Your passkey is a second step already." in said
    assert "Set it up" not in said


def test_who_has_no_password_is_told_nothing_of_one(alice: User, client_of: ClientOf) -> None:
    alice.set_unusable_password()
    alice.save()

    assert "password alone" not in page(client_of(alice))


def test_the_last_one_takes_the_codes_on_paper_along(alice: User, owner: Client) -> None:
    set_up_app(owner)
    assert LAST in page(owner, "totp/deactivate/")
    passkey = make_passkey(alice)
    pages = [page(owner, "totp/deactivate/"), page(owner, f"webauthn/keys/{passkey.pk}/remove/")]

    owner.post(f"{SECURITY}totp/deactivate/")

    assert [LAST in said for said in pages] == [False, False]
    assert paper_codes(owner) != []
    assert LAST in page(owner, f"webauthn/keys/{passkey.pk}/remove/")
    owner.post(f"{SECURITY}webauthn/keys/{passkey.pk}/remove/")
    assert not Authenticator.objects.exists()


def test_bob_takes_away_nothing_of_alice(alice: User, bob: User, client_of: ClientOf) -> None:
    address = f"{SECURITY}webauthn/keys/{make_passkey(alice).pk}/remove/"
    client = known(client_of(bob))

    answers = [client.get(address), client.post(address), client.get(f"{SECURITY}totp/deactivate/")]

    assert [answer.status_code for answer in answers] == [404, 404, 404]
    assert Authenticator.objects.count() == 1
