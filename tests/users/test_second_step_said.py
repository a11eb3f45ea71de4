"""That a passkey makes a second step compulsory is said before it does, and after."""

from __future__ import annotations

import pytest

from journal.users.models import User
from tests.conftest import ClientOf
from tests.users.sign_ins import make_passkey
from tests.users.two_steps import SECURITY, known

COMPULSORY = "a password alone no longer opens your journal"


@pytest.mark.parametrize("path", ["", "webauthn/add/"])
def test_it_is_said_before(path: str, alice: User, client_of: ClientOf) -> None:
    page = known(client_of(alice)).get(f"{SECURITY}{path}").content.decode()

    assert COMPULSORY in page


def test_with_a_passkey_there_is_a_second_step(alice: User, client_of: ClientOf) -> None:
    make_passkey(alice)

    page = client_of(alice).get(SECURITY).content.decode()

    assert COMPULSORY.capitalize() in page
    assert "Your passkey is a second step already." in page
    assert "Set it up" not in page


def test_who_has_no_password_is_told_nothing_of_one(alice: User, client_of: ClientOf) -> None:
    alice.set_unusable_password()
    alice.save()

    assert "password alone" not in client_of(alice).get(SECURITY).content.decode()
