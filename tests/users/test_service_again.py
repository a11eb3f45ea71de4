"""Who has only the service to sign in by goes there again before something sensitive."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import parse_qs, urlsplit

import pytest
from django.test import Client
from pytest_django import Settings

from journal.users.models import User
from tests.makers import make_user
from tests.users.issuer import LOGIN, Issuer, running_issuer, sign_in
from tests.users.two_steps import SECURITY, age

PAGE = f"{SECURITY}webauthn/add/"


@pytest.fixture
def issuer(db: None, settings: Settings) -> Iterator[Issuer]:
    with running_issuer() as service:
        settings.SOCIALACCOUNT_PROVIDERS = service.settings()
        service.claims = {"sub": "anna-1", "preferred_username": "anna"}
        yield service


@pytest.fixture
def anna(issuer: Issuer) -> Client:
    """Signed in by the service, sixteen minutes ago."""
    client = Client()
    sign_in(client, issuer)
    age(client, minutes=16)
    return client


def test_soon_after_the_sign_in_nothing_is_asked(issuer: Issuer) -> None:
    client = Client()
    sign_in(client, issuer)

    assert client.get(PAGE).status_code == 200


def test_later_one_goes_there_and_comes_back(anna: Client, issuer: Issuer) -> None:
    asked = urlsplit(anna.get(PAGE)["Location"])
    back = sign_in(anna, issuer, f"?{asked.query}")

    assert asked.path == LOGIN
    assert back.redirect_chain[-1][0] == PAGE
    assert back.status_code == 200


def test_the_service_is_asked_to_ask(anna: Client) -> None:
    asked = anna.get(anna.get(PAGE)["Location"])["Location"]

    assert parse_qs(urlsplit(asked).query)["prompt"] == ["login"]


@pytest.mark.parametrize(
    ("page_before", "leads_to"),
    [
        ("http://testserver/settings/data/erase/", "/settings/data/erase/"),
        ("https://evil.example/x", "/settings/"),
        ("", "/settings/"),
    ],
)
def test_a_form_leads_back_to_its_page(page_before: str, leads_to: str, anna: Client) -> None:
    asked = anna.post("/settings/data/erase/", headers={"Referer": page_before})["Location"]

    assert parse_qs(urlsplit(asked).query)["next"] == [leads_to]
    assert User.objects.get().erase_at is None


def test_no_first_password_is_set_before(anna: Client) -> None:
    words = {"password1": "even-warmer-feet-2", "password2": "even-warmer-feet-2"}

    answer = anna.post("/accounts/password/set/", words)

    assert answer["Location"].startswith(LOGIN)
    assert not User.objects.get().has_usable_password()


def test_another_persons_sign_in_there_shows_nothing(anna: Client, issuer: Issuer) -> None:
    issuer.claims = {"sub": "bob-1", "preferred_username": "bob"}

    sign_in(anna, issuer, f"?next={PAGE}")

    assert anna.get("/settings/").context["user"].username == "bob"


def test_where_the_service_is_named_no_more_nobody_is_sent_there(anna: Client, settings: Settings) -> None:
    settings.SOCIALACCOUNT_PROVIDERS = {}

    assert anna.get(PAGE).status_code == 200


def test_who_has_a_password_types_it(issuer: Issuer) -> None:
    client = Client()
    client.force_login(make_user("ann"))

    assert client.get(PAGE)["Location"].startswith("/accounts/reauthenticate/")
