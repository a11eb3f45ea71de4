"""What a guided session's page sends: which session, which revision, how far it is, which button."""

from __future__ import annotations

import json
import uuid
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.http import QueryDict
from django.utils.translation import gettext as _

from sessions.guided import clock
from sessions.guided.clock import Progress
from sessions.models import GuidedSession
from sessions.models.guided import DONE_SECONDS_MAX

STOPPED = "stopped"
"""The button of somebody who was away: the massage had stopped when they were last seen."""
OTHER_FOOT = "other_foot"
"""The button of somebody who leaves one foot in peace and goes on with the other."""
COMMANDS = (*clock.COMMANDS, STOPPED, OTHER_FOOT)

SLACK_SECONDS = 60
"""How far the clock of a device and a slow connection may be ahead."""
REVISIONS_AHEAD = 1000
PROGRESS_LENGTH_MAX = 5000
_NO_REVISION = -1


class UnreadableError(Exception):
    """What was sent cannot be; the message says so to a person. Nothing was changed."""


@dataclass(frozen=True)
class Sent:
    """What a page said.

    `revision` is the one it last heard of, `next_revision` the one that this write makes. A page repeats both
    until it gets an answer: when the answer to a snapshot was lost, the stored revision is its own next one,
    and it is not taken for another window. A button counts once, so a repeated one is stale.
    """

    client_id: uuid.UUID
    revision: int
    next_revision: int
    snapshot: Progress | None = None
    command: str = ""

    def is_newest(self, guided: GuidedSession) -> bool:
        return guided.revision == self.revision or (
            guided.revision == self.next_revision and not self.command
        )


def read(data: QueryDict) -> Sent:
    """Raises UnreadableError for what no page of ours sends."""
    revision = _whole(data.get("revision", ""), most=2**31 - 2 - REVISIONS_AHEAD)
    next_revision = _whole(data.get("next_revision", ""), most=2**31 - 2)
    if not revision < next_revision <= revision + REVISIONS_AHEAD:
        next_revision = revision + 1
    name = data.get("command", "")
    if name and name not in COMMANDS:
        raise UnreadableError(_("This button is not known. Nothing was changed."))
    return Sent(
        client_id=client_id_in(data),
        revision=revision,
        next_revision=next_revision,
        snapshot=_snapshot(text) if (text := data.get("progress", "")) else None,
        command=name,
    )


def client_id_in(data: QueryDict) -> uuid.UUID:
    """Which session is meant; raises UnreadableError when that is not said."""
    try:
        return uuid.UUID(data.get("client_id", ""))
    except ValueError as problem:
        raise UnreadableError(_("It was not clear which session is meant. Nothing was changed.")) from problem


def check(snapshot: Progress, guided: GuidedSession, now: datetime) -> Progress:
    """A snapshot that this session can have reached; raises UnreadableError for any other."""
    most = min((now - guided.started_at).total_seconds() + SLACK_SECONDS, DONE_SECONDS_MAX)
    fits = (
        len(snapshot.done_seconds) == len(guided.steps.all())
        and 0 <= snapshot.position <= len(snapshot.done_seconds)
        and all(0 <= done <= most for done in snapshot.done_seconds)
        and snapshot.total_seconds <= most
        and not (snapshot.is_over and snapshot.is_running)
    )
    if not fits:
        raise UnreadableError(_("The times that were sent cannot be right. Nothing was changed."))
    return snapshot


def _snapshot(text: str) -> Progress:
    unreadable = UnreadableError(_("The times that were sent cannot be read. Nothing was changed."))
    if len(text) > PROGRESS_LENGTH_MAX:
        raise unreadable
    try:
        sent = json.loads(text)
    except (ValueError, RecursionError) as problem:
        raise unreadable from problem
    position, done, is_running = (_get(sent, key) for key in ("position", "done_seconds", "is_running"))
    if type(position) is not int or type(is_running) is not bool or not isinstance(done, list):
        raise unreadable
    if any(type(seconds) is not int for seconds in done):
        raise unreadable
    return Progress(position, tuple(done), is_running)


def _get(sent: Any, key: str) -> Any:
    return sent.get(key) if isinstance(sent, dict) else None


def _whole(text: str, *, most: int) -> int:
    """A whole number that a revision can be; -1, which no session has, for anything else."""
    is_number = text.isascii() and text.isdecimal() and len(text) <= 10
    return min(int(text), most) if is_number else _NO_REVISION
