"""Makers of helpers, and what their browsers send."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from typing import Any
from uuid import uuid4

from django.test import Client

from journal.core.tokens import digest_of
from journal.helping.models import Helping, LoggedSession
from journal.helping.ticks import NOTHING, Tick
from journal.users.models import User
from sessions.models import MassageSession
from tests.makers import make_massage, make_user, noon
from tests.sessions.forms import sent

MADE_ON = date(2026, 11, 1)
ADDRESS = re.compile(r'value="http://127.0.0.1:8000(/helping/invitation/([\w-]{22})/)"')
NEW, LIST = "/settings/helpers/new/", "/settings/helpers/"
WORDS = {"label": "Maria", "person_name": "Anna"}


def token_of(number: int) -> str:
    """As long as a real one, and easy to tell from another."""
    return f"{number:022}"


def invitation_path(number: int = 1) -> str:
    return f"/helping/invitation/{token_of(number)}/"


def make_invitation(
    owner: User, _day: date | None = None, *, note: str = "Maria", number: int = 1, **fields: Any
) -> Helping:
    """An invitation that waits, made at noon of the first of November, to whoever the owner calls `note`."""
    usual: dict[str, Any] = {
        "label": note,
        "person_name": "Anna",
        "may": NOTHING,
        "token_hash": digest_of(token_of(number)),
        "made_at": noon(MADE_ON),
        "expires_at": noon(MADE_ON) + timedelta(days=3650),
    }
    return Helping.objects.create(owner=owner, **usual | fields)


def make_helping(owner: User, helper: User, *, number: int = 1, **fields: Any) -> Helping:
    """The helper has accepted, and may see nothing unless told otherwise."""
    return make_invitation(owner, helper=helper, accepted_at=noon(MADE_ON), number=number, **fields)


def make_logged(helping: Helping, day: date, **fields: Any) -> MassageSession:
    """A session that the helper logged."""
    massage = make_massage(helping.owner, day, logged_by=helping.label, **fields)
    LoggedSession.objects.create(helping=helping, client_id=massage.client_id)
    return massage


def ended(helping: Helping, at: datetime | None = None, by: str = "owner") -> None:
    Helping.objects.filter(pk=helping.pk).update(ended_at=at or noon(MADE_ON), ended_by=by)


def log(client: Client, helping: Helping, **fields: Any) -> Any:
    """What follows on sending the form of a session for the person."""
    return client.post(f"/helping/{helping.pk}/log/", sent(**{"given_by": "other"} | fields))


def invited(**answers: Any) -> dict[str, Any]:
    """What the form of an invitation sends."""
    return {"client_id": str(uuid4())} | WORDS | answers


def helped_by(helper: User, _day: date | None = None, *, note: str = "Anna") -> Helping:
    """A journal of somebody else, whom this helper helps and who has ticked everything; named `note`.

    It holds one session that the helper logged.
    """
    owner = make_user(f"person-{uuid4().hex[:8]}")
    helping = make_helping(owner, helper, number=2, person_name=note, may=Tick.every())
    make_logged(helping, MADE_ON, note=note)
    return helping
