"""Invitations: each makes one account, once, within two weeks; without one the page says so."""

from __future__ import annotations

from datetime import timedelta
from io import StringIO
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test import Client
from pytest_django import Settings

from journal.core import clock
from journal.users.models import Invitation, User
from tests.conftest import ClockAt

OUTSIDE = "https://journal.example"
SIGN_UP = "/accounts/signup/"
FORM = {"username": "carol", "password1": "quiet-evenings-9"}


@pytest.fixture
def by_invitation(settings: Settings, db: None) -> None:
    settings.SIGN_UP = "invited"


def invited(*options: str) -> str:
    """The path that the command prints."""
    said = StringIO()
    call_command("invite", *options, stdout=said)
    return said.getvalue().partition("127.0.0.1:8000")[2].split()[0]


def test_an_invitation_makes_one_account(by_invitation: None) -> None:
    path, client, other = invited(), Client(), Client()

    opened: Any = client.get(path)
    other.get(path)
    client.post(SIGN_UP, FORM)
    refused = other.post(SIGN_UP, FORM | {"username": "dave"})

    assert opened["Location"] == SIGN_UP
    assert [user.username for user in User.objects.all()] == ["carol"]
    assert "cannot make a journal here yourself" in refused.content.decode()
    assert Client().get(path).status_code == 404


def test_once_used_its_address_is_kept_nowhere(by_invitation: None) -> None:
    client = Client()
    client.get(invited("--email", "carol@example.org"))

    client.post(SIGN_UP, FORM)

    assert User.objects.filter(username="carol").exists()
    assert not Invitation.objects.exists()


def test_a_mistake_in_the_form_does_not_use_it_up(by_invitation: None) -> None:
    client = Client()
    client.get(invited())

    client.post(SIGN_UP, FORM | {"password1": "short"})
    client.post(SIGN_UP, FORM)

    assert User.objects.filter(username="carol").exists()


def test_the_link_is_kept_nowhere(by_invitation: None) -> None:
    token = invited().strip("/").partition("/")[2]

    assert len(token) == 22
    assert token not in str(Invitation.objects.values())


@pytest.mark.parametrize(("days", "status"), [(13, 302), (14, 404)])
def test_it_works_for_two_weeks(days: int, status: int, by_invitation: None, clock_at: ClockAt) -> None:
    path, now = invited(), clock.now()

    clock_at(now + timedelta(days=days, seconds=1))

    assert Client().get(path).status_code == status


@pytest.mark.parametrize("token", ["x", "%00", "a" * 500, "%F0%9F%A6%B6"])
def test_a_broken_link_is_told_kindly(token: str, by_invitation: None) -> None:
    answer = Client().get(f"/join/{token}/")

    assert answer.status_code == 404
    assert "This invitation does not work" in answer.content.decode()


def test_its_address_is_filled_in(by_invitation: None, settings: Settings) -> None:
    settings.EMAIL_URL = "smtp://mail.example"
    client = Client()
    client.get(invited("--email", "Carol@example.org"))

    assert 'value="carol@example.org"' in client.get(SIGN_UP).content.decode()


@pytest.mark.parametrize("policy", ["invited", "closed"])
def test_without_one_the_page_says_who_can_help(policy: str, settings: Settings, db: None) -> None:
    settings.SIGN_UP = policy

    pages = [Client().get(SIGN_UP).content.decode(), Client().post(SIGN_UP, FORM).content.decode()]

    assert all("cannot make a journal here yourself" in page for page in pages)
    assert not User.objects.exists()
    for page in ("/welcome/", "/accounts/login/"):
        assert SIGN_UP not in Client().get(page).content.decode()


def test_closed_is_closed_also_with_an_invitation(by_invitation: None, settings: Settings) -> None:
    client = Client()
    client.get(invited())
    settings.SIGN_UP = "closed"

    client.post(SIGN_UP, FORM)

    assert not User.objects.exists()
    with pytest.raises(CommandError, match="closed"):
        call_command("invite")


def test_an_address_must_be_one(by_invitation: None) -> None:
    with pytest.raises(CommandError, match="no e-mail address"):
        call_command("invite", "--email", "nowhere")


def test_before_the_first_start_it_says_so(by_invitation: None) -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"DROP TABLE {Invitation._meta.db_table}")

    with pytest.raises(CommandError, match="There is no journal here yet"):
        call_command("invite")


@pytest.mark.parametrize(("address", "is_said"), [("http://127.0.0.1:8000", True), (OUTSIDE, False)])
def test_it_says_when_the_link_opens_here_only(
    address: str, is_said: bool, by_invitation: None, settings: Settings
) -> None:
    settings.SITE = urlsplit(address)
    said = StringIO()

    call_command("invite", stdout=said)

    assert said.getvalue().startswith(f"{address}/join/")
    assert ("JOURNAL_URL" in said.getvalue()) == is_said
