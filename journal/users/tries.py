"""Wrong passwords are counted by what was typed, and forgotten once the account has a new one."""

from __future__ import annotations

from typing import Any

from allauth.core import ratelimit
from django.http import HttpRequest

from journal.users.finding import account_of
from journal.users.models import User
from journal.users.security_mail import confirmed_email


def counted_as(login: str) -> str:
    """One count for what was typed. A name and an address counted together would tell that they are one's.

    allauth's own has the host in it, and with each other host five more passwords could be tried.
    """
    return f"login {login.lower()}"


def forget(user: User, request: HttpRequest | None, **_said: Any) -> None:
    """After a reset its person may try again at once, by all that leads to this account and to no other."""
    for login in filter(None, (user.username, confirmed_email(user))):
        if account_of(login) == user:
            ratelimit.clear(request, action="login_failed", key=counted_as(login))
