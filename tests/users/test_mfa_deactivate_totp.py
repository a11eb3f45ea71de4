"""Switching the codes of the app off, alone or beside a passkey."""

from __future__ import annotations

from allauth.mfa.models import Authenticator

from journal.users.models import User
from tests.conftest import ClientOf
from tests.users.sign_ins import make_passkey
from tests.users.two_steps import SECURITY, paper_codes, set_up_app

ADDRESS = f"{SECURITY}totp/deactivate/"
LAST = "your codes on paper stop working too"


def test_the_last_one_takes_the_codes_on_paper_along(alice: User, client_of: ClientOf) -> None:
    client = client_of(alice)
    set_up_app(client)

    page = client.get(ADDRESS).content.decode()
    client.post(ADDRESS)

    assert LAST in page
    assert not Authenticator.objects.exists()


def test_beside_a_passkey_they_stay(alice: User, client_of: ClientOf) -> None:
    client = client_of(alice)
    set_up_app(client)
    make_passkey(alice)

    page = client.get(ADDRESS).content.decode()
    client.post(ADDRESS)

    assert LAST not in page
    assert paper_codes(client) != []


def test_who_has_none_has_none_to_switch_off(alice: User, bob: User, client_of: ClientOf) -> None:
    set_up_app(client_of(alice))

    assert client_of(bob).post(ADDRESS).status_code == 404
