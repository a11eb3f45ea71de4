"""A first password is chosen only by somebody who has shown who they are, if there is anything to show."""

from __future__ import annotations

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP
from django.contrib.sessions.models import Session
from django.test import Client

from journal.users.models import User
from tests.conftest import ClientOf
from tests.makers import PASSWORD, make_user
from tests.users.codes import code_of
from tests.users.two_steps import SECURITY

SET = "/accounts/password/set/"
CHOSEN = "even-warmer-feet-2"
WORDS = {"password1": CHOSEN, "password2": CHOSEN}
SECRET = "JBSWY3DPEHPK3PXP"


@pytest.fixture
def gina(db: None) -> User:
    """No password, but an app."""
    person = make_user("gina")
    person.set_unusable_password()
    person.save()
    TOTP.activate(person, SECRET)
    return person


def test_a_code_is_asked_for_first(gina: User, client_of: ClientOf) -> None:
    client = client_of(gina)

    asked = client.get(SET)
    client.post(asked["Location"], {"code": code_of(SECRET), "next": SET})
    answer = client.post(SET, WORDS)

    assert asked["Location"].startswith(f"{SECURITY}reauthenticate/?next=")
    assert answer["Location"] == "/settings/"
    assert User.objects.get().check_password(CHOSEN)


def test_who_shows_nothing_sets_nothing_and_takes_nothing_off(gina: User, client_of: ClientOf) -> None:
    client = client_of(gina)

    answer = client.post(SET, WORDS)
    client.post("/accounts/reauthenticate/", {"password": CHOSEN})
    client.post(f"{SECURITY}totp/deactivate/")

    assert answer["Location"] == SET
    assert not User.objects.get().has_usable_password()
    assert Authenticator.objects.filter(user=gina, type="totp").exists()


def test_a_password_does_not_wait_in_the_database(gina: User, client_of: ClientOf) -> None:
    client_of(gina).post(SET, WORDS)

    assert CHOSEN not in str([session.get_decoded() for session in Session.objects.all()])


def test_who_has_a_password_changes_it_instead(alice: User, client_of: ClientOf) -> None:
    client = client_of(alice)
    client.post("/accounts/reauthenticate/", {"password": PASSWORD})

    assert client.get(SET)["Location"] == "/accounts/password/change/"


def test_a_visitor_signs_in_first(db: None) -> None:
    assert Client().get(SET)["Location"].startswith("/accounts/login/")
