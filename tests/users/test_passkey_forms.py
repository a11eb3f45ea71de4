"""Whatever is sent in place of a passkey is refused calmly, wherever a passkey is taken."""

from __future__ import annotations

import json
from base64 import urlsafe_b64encode

import pytest
from django.test import Client

from journal.users.models import User
from tests.conftest import ClientOf
from tests.fuzz.hostile import CREDENTIALS
from tests.users.two_steps import SECOND_STEP, SECURITY, after_password, is_inside, set_up_app, show_password

REFUSED = "The passkey did not fit."
SIGN_IN = f"{SECURITY}webauthn/login/"
NOT_KNOWN = "This passkey is not known here (any more)."


def base64url(sent: bytes) -> str:
    return urlsafe_b64encode(sent).decode().rstrip("=")


def removed_passkey(*, owner: int) -> str:
    """What a browser sends of a passkey that this journal does not know."""
    said = {"type": "webauthn.get", "challenge": "eA", "origin": "http://testserver"}
    answer = {
        "clientDataJSON": base64url(json.dumps(said).encode()),
        "authenticatorData": base64url(bytes(32) + b"\5" + bytes(4)),
        "signature": "eA",
        "userHandle": base64url(str(owner).encode()),
    }
    return json.dumps({"id": "eA", "rawId": "eA", "type": "public-key", "response": answer})


@pytest.mark.parametrize("is_there", [True, False])
def test_one_that_was_removed_is_called_unknown_whoever_it_names(is_there: bool, alice: User) -> None:
    client = Client()
    client.get(SIGN_IN, headers={"Accept": "application/json"})

    sent = removed_passkey(owner=alice.pk if is_there else 987_654)
    page = client.post(SIGN_IN, {"credential": sent}, follow=True).content.decode()

    assert (NOT_KNOWN in page, REFUSED in page, "half minute" in page) == (True, False, False)
    assert not is_inside(client)


def test_one_that_was_removed_is_unknown_as_a_second_step_too(alice: User, client_of: ClientOf) -> None:
    set_up_app(client_of(alice))
    client, _answer = after_password(alice)
    client.get(SECOND_STEP)

    page = client.post(SECOND_STEP, {"credential": removed_passkey(owner=alice.pk)})

    assert page.context["webauthn_form"].errors["credential"][0].startswith(NOT_KNOWN)


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
