"""The secret address of one's plan: made once, shown again, revoked for good."""

from __future__ import annotations

from datetime import date
from urllib.parse import urlsplit

import pytest
from django.test import Client
from pytest_django import Settings

from journal.activity.models import Kind
from journal.users.models import User
from sessions.models import CalendarFeed
from tests.activity.noted import kinds
from tests.conftest import ClientOf
from tests.makers import make_calendar_feed

ADDRESS = "/settings/calendar/"


def token_of(owner: User) -> str:
    return CalendarFeed.objects.owned_by(owner).get().token


def test_offers_to_make_an_address(alice: User, client_of: ClientOf, today: date) -> None:
    page = client_of(alice).get(ADDRESS).content.decode()

    assert "Make a secret address" in page
    assert "Revoke" not in page


def test_makes_an_address_that_answers(alice: User, client_of: ClientOf, today: date) -> None:
    page = client_of(alice).post(ADDRESS, {"make": ""}, follow=True).content.decode()

    path = f"/calendar/feed/{token_of(alice)}.ics"
    assert f'value="http://127.0.0.1:8000{path}"' in page
    assert f'href="webcal://127.0.0.1:8000{path}"' in page
    assert Client().get(path).status_code == 200


def test_it_is_the_address_of_the_journal_whatever_was_asked_for(
    alice: User, client_of: ClientOf, today: date, settings: Settings
) -> None:
    """A proxy may ask for the journal by another name, which leads nobody here."""
    settings.SITE = urlsplit("https://journal.example")
    make_calendar_feed(alice)

    page = client_of(alice).get(ADDRESS, headers={"Host": "localhost"}).content.decode()

    assert f'value="https://journal.example/calendar/feed/{token_of(alice)}.ics"' in page


def test_pressing_twice_keeps_the_first_address(alice: User, client_of: ClientOf, today: date) -> None:
    client = client_of(alice)
    client.post(ADDRESS, {"make": ""})
    first = token_of(alice)

    client.post(ADDRESS, {"make": ""})

    assert token_of(alice) == first


def test_a_revoked_address_is_gone_and_the_next_is_another(
    alice: User, client_of: ClientOf, today: date
) -> None:
    client = client_of(alice)
    old = make_calendar_feed(alice).token

    client.post(ADDRESS, {"revoke": ""})
    is_gone = Client().get(f"/calendar/feed/{old}.ics").status_code == 404
    client.post(ADDRESS, {"make": ""})

    assert is_gone
    assert token_of(alice) != old
    assert Client().get(f"/calendar/feed/{old}.ics").status_code == 404


def test_revoking_what_is_not_there_is_no_error(alice: User, client_of: ClientOf, today: date) -> None:
    assert client_of(alice).post(ADDRESS, {"revoke": ""}, follow=True).status_code == 200


def test_tokens_are_long_and_differ(alice: User, bob: User) -> None:
    tokens = {make_calendar_feed(person).token for person in (alice, bob)}

    assert len(tokens) == 2
    assert all(len(token) == 43 for token in tokens)


def test_nobody_sees_or_revokes_anothers(alice: User, bob: User, client_of: ClientOf, today: date) -> None:
    token = make_calendar_feed(alice).token

    page = client_of(bob).get(ADDRESS).content.decode()
    client_of(bob).post(ADDRESS, {"revoke": ""})

    assert token not in page
    assert token_of(alice) == token


@pytest.mark.parametrize("sent", [{}, {"destroy": "yes"}, {"\x00": "\x00"}], ids=str)
def test_an_unknown_button_changes_nothing(
    sent: dict[str, str], alice: User, client_of: ClientOf, today: date
) -> None:
    token = make_calendar_feed(alice).token

    page = client_of(alice).post(ADDRESS, sent, follow=True).content.decode()

    assert "Nothing was changed" in page
    assert token_of(alice) == token


def test_it_is_noted_when_it_is_made_and_when_it_is_revoked(
    alice: User, client_of: ClientOf, today: date
) -> None:
    client = client_of(alice)
    for pressed in ("make", "make", "revoke", "revoke"):
        client.post(ADDRESS, {pressed: ""})

    assert kinds(alice) == [Kind.CALENDAR_MADE, Kind.CALENDAR_REVOKED]
