"""A user name is no address, and an address that is somebody's name from before is nobody else's address."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from allauth.account.models import EmailAddress
from django.core import mail
from django.test import Client
from pytest_django import Settings

from journal.users.models import User
from tests.conftest import ClientOf
from tests.makers import make_user
from tests.users.issuer import Issuer, running_issuer, sign_in
from tests.users.two_steps import known

ADDRESS = "anna@example.org"


@pytest.fixture
def issuer(db: None, settings: Settings) -> Iterator[Issuer]:
    with running_issuer() as service:
        settings.SOCIALACCOUNT_PROVIDERS = service.settings()
        service.claims = {"sub": "anna-1", "preferred_username": "anna"}
        service.claims |= {"email": ADDRESS, "email_verified": True}
        yield service


def confirm(client: Client) -> str:
    """What the page says to whoever asks for the address and opens the link that was sent there."""
    client.post("/accounts/email/", {"email": ADDRESS})
    [path] = re.findall(r"http://127\.0\.0\.1:8000(/\S+)", str(mail.outbox[-1].body))
    return Client().post(path, follow=True).content.decode()


def test_an_address_that_is_somebodys_name_can_be_theirs_alone(
    alice: User, client_of: ClientOf, settings: Settings
) -> None:
    settings.EMAIL_URL = "smtp://mail.example"
    named = make_user("Anna@example.org")

    pages = [confirm(known(client_of(person))) for person in (alice, named)]

    assert ["belongs to another account here" in page for page in pages] == [True, False]
    assert list(User.objects.order_by("pk").values_list("email", flat=True)) == ["", ADDRESS]


def test_nor_does_a_service_bring_it_along(issuer: Issuer) -> None:
    make_user("Anna@example.org")

    sign_in(Client(), issuer)

    assert User.objects.get(username="anna").email == ""
    assert not EmailAddress.objects.exists()


def test_a_name_from_a_service_is_no_address(issuer: Issuer) -> None:
    issuer.claims["preferred_username"] = "other@example.org"

    sign_in(Client(), issuer)

    assert User.objects.get().username == "anna"
