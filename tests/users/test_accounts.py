"""Accounts: sign up without e-mail, sign in by name or address, change the password."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from allauth.account.models import EmailAddress
from django.test import Client
from pytest_django import Settings

from journal.users.models import User
from tests.conftest import ClientOf
from tests.makers import PASSWORD, make_user

SIGN_UP = {"username": "carol", "password1": "quiet-evenings-9"}


def test_signing_up_needs_no_mail_and_opens_the_journal(db: None) -> None:
    answer = Client().post("/accounts/signup/", SIGN_UP, follow=True)

    assert answer.redirect_chain[-1][0] == "/"
    assert answer.context["user"].username == "carol"


@pytest.mark.parametrize(
    ("sent", "kept"),
    [("America/Lima", "America/Lima"), ("Mars/Olympus", ""), ("../etc/passwd", ""), ("", "")],
)
def test_the_browsers_time_zone_is_kept_if_there_is_such_a_one(sent: str, kept: str, db: None) -> None:
    Client().post("/accounts/signup/", SIGN_UP | {"time_zone": sent})

    assert User.objects.get(username="carol").time_zone == kept


@pytest.mark.parametrize(
    ("broken", "reason"),
    [
        ({"password1": "123456789012345"}, "too common"),
        ({"password1": "short1"}, "too short"),
        ({"username": "alice"}, "This name is taken."),
        ({"username": "Alice"}, "This name is taken."),
        ({"username": ""}, "required"),
    ],
)
def test_a_bad_sign_up_says_why(broken: dict[str, str], reason: str, alice: User) -> None:
    page = Client().post("/accounts/signup/", SIGN_UP | broken).content.decode()

    assert reason in page
    assert not User.objects.filter(username="carol").exists()


@pytest.mark.parametrize(
    ("name", "marks"),
    [
        ("Anna Maria!", "a space, “!”"),
        ("anna/lee", "“/”"),
        ("anna\u200blee", "an unseen character"),
        ("a b;c,d'e", "a space, “;”, “,”"),
        ("carol@example.org", "“@”"),
        ("<script>", "“&lt;”, “&gt;”"),
    ],
    ids=repr,
)
def test_what_a_user_name_cannot_hold_is_named_beside_the_field(name: str, marks: str, db: None) -> None:
    page = Client().post("/accounts/signup/", SIGN_UP | {"username": name}).content.decode()

    assert f"This cannot be in a user name: {marks}." in page
    assert not User.objects.exists()


def test_the_rules_stand_beside_the_fields_before_anything_is_refused(db: None) -> None:
    page = Client().get("/accounts/signup/").content.decode()

    assert "Letters, digits and . + - _ are allowed. No spaces, no @." in page
    assert "At least 15 characters." in page
    assert 'aria-describedby="id_username_helptext"' in page


@pytest.mark.parametrize("name", ["_", ".", "-_+", "---..."])
def test_a_user_name_of_marks_alone_is_refused(name: str, db: None) -> None:
    page = Client().post("/accounts/signup/", SIGN_UP | {"username": name}).content.decode()

    assert "A user name needs a letter or a digit." in page
    assert not User.objects.exists()


@pytest.mark.parametrize("name", ["7", "+7", "ж", "é."])
def test_one_letter_or_digit_makes_a_user_name(name: str, db: None) -> None:
    Client().post("/accounts/signup/", SIGN_UP | {"username": name})

    assert User.objects.get().username == name


def test_without_a_mail_server_no_address_is_asked_for_or_taken(db: None) -> None:
    page = Client().get("/accounts/signup/").content.decode()
    Client().post("/accounts/signup/", SIGN_UP | {"email": "carol@example.org"})

    assert 'name="email"' not in page
    assert User.objects.get().email == ""
    assert not EmailAddress.objects.exists()


def test_with_a_mail_server_an_address_may_be_given(db: None, settings: Settings) -> None:
    settings.EMAIL_URL = "smtp://mail.example"

    page = Client().get("/accounts/signup/").content.decode()
    refused = Client().post("/accounts/signup/", SIGN_UP | {"email": "nowhere"}).content.decode()

    assert "to reset a forgotten password" in page
    assert "valid email" in refused
    assert not User.objects.exists()


@pytest.mark.parametrize("name", ["dora", "dora@example.org", "Dora@Example.org"])
def test_signs_in_by_name_or_address(name: str, db: None) -> None:
    make_user("dora", email="dora@example.org")

    answer = Client().post("/accounts/login/", {"login": name, "password": PASSWORD})

    assert answer["Location"] == "/"


def test_a_wrong_password_is_told_without_saying_which_part(alice: User) -> None:
    pages = [
        Client().post("/accounts/login/", {"login": name, "password": "wrong"}).content.decode()
        for name in ("alice", "nobody")
    ]

    assert [page.count("Name and password are not correct together.") for page in pages] == [1, 1]


def test_changes_the_password(alice: User, client_of: ClientOf) -> None:
    form = {"oldpassword": PASSWORD, "password1": "warmer-feet-2027", "password2": "warmer-feet-2027"}

    client_of(alice).post("/accounts/password/change/", form)

    alice.refresh_from_db()
    assert alice.check_password("warmer-feet-2027")


def test_signing_out_closes_the_journal(alice: User, client_of: ClientOf) -> None:
    client = client_of(alice)

    client.post("/accounts/logout/")

    assert client.get("/trends/").status_code == 302


def test_a_form_without_its_token_is_refused_kindly(alice: User, today: date) -> None:
    client: Any = Client(enforce_csrf_checks=True)
    client.force_login(alice)

    answers = [
        client.post("/check-in/2026-11-20/", {"pain": "4"} | broken)
        for broken in ({}, {"csrfmiddlewaretoken": "x"}, {"csrfmiddlewaretoken": "y" * 64})
    ]

    assert {answer.status_code for answer in answers} == {403}
    assert all("open too long" in answer.content.decode() for answer in answers)
