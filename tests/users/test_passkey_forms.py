"""Whatever is sent in place of a passkey is refused calmly, wherever a passkey is taken."""

from __future__ import annotations

import pytest
from django.test import Client

from journal.users.models import User
from tests.conftest import ClientOf
from tests.fuzz.hostile import CREDENTIALS
from tests.users.two_steps import SECOND_STEP, SECURITY, after_password, is_inside, set_up_app, show_password

REFUSED = "The passkey did not fit."
SIGN_IN = f"{SECURITY}webauthn/login/"


def test_no_stranger_signs_in_by_it(db: None) -> None:
    for sent in CREDENTIALS:
        client = Client()
        client.get(SIGN_IN, headers={"Accept": "application/json"})

        page = client.post(SIGN_IN, {"credential": sent}, follow=True)

        assert (page.status_code, REFUSED in page.content.decode()) == (200, True), sent
        assert not is_inside(client)


def test_it_is_no_second_step(alice: User, client_of: ClientOf) -> None:
    set_up_app(client_of(alice))
    client, _answer = after_password(alice)
    for sent in CREDENTIALS:
        client.get(SECOND_STEP)

        assert client.post(SECOND_STEP, {"credential": sent}).status_code == 200, sent
    assert not is_inside(client)


def test_it_does_not_show_who_one_is(alice: User, client_of: ClientOf) -> None:
    client = client_of(alice)
    set_up_app(client)
    address = f"{SECURITY}webauthn/reauthenticate/"
    for sent in CREDENTIALS:
        client.get(address)

        assert client.post(address, {"credential": sent}).status_code == 302, sent


@pytest.mark.parametrize("name", ["My telephone", ""])
def test_it_is_not_added(name: str, alice: User, client_of: ClientOf) -> None:
    client = client_of(alice)
    show_password(client)
    for sent in CREDENTIALS:
        client.get(f"{SECURITY}webauthn/add/")

        page = client.post(f"{SECURITY}webauthn/add/", {"name": name, "credential": sent})

        assert (page.status_code, REFUSED in page.content.decode()) == (200, True), sent
