"""Ending somebody's sign-ins."""

from __future__ import annotations

from collections.abc import Iterator

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.models import Session

SESSIONS_AT_ONCE = 500


def end_all_sign_ins() -> int:
    """Signs everybody out, and forgets the visitors who have typed a PIN; says how many sign-ins ended."""
    n_ended = sum(SESSION_KEY in session.get_decoded() for session in _sessions())
    Session.objects.all().delete()
    return n_ended


def end_sign_ins(owner_id: int, *, but: str | None = None) -> int:
    """Signs a person out everywhere, `but` in the browser with this key; says how many sign-ins ended.

    A sign-in says only inside whose it is, so all of them are read. That happens seldom in the life of a
    journal.
    """
    theirs = [
        session.pk
        for session in _sessions()
        if session.pk != but and session.get_decoded().get(SESSION_KEY) == str(owner_id)
    ]
    for start in range(0, len(theirs), SESSIONS_AT_ONCE):
        Session.objects.filter(pk__in=theirs[start : start + SESSIONS_AT_ONCE]).delete()
    return len(theirs)


def _sessions() -> Iterator[Session]:
    return Session.objects.order_by("pk").iterator(chunk_size=SESSIONS_AT_ONCE)
