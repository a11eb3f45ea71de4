"""Ending somebody's sign-ins."""

from __future__ import annotations

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.models import Session

SESSIONS_AT_ONCE = 500


def end_sign_ins(owner_id: int, *, but: str | None = None) -> int:
    """Signs a person out everywhere, `but` in the browser with this key; says how many sign-ins ended.

    A sign-in says only inside whose it is, so all of them are read. That happens once in the life of a
    journal.
    """
    theirs = [
        session.pk
        for session in Session.objects.order_by("pk").iterator(chunk_size=SESSIONS_AT_ONCE)
        if session.pk != but and session.get_decoded().get(SESSION_KEY) == str(owner_id)
    ]
    for start in range(0, len(theirs), SESSIONS_AT_ONCE):
        Session.objects.filter(pk__in=theirs[start : start + SESSIONS_AT_ONCE]).delete()
    return len(theirs)
