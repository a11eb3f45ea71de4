"""Signing in by name or address, with one look at one password whatever was typed."""

from __future__ import annotations

from typing import Any

from allauth.account.auth_backends import AuthenticationBackend
from allauth.account.internal.userkit import filter_users_by_email, get_user_by_username
from django.http import HttpRequest

from journal.users.models import User


class OneLookBackend(AuthenticationBackend):  # type: ignore[misc]  # allauth ships no types
    """allauth looks twice where it knows an address, and once where it does not: a clock would tell.

    Where nobody was found, its `authenticate` reckons as long with a password of nobody.
    """

    def _authenticate(self, request: HttpRequest | None, **credentials: Any) -> User | None:  # noqa: ARG002
        # For an address the form sends both, and both are the same.
        login: str = credentials.get("username") or credentials.get("email") or ""
        found: User | None = self._check_password(_named(login), credentials["password"])
        return found


def _named(login: str) -> User | None:
    """Whose address it is; else whose name. One account at most."""
    by_address = filter_users_by_email(login, prefer_verified=True, for_login=True) if "@" in login else []
    found: User | None = by_address[0] if by_address else get_user_by_username(login)
    return found
