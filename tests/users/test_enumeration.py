"""Who has an account here is not to be learnt from what a page says, nor from how long it takes.

Time is counted in passwords reckoned, because nothing else in a sign-in takes long. What cannot be hidden,
a user name that is taken, is said in ADR 0024.
"""

from __future__ import annotations

import re
from typing import Any

import pytest
from allauth.account.models import EmailAddress
from django.contrib.auth.hashers import MD5PasswordHasher
from django.core import mail
from django.test import Client
from pytest_django import Settings

from journal.users.models import User
from tests.makers import PASSWORD, make_user

LOGINS = [
    "ann",
    "ANN",
    "nobody",
    "ann@example.org",
    "nobody@example.org",
    "sleeper",
    "demo",
    "waiting@example.org",
    "a@b",
    "x" * 300,
]


@pytest.fixture
def people(db: None, settings: Settings) -> None:
    settings.EMAIL_URL = "smtp://mail.example"
    ann = make_user("ann", email="ann@example.org")
    EmailAddress.objects.create(user=ann, email="ann@example.org", verified=True, primary=True)
    EmailAddress.objects.create(user=ann, email="waiting@example.org", verified=False)
    make_user("sleeper", is_active=False)
    demo = make_user("demo")
    demo.set_unusable_password()
    demo.save()


@pytest.fixture
def reckoned(people: None, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every password that is reckoned from now on."""
    seen: list[str] = []
    encode = MD5PasswordHasher.encode

    def noting(self: Any, password: str, salt: str) -> str:
        seen.append(password)
        return encode(self, password, salt)

    monkeypatch.setattr(MD5PasswordHasher, "encode", noting)
    return seen


def comparable(page: bytes) -> str:
    """Without what differs at every request, and what was typed."""
    return re.sub(r'value="[^"]*"', "", page.decode())


@pytest.mark.parametrize("login", LOGINS)
def test_a_wrong_password_is_reckoned_once_whoever_it_is(login: str, reckoned: list[str]) -> None:
    Client().post("/accounts/login/", {"login": login, "password": "wrong-one"})

    assert len(reckoned) == 1


def test_a_wrong_password_is_answered_alike(people: None) -> None:
    pages = {
        comparable(Client().post("/accounts/login/", {"login": name, "password": "wrong"}).content)
        for name in LOGINS[:-2]
    }

    assert len(pages) == 1


@pytest.mark.parametrize("name", ["sleeper", "demo"])
def test_who_may_not_sign_in_does_not(name: str, people: None) -> None:
    client = Client()

    client.post("/accounts/login/", {"login": name, "password": PASSWORD})

    assert client.get("/settings/").status_code == 302


@pytest.mark.parametrize("email", ["ann@example.org", "nobody@example.org", "waiting@example.org"])
def test_asking_for_a_new_password_is_answered_alike(email: str, people: None, reckoned: list[str]) -> None:
    answer = Client().post("/accounts/password/reset/", {"email": email})
    page = Client().get(answer["Location"]).content.decode()

    assert answer["Location"] == "/accounts/password/reset/done/"
    assert email not in page
    assert [letter.to for letter in mail.outbox] == [[email]]
    assert reckoned == []


def test_only_the_account_with_the_address_gets_a_link(people: None) -> None:
    for email in ("ann@example.org", "nobody@example.org", "waiting@example.org"):
        Client().post("/accounts/password/reset/", {"email": email})

    letters = [str(letter.body) for letter in mail.outbox]
    assert ["/password/reset/key/" in letter for letter in letters] == [True, False, False]


def test_signing_up_with_somebodys_address_looks_like_any_other(people: None, reckoned: list[str]) -> None:
    counts, pages = [], set()
    for name, email in (("carol", "ann@example.org"), ("dave", "new@example.org")):
        reckoned.clear()
        form = {"username": name, "password1": "quiet-evenings-9", "email": email}
        page = Client().post("/accounts/signup/", form, follow=True).content.decode()
        counts.append(len(reckoned))
        pages.add(f"A link is on its way to {email}." in page)

    assert counts == [1, 1]
    assert pages == {True}
    assert [letter.to for letter in mail.outbox] == [["ann@example.org"], ["new@example.org"]]


def test_an_address_given_at_sign_up_counts_once_its_link_is_opened(people: None) -> None:
    client = Client()
    form = {"username": "dave", "password1": "quiet-evenings-9", "email": "dave@example.org"}
    client.post("/accounts/signup/", form)
    before = User.objects.get(username="dave").email
    [path] = re.findall(r"http://127\.0\.0\.1:8000(/\S+)", str(mail.outbox[-1].body))

    client.post(path)

    assert before == ""
    assert User.objects.get(username="dave").email == "dave@example.org"


def test_a_taken_user_name_is_told_only_where_one_signs_up(people: None) -> None:
    pages = [
        Client().post("/accounts/signup/", {"username": name, "password1": "short"}).content.decode()
        for name in ("ann", "nobody")
    ]

    assert ["This name is taken." in page for page in pages] == [True, False]
