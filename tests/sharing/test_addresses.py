"""The address that others are given is the one that the journal has, whatever its owner typed."""

from __future__ import annotations

from datetime import date
from urllib.parse import urlsplit

import pytest
from pytest_django import Settings

from journal.users.models import User
from tests.conftest import ClientOf
from tests.sharing.making import NEW, said

QR = 'role="img" aria-label="QR code of your link"'


def made_at(site: str, alice: User, client_of: ClientOf, settings: Settings, host: str = "localhost") -> str:
    """The page of a new link, when the journal has this address and its owner reads it at another."""
    settings.SITE = urlsplit(site)
    return client_of(alice).post(NEW, said(), headers={"host": host}).content.decode()


@pytest.mark.parametrize(
    "site", ["https://journal.example", "http://192.168.1.7:8000", "http://[2001:db8::7]"]
)
def test_it_comes_from_the_settings_and_can_be_scanned(
    site: str, alice: User, client_of: ClientOf, today: date, settings: Settings
) -> None:
    page = made_at(site, alice, client_of, settings)

    assert f'value="{site}/shared/' in page
    assert QR in page
    assert "Only this machine can open it" not in page


@pytest.mark.parametrize(
    "site",
    [
        "http://127.0.0.1:8000",
        "http://127.8.0.1",
        "http://[::1]:8000",
        "http://localhost:8000",
        "http://journal.localhost",
        "http://0.0.0.0:8000",
    ],
)
def test_of_an_address_that_only_this_machine_reaches_it_says_so(
    site: str, alice: User, client_of: ClientOf, today: date, settings: Settings
) -> None:
    page = made_at(site, alice, client_of, settings)

    assert f'value="{site}/shared/' in page
    assert "Only this machine can open it" in page
    assert QR not in page


def test_nobody_sends_a_link_elsewhere_by_another_host(
    alice: User, client_of: ClientOf, today: date, settings: Settings
) -> None:
    settings.ALLOWED_HOSTS = ["journal.example", "elsewhere.example"]

    page = made_at("https://journal.example", alice, client_of, settings, host="elsewhere.example")

    assert "elsewhere.example" not in page
