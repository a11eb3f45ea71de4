"""Which passwords are refused, and why; everything else is fine."""

from __future__ import annotations

import hashlib

import pytest
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError

from journal.users.models import User
from journal.users.passwords import EXAMPLE, LEAKED, is_leaked, rule_in_words

ANNA = User(username="annaliese", email="anna.wood@example.org")


def why(password: str) -> str:
    """The first reason; empty when the password is good."""
    try:
        validate_password(password, ANNA)
    except ValidationError as error:
        return str(error.error_list[0].code)
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
        (EXAMPLE, "password_leaked"),
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
