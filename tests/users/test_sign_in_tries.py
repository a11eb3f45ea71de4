"""How often a password or a letter is tried for one account, whatever host it is asked for by."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

import pytest
from django.core import mail
from django.test import Client

from tests.makers import PASSWORD, make_user
from tests.users.letters import make_ann

HOSTS = ("testserver", "testserver:81", "localhost", "localhost:82", "TestServer")
TOO_OFTEN = "This was tried too often"


def wrong_passwords(*logins: str) -> list[bool]:
    """Whether each was refused unseen, each from another place and by another host."""
    pages = [
        Client(REMOTE_ADDR=f"10.0.0.{number}")
        .post(
            "/accounts/login/",
            {"login": login, "password": "wrong"},
            headers={"Host": HOSTS[number % len(HOSTS)]},
        )
        .content.decode()
        for number, login in enumerate(logins)
    ]
    return [TOO_OFTEN in page for page in pages]


def test_another_host_gives_no_more_tries(counted: None) -> None:
    make_user("ann")

    assert wrong_passwords(*["ann"] * 7) == [False] * 5 + [True] * 2


def test_a_name_that_nobody_has_is_limited_alike(counted: None) -> None:
    assert wrong_passwords(*["nobody", "Nobody"] * 3) == [False] * 5 + [True]


def test_a_name_that_waits_does_not_tell_which_address_is_its_own(counted: None) -> None:
    make_ann()

    assert wrong_passwords(*["ann"] * 6, "ann@example.org", "nobody@example.org")[5:] == [True, False, False]


def test_an_address_is_limited_in_whatever_letters(counted: None) -> None:
    make_ann()

    assert wrong_passwords(*["ann@example.org", "ANN@example.org"] * 3) == [False] * 5 + [True]


def test_the_password_again_counts_with_those_of_signing_in(counted: None) -> None:
    ann = make_user("ann")
    client = Client(REMOTE_ADDR="10.0.1.1")
    client.force_login(ann)
    wrong_passwords(*["ann"] * 5)

    page = client.post("/accounts/reauthenticate/", {"password": PASSWORD}).content.decode()

    assert TOO_OFTEN in page


def test_a_new_password_lets_one_try_again(counted: None) -> None:
    make_ann()
    wrong_passwords(*["ann"] * 6)
    Client(REMOTE_ADDR="10.0.1.1").post("/accounts/password/reset/", {"email": "ann@example.org"})
    [link] = re.findall(r"http\S+", str(mail.outbox[0].body))
    client = Client(REMOTE_ADDR="10.0.1.2")
    form = client.get(urlsplit(link).path, follow=True).request["PATH_INFO"]
    client.post(form, {"password1": "even-warmer-feet-2", "password2": "even-warmer-feet-2"})

    assert wrong_passwords("ann") == [False]


@pytest.mark.parametrize("email", ["ann@example.org", "nobody@example.org"])
def test_five_letters_a_day_go_to_one_address(email: str, counted: None) -> None:
    make_ann()

    answers = [
        Client(REMOTE_ADDR=f"10.0.0.{number}").post("/accounts/password/reset/", {"email": email})
        for number in range(6)
    ]

    assert [answer.status_code for answer in answers] == [302] * 5 + [429]
    assert len(mail.outbox) == 5
