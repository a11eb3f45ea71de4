"""What the sign-in of a helper still holds of the person: an undo, and words that no page has shown yet."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from allauth.usersessions.models import UserSession
from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends.base import SessionBase
from django.contrib.sessions.models import Session

from journal.core import undo
from journal.helping.models import Helping

UNDO_URL_NAME = "person_undo"
_MESSAGES = "_messages"
"""Where Django keeps what the next page is to say."""


@dataclass(frozen=True)
class Traces:
    """Of which helps, and in the sign-ins of which users, who stand there as text."""

    helping_pks: frozenset[int]
    helpers: frozenset[str]

    def drop_from(self, sign_ins: Iterable[Session]) -> None:
        """Leaves all else of the sign-ins as it is, also how long they last."""
        for sign_in in sign_ins:
            held = sign_in.get_decoded()
            if held.get(SESSION_KEY) in self.helpers and self._drop(held):
                # A request of the helper's that has written meanwhile is not undone.
                unchanged = Session.objects.filter(pk=sign_in.pk, session_data=sign_in.session_data)
                unchanged.update(session_data=Session.objects.encode(held))

    def drop_undo(self, session: SessionBase | dict[str, Any]) -> bool:
        """Whether there was one."""
        return undo.drop(
            session, url_name=UNDO_URL_NAME, matching=lambda before: before["person"] in self.helping_pks
        )

    def _drop(self, held: dict[str, Any]) -> bool:
        had_words = held.pop(_MESSAGES, None) is not None
        return self.drop_undo(held) or had_words


def of_owner(owner_id: int) -> Traces:
    """In the sign-ins of all who help or helped somebody."""
    rows = Helping.objects.owned_by(owner_id).values_list("pk", "helper")
    return Traces(frozenset(pk for pk, _ in rows), frozenset(str(helper) for _, helper in rows if helper))


def of_help(helping_id: int, helper_id: int) -> Traces:
    return Traces(frozenset({helping_id}), frozenset({str(helper_id)}))


def drop_after_end(helping_id: int, helper_id: int) -> None:
    """An undo is only ever offered after a form was sent, and each form notes the device: few are read."""
    keys = UserSession.objects.filter(user=helper_id).values("session_key")
    of_help(helping_id, helper_id).drop_from(Session.objects.filter(pk__in=keys))
