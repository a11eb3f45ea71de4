"""Which passwords are refused, and why; everything else is fine."""

from __future__ import annotations

import hashlib

import pytest
from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.test import Client

from journal.users.models import User
from journal.users.passwords import EXAMPLE, LEAKED, is_leaked, rule_in_words
from tests.conftest import ClientOf
from tests.makers import PASSWORD

OTHER = "four old apple trees"
ANNA = User(username="annaliese", email="anna.wood@example.org")


def why(password: str) -> str:
    """The only reason; empty when the password is good."""
    try:
        validate_password(password, ANNA)
    except ValidationError as error:
        [reason] = error.error_list
        return str(reason.code)
    return ""


@pytest.mark.parametrize(
    "password",
    [
        "four old apple trees",
        "blaue Tassen klappern",
        "моя бабушка пекла хлеб",
        "correcthorsebatterystaple!",
        "aB3$kd9!wq7#zzTuvw",
        "271828182845904523",
        "my journal and my two warm feet",
        "Annaliese walks by the river",
        "   spaces   around   it   ",
        "x1" * 30 + "but something else too",
    ],
)
def test_no_kind_of_character_is_asked_for(password: str) -> None:
    assert why(password) == ""


@pytest.mark.parametrize(
    ("password", "reason"),
    [
        ("", "password_too_short"),
        ("abc", "password_too_short"),
        ("journal", "password_too_short"),
        ("fourteen chars", "password_too_short"),
        ("Tr0ub4dor&3", "password_too_short"),
        ("passwordpassword", "password_leaked"),
        ("PasswordPassword", "password_leaked"),
        ("123456789012345", "password_leaked"),
        ("qwertyuiopasdfgh", "password_leaked"),
        ("1qaz2wsx3edc4rfv", "password_leaked"),
        ("momsanaladventure2024!", "password_leaked"),
        ("sunshinesunshine", "password_leaked"),
        ("dragondragondragon77", "password_leaked"),
        (EXAMPLE, "password_example"),
        (f" {EXAMPLE.title()}! ", "password_example"),
        ("aaaaaaaaaaaaaaaaab", "password_repeats"),
        ("neuropathyjournal", "password_in_context"),
        ("Neuropathy-Journal-2027", "password_in_context"),
        ("annalieseannaliese1", "password_in_context"),
        ("anna.woodjournal", "password_in_context"),
        ("my massage journal", "password_in_context"),
    ],
)
def test_what_is_guessed_first_is_refused(password: str, reason: str) -> None:
    assert why(password) == reason


def test_the_list_is_in_order_and_large() -> None:
    held = LEAKED.read_bytes()
    digests = [held[i : i + 5] for i in range(0, len(held), 5)]

    assert digests == sorted(set(digests))
    assert len(digests) > 40_000
    assert hashlib.sha256(b"passwordstandard").digest()[:5] in digests


def test_nothing_that_a_person_would_think_of_is_on_it_by_mistake() -> None:
    words = [f"four old apple trees {n}" for n in range(2000)]

    assert not any(is_leaked(word) for word in words)


def test_the_rule_is_said_before_anything_is_typed() -> None:
    assert "At least 15 characters." in rule_in_words()
    assert EXAMPLE in rule_in_words()


def test_the_password_of_now_is_no_new_one(alice: User, client_of: ClientOf) -> None:
    form = {"oldpassword": PASSWORD, "password1": PASSWORD, "password2": PASSWORD}

    page = client_of(alice).post("/accounts/password/change/", form).content.decode()

    assert page.count("This is the password that you have now.") == 1


def test_nor_is_it_where_a_forgotten_one_is_chosen_anew(alice: User) -> None:
    key = f"{user_pk_to_url_str(alice)}-{default_token_generator.make_token(alice)}"
    client = Client()
    address = client.get(f"/accounts/password/reset/key/{key}/")["Location"]

    page = client.post(address, {"password1": PASSWORD, "password2": PASSWORD}).content.decode()
    client.post(address, {"password1": OTHER, "password2": OTHER})

    alice.refresh_from_db()
    assert "This is the password that you have now." in page
    assert alice.check_password(OTHER)
