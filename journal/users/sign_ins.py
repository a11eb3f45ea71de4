"""Ending sign-ins: those of somebody, or of everybody."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from allauth.account.internal.stagekit import LOGIN_SESSION_KEY
from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.models import Session
from django.utils.http import int_to_base36

SESSIONS_AT_ONCE = 500
_SHOWN_BY = "account_authentication_methods_user"
"""Where allauth keeps who has shown a password, or another first step, and what they typed with it."""


def end_all_sign_ins() -> int:
    """Signs everybody out, and forgets the visitors who have typed a PIN; says how many sign-ins ended."""
    n_ended = sum(SESSION_KEY in session.get_decoded() for session in every_session())
    Session.objects.all().delete()
    return n_ended


def end_sign_ins(user_id: int, *, but: str | None = None) -> int:
    """Signs a person out everywhere, `but` in the browser with this key; says how many sign-ins ended.

    All that there are, also those that the list of devices does not know; and those that wait for their
    second step, which are not counted. A sign-in says only inside whose it is, so all of them are read. That
    happens seldom in the life of a journal.
    """
    n_ended, keys = 0, []
    for session in every_session():
        held = session.get_decoded()
        if session.pk != but and _is_of(user_id, held):
            keys.append(session.pk)
            n_ended += held.get(SESSION_KEY) == str(user_id)
    for start in range(0, len(keys), SESSIONS_AT_ONCE):
        Session.objects.filter(pk__in=keys[start : start + SESSIONS_AT_ONCE]).delete()
    return n_ended


def every_session() -> Iterator[Session]:
    return Session.objects.order_by("pk").iterator(chunk_size=SESSIONS_AT_ONCE)


def _is_of(user_id: int, held: dict[str, Any]) -> bool:
    waiting = held.get(LOGIN_SESSION_KEY) or {}
    is_waiting = waiting.get("user_pk") == int_to_base36(user_id)
    return is_waiting or str(user_id) in {held.get(SESSION_KEY), held.get(_SHOWN_BY)}
