"""Signing in by name or address, with one look at one password whatever was typed."""

from __future__ import annotations

from typing import Any

from allauth.account.auth_backends import AuthenticationBackend
from django.http import HttpRequest

from journal.users.finding import account_of
from journal.users.models import User


class OneLookBackend(AuthenticationBackend):  # type: ignore[misc]  # allauth ships no types
    """allauth looks twice where it knows an address, and once where it does not: a clock would tell.

    Where nobody was found, its `authenticate` reckons as long with a password of nobody.
    """

    def _authenticate(self, request: HttpRequest | None, **credentials: Any) -> User | None:  # noqa: ARG002
        found: User | None = self._check_password(meant_by(credentials), credentials["password"])
        return found


def meant_by(credentials: dict[str, Any]) -> User | None:
    """The account that somebody wants in to: whose password is looked at, and who hears that it was wrong."""
    login = login_of(credentials)
    # No database takes a NUL, and no account has it.
    return account_of(login) if login and "\0" not in login else None


def login_of(credentials: dict[str, Any]) -> str:
    """What was typed: for an address the form sends both, and both are the same."""
    return credentials.get("username") or credentials.get("email") or ""
