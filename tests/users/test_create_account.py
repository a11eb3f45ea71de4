"""Making an account on the machine, also where signing up is closed."""

from __future__ import annotations

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from pytest_django import Settings

from journal.users.models import User
from tests.makers import PASSWORD
from tests.users.sign_ins import signed_in
from tests.users.two_steps import is_inside


def create(monkeypatch: pytest.MonkeyPatch, name: str, password: str) -> None:
    monkeypatch.setattr("sys.stdin", StringIO(f"{password}\n"))
    call_command("create_account", name, stdout=StringIO())


def test_the_first_account_needs_no_mail_and_no_open_door(
    db: None, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.SIGN_UP = "closed"

    create(monkeypatch, "anna", PASSWORD)

    assert is_inside(signed_in(User.objects.get()))


@pytest.mark.parametrize(
    ("name", "password", "reason"),
    [
        ("Alice", PASSWORD, "taken"),
        ("bob@example.org", PASSWORD, "an @"),
        ("bob", "short", "too short"),
        ("bob", "passwordpassword", "stolen"),
        ("bob the great", PASSWORD, "valid username"),
    ],
)
def test_a_mistake_is_said(
    name: str, password: str, reason: str, alice: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(CommandError, match=reason):
        create(monkeypatch, name, password)

    assert User.objects.count() == 1
