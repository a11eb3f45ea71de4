"""How often a password or a letter is tried for one account, whatever host it is asked for by."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

import pytest
from allauth.account.models import EmailAddress
from django.core import mail
from django.test import Client

from tests.conftest import ClientOf
from tests.makers import PASSWORD, make_user
from tests.users.codes import code_of
from tests.users.letters import NEW_PASSWORD, make_ann
from tests.users.two_steps import SECOND_STEP, SIGN_IN, is_inside, set_up_app

HOSTS = ("testserver", "testserver:81", "localhost", "localhost:82", "TestServer")
TOO_OFTEN = "This was tried too often"


def wrong_passwords(*logins: str) -> list[bool]:
    """Whether each was refused unseen, each from another place and by another host."""
    pages = [
        Client(REMOTE_ADDR=f"10.0.0.{number}")
        .post(
            SIGN_IN,
            {"login": login, "password": "wrong"},
            headers={"Host": HOSTS[number % len(HOSTS)]},
        )
        .content.decode()
        for number, login in enumerate(logins)
    ]
    return [TOO_OFTEN in page for page in pages]


def tries_from(place: str, number: int) -> list[int]:
    """How wrong passwords of as many names, all from one place, were answered."""
    visitor = Client(REMOTE_ADDR=place)
    return [
        visitor.post(SIGN_IN, {"login": f"person-{one}", "password": "wrong"}).status_code
        for one in range(number)
    ]


def reset_password(email: str, *, place: str = "10.0.1.2") -> None:
    client = Client(REMOTE_ADDR=place)
    client.post("/accounts/password/reset/", {"email": email})
    [link] = re.findall(r"http\S+/key/\S+", str(mail.outbox[-1].body))
    form = client.get(urlsplit(link).path, follow=True).request["PATH_INFO"]
    answer = client.post(form, {"password1": NEW_PASSWORD, "password2": NEW_PASSWORD})
    assert answer.status_code == 302


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
    wrong_passwords(*["ann", "ann@example.org"] * 6)

    reset_password("ann@example.org")

    assert wrong_passwords("ann", "ann@example.org") == [False, False]


def test_a_new_password_gives_no_more_tries_at_an_address_that_only_waits(counted: None) -> None:
    make_ann()
    mallory = make_user("mallory", email="mallory@example.org")
    EmailAddress.objects.create(user=mallory, email="ann@example.org", verified=False)
    wrong_passwords(*["ann", "ann@example.org"] * 5)

    reset_password("mallory@example.org")

    assert wrong_passwords("ann", "ann@example.org") == [True, True]


def test_nor_at_an_address_that_is_the_accounts_name(counted: None) -> None:
    make_ann()
    make_user("ann@example.org", email="mallory@example.org")
    wrong_passwords(*["ann@example.org"] * 5)

    reset_password("mallory@example.org")

    assert wrong_passwords("ann@example.org") == [True]


def test_a_new_password_gives_no_more_tries_from_where_it_was_chosen(counted: None) -> None:
    make_ann()
    statuses_before = tries_from("10.0.2.1", 9)

    reset_password("ann@example.org", place="10.0.2.1")

    assert (statuses_before, tries_from("10.0.2.1", 2)) == ([200] * 9, [200, 429])


def test_nor_does_a_right_code(counted: None, client_of: ClientOf) -> None:
    secret = set_up_app(client_of(make_user("mallory")))
    mallory = Client(REMOTE_ADDR="10.0.2.1")
    mallory.post(SIGN_IN, {"login": "mallory", "password": PASSWORD})
    statuses_before = tries_from("10.0.2.1", 9)

    mallory.post(SECOND_STEP, {"code": code_of(secret)})

    assert is_inside(mallory)
    assert (statuses_before, tries_from("10.0.2.1", 1)) == ([200] * 9, [429])


@pytest.mark.parametrize("email", ["ann@example.org", "nobody@example.org"])
def test_five_letters_a_day_go_to_one_address(email: str, counted: None) -> None:
    make_ann()

    answers = [
        Client(REMOTE_ADDR=f"10.0.0.{number}").post("/accounts/password/reset/", {"email": email})
        for number in range(6)
    ]

    assert [answer.status_code for answer in answers] == [302] * 5 + [429]
    assert len(mail.outbox) == 5
