"""Taking a passkey away, alone or beside an app."""

from __future__ import annotations

from allauth.mfa.models import Authenticator

from journal.users.models import User
from tests.conftest import ClientOf
from tests.users.sign_ins import make_passkey
from tests.users.two_steps import SECURITY, known, set_up_app

LAST = "your codes on paper stop working too"


def address_of(passkey: Authenticator) -> str:
    return f"{SECURITY}webauthn/keys/{passkey.pk}/remove/"


def test_the_last_one_takes_the_codes_on_paper_along(alice: User, client_of: ClientOf) -> None:
    client, passkey = known(client_of(alice)), make_passkey(alice)

    page = client.get(address_of(passkey)).content.decode()
    client.post(address_of(passkey))

    assert LAST in page
    assert not Authenticator.objects.exists()


def test_beside_an_app_they_stay(alice: User, client_of: ClientOf) -> None:
    client, passkey = client_of(alice), make_passkey(alice)
    set_up_app(client)

    page = client.get(address_of(passkey)).content.decode()
    client.post(address_of(passkey))

    assert LAST not in page
    assert not Authenticator.objects.filter(pk=passkey.pk).exists()


def test_beside_another_passkey_they_stay(alice: User, client_of: ClientOf) -> None:
    client, passkey = known(client_of(alice)), make_passkey(alice)
    make_passkey(alice, note="My computer")

    assert LAST not in client.get(address_of(passkey)).content.decode()


def test_bob_takes_away_nothing_of_alice(alice: User, bob: User, client_of: ClientOf) -> None:
    address, client = address_of(make_passkey(alice)), known(client_of(bob))

    answers = [client.get(address), client.post(address)]

    assert [answer.status_code for answer in answers] == [404, 404]
    assert Authenticator.objects.count() == 1
