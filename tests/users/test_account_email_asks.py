"""Before a new address is sent its link: who is it? What was typed goes on when that is answered."""

from __future__ import annotations

import pytest
from django.core import mail
from pytest_django import Settings

from journal.users.addresses import waiting_email
from journal.users.models import User
from tests.conftest import ClientOf
from tests.makers import PASSWORD, make_user
from tests.users.codes import code_of
from tests.users.two_steps import SECURITY, set_up_app

ADDRESS = "/accounts/email/"
NEW = {"email": "new@example.org"}


@pytest.fixture
def ann(db: None, settings: Settings) -> User:
    settings.EMAIL_URL = "smtp://mail.example"
    return make_user("ann", email="ann@example.org")


def test_who_it_is_is_asked_for_first_and_what_was_typed_goes_on(ann: User, client_of: ClientOf) -> None:
    client = client_of(ann)

    asked = client.post(ADDRESS, NEW)
    refused = client.post(asked["Location"], {"password": "wrong", "next": ADDRESS})
    before = len(mail.outbox)
    answer = client.post(asked["Location"], {"password": PASSWORD, "next": ADDRESS})

    assert asked["Location"].startswith("/accounts/reauthenticate/")
    assert (refused.status_code, before) == (200, 0)
    assert answer["Location"] == ADDRESS
    assert [letter.to for letter in mail.outbox] == [["new@example.org"]]


def test_a_code_does_as_well(ann: User, client_of: ClientOf) -> None:
    secret = set_up_app(client_of(ann))
    client = client_of(ann)

    client.post(ADDRESS, NEW)
    client.post(f"{SECURITY}reauthenticate/", {"code": code_of(secret), "next": ADDRESS})

    assert waiting_email(ann) == "new@example.org"


def test_who_has_no_password_and_no_second_step_is_not_asked(ann: User, client_of: ClientOf) -> None:
    ann.set_unusable_password()
    ann.save()

    client_of(ann).post(ADDRESS, NEW)

    assert waiting_email(ann) == "new@example.org"
