"""How long a sign-in lasts, and the key by which its browser is known."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from allauth.usersessions.models import UserSession
from django.http import HttpRequest

LASTS = timedelta(days=180)
"""Then it ends, also if it is used every day (docs/adr/0024-accounts.md)."""
_SINCE = "signed_in_since"


def begin(request: HttpRequest, *, now: datetime) -> None:
    """Somebody has signed in, in a browser in which somebody may have been before."""
    request.session[_SINCE] = now.isoformat()


def begin_unless_known(request: HttpRequest, *, now: datetime) -> None:
    """Counts a sign-in of before this was counted from now on."""
    request.session.setdefault(_SINCE, now.isoformat())


def is_over(request: HttpRequest, *, now: datetime) -> bool:
    """One that says nothing of its beginning is not: it ends by itself, or says so with its next form."""
    since = request.session.get(_SINCE)
    return since is not None and now - datetime.fromisoformat(since) >= LASTS


def renew_key(request: HttpRequest) -> None:
    """Whoever is here goes on with a key that nobody knew before, and with their line in the list of devices.

    What is in the session stays there.
    """
    earlier = request.session.session_key
    request.session.cycle_key()
    UserSession.objects.filter(session_key=earlier).update(session_key=request.session.session_key)


def shown_again(request: HttpRequest, **said: Any) -> None:
    """Somebody has shown once more who they are: allauth tells of it by a signal and in no other way."""
    if said.get("reauthenticated"):
        renew_key(request)
