"""Ending somebody's sign-ins, and what others' sign-ins hold of them."""

from __future__ import annotations

from collections.abc import Iterator

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.models import Session

from journal.helping import traces

SESSIONS_AT_ONCE = 500


def end_all_sign_ins() -> int:
    """Signs everybody out, and forgets the visitors who have typed a PIN; says how many sign-ins ended."""
    n_ended = sum(SESSION_KEY in session.get_decoded() for session in _sessions())
    Session.objects.all().delete()
    return n_ended


def end_sign_ins(owner_id: int, *, but: str | None = None) -> int:
    """Signs a person out everywhere, `but` in the browser with this key; says how many sign-ins ended.

    Those of helpers lose what they hold of the person. A sign-in says only inside whose it is, so all of
    them are read. That happens seldom in the life of a journal.
    """
    left = traces.of_owner(owner_id)
    theirs, of_helpers = [], []
    for session in _sessions():
        whose = session.get_decoded().get(SESSION_KEY)
        if whose in left.helpers:
            of_helpers.append(session)
        elif whose == str(owner_id) and session.pk != but:
            theirs.append(session.pk)
    left.drop_from(of_helpers)
    for start in range(0, len(theirs), SESSIONS_AT_ONCE):
        Session.objects.filter(pk__in=theirs[start : start + SESSIONS_AT_ONCE]).delete()
    return len(theirs)


def _sessions() -> Iterator[Session]:
    return Session.objects.order_by("pk").iterator(chunk_size=SESSIONS_AT_ONCE)
