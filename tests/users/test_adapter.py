"""Letters and ways onward lead to the journal's own address, whatever host was asked for."""

from __future__ import annotations

import re

import pytest
from django.core import mail
from django.test import Client
from pytest_django import Settings

from tests.makers import PASSWORD, make_user
from tests.users.letters import make_ann


@pytest.mark.parametrize("email", ["ann@example.org", "nobody@example.org"])
def test_letters_name_the_journals_own_address(email: str, counted: None) -> None:
    make_ann()

    Client().post("/accounts/password/reset/", {"email": email}, headers={"Host": "localhost:666"})

    [letter] = mail.outbox
    assert re.findall(r"(https?://[^/\s]+)", str(letter.body)) == ["http://127.0.0.1:8000"]
    assert "localhost" not in f"{letter.subject}{letter.body}"


def test_the_link_that_confirms_an_address_is_the_journals_own(counted: None) -> None:
    form = {"username": "dave", "password1": "quiet-evenings-9", "email": "dave@example.org"}

    Client().post("/accounts/signup/", form, headers={"Host": "localhost:666"})

    [link] = re.findall(r"http\S+", str(mail.outbox[0].body))
    assert link.startswith("http://127.0.0.1:8000/accounts/confirm-email/")
    assert "localhost" not in str(mail.outbox[0].body)


@pytest.mark.parametrize(
    "elsewhere",
    ["http://localhost/x", "//localhost:9/x", "https://evil.example/", "//testserver:81/x", "http:///x"],
)
def test_nobody_is_led_out_of_the_journal(elsewhere: str, counted: None) -> None:
    make_user("ann")

    answer = Client().post("/accounts/login/", {"login": "ann", "password": PASSWORD, "next": elsewhere})

    assert (answer.status_code, answer["Location"]) == (302, "/")


def test_one_goes_on_inside_the_journal(counted: None) -> None:
    make_user("ann")

    answers = [
        Client().post("/accounts/login/", {"login": "ann", "password": PASSWORD, "next": inside})
        for inside in ("/trends/?period=all", "http://127.0.0.1:8000/trends/")
    ]

    assert [answer["Location"] for answer in answers] == [
        "/trends/?period=all",
        "http://127.0.0.1:8000/trends/",
    ]


@pytest.mark.parametrize("address", ["/accounts/login/", "/accounts/signup/", "/accounts/password/reset/"])
def test_too_many_proxies_are_named(address: str, counted: None, settings: Settings) -> None:
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 2
    form = {
        "login": "ann",
        "password": PASSWORD,
        "username": "ann",
        "password1": PASSWORD,
        "email": "a@b.org",
    }

    answer = Client().post(address, form, headers={"X-Forwarded-For": "192.0.2.1"})

    assert answer.status_code == 400
    assert "<code>JOURNAL_PROXIES</code> is higher" in answer.content.decode()
