"""Changing the password: the old one is asked for as anywhere else, and the page tells it to nobody."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from journal.activity.models import Activity, Kind
from journal.users.models import User
from tests.activity.noted import kinds
from tests.conftest import ClientOf
from tests.makers import PASSWORD, make_user
from tests.users.letters import NEW_PASSWORD, change_password
from tests.users.two_steps import SIGN_IN

CHANGE = "/accounts/password/change/"
TOO_OFTEN = "This was tried too often"
THE_SAME = "This is the password that you have now."


def guess(client: Client, old: str, new: str = NEW_PASSWORD) -> dict[str, str]:
    """What is said beside the fields."""
    answer: Any = client.post(CHANGE, {"oldpassword": old, "password1": new, "password2": new})
    return {name: " ".join(reasons) for name, reasons in answer.context["form"].errors.items()}


def test_wrong_old_ones_are_counted_with_those_of_signing_in(counted: None, client_of: ClientOf) -> None:
    client = client_of(make_user("ann"))
    for _try in range(3):
        Client().post(SIGN_IN, {"login": "ann", "password": "wrong"})

    said = [guess(client, old)["oldpassword"] for old in ("wrong", "wrong", PASSWORD)]

    assert [TOO_OFTEN in words for words in said] == [False, False, True]


def test_the_right_one_is_not_counted(counted: None, client_of: ClientOf) -> None:
    client = client_of(make_user("ann"))
    for _try in range(4):
        guess(client, PASSWORD, "short")

    assert change_password(client) == 302


def test_a_wrong_old_one_is_noted_and_logged(
    alice: User, client_of: ClientOf, caplog: pytest.LogCaptureFixture
) -> None:
    guess(client_of(alice), "wrong")

    assert kinds(alice) == [Kind.SIGN_IN_FAILED]
    assert f"A wrong password of account {alice.pk}" in caplog.messages


@pytest.mark.parametrize(
    ("old", "fields"), [("wrong", {"oldpassword"}), ("", {"oldpassword"}), (PASSWORD, {"password1"})]
)
def test_that_the_new_one_is_the_same_hears_only_who_knows_the_old_one(
    old: str, fields: set[str], alice: User, client_of: ClientOf
) -> None:
    said = guess(client_of(alice), old, PASSWORD)

    assert said.keys() == fields
    assert (THE_SAME in said.get("password1", "")) == (old == PASSWORD)


def test_a_changed_one_is_no_failed_try(alice: User, client_of: ClientOf) -> None:
    change_password(client_of(alice))

    assert not Activity.objects.filter(kind=Kind.SIGN_IN_FAILED).exists()
