"""Ending sign-ins: those of somebody, or of everybody."""

from __future__ import annotations

from collections.abc import Iterator

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.models import Session

SESSIONS_AT_ONCE = 500


def end_all_sign_ins() -> int:
    """Signs everybody out, and forgets the visitors who have typed a PIN; says how many sign-ins ended."""
    n_ended = sum(SESSION_KEY in session.get_decoded() for session in every_session())
    Session.objects.all().delete()
    return n_ended


def end_sign_ins(user_id: int, *, but: str | None = None) -> int:
    """Signs a person out everywhere, `but` in the browser with this key; says how many sign-ins ended.

    All that there are, also those that the list of devices does not know. A sign-in says only inside whose it
    is, so all of them are read. That happens seldom in the life of a journal.
    """
    keys = [
        session.pk
        for session in every_session()
        if session.pk != but and session.get_decoded().get(SESSION_KEY) == str(user_id)
    ]
    for start in range(0, len(keys), SESSIONS_AT_ONCE):
        Session.objects.filter(pk__in=keys[start : start + SESSIONS_AT_ONCE]).delete()
    return len(keys)


def every_session() -> Iterator[Session]:
    return Session.objects.order_by("pk").iterator(chunk_size=SESSIONS_AT_ONCE)
