"""Writing down how far the page of a guided session says it is."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from django.db import transaction

from journal.users.models import User
from sessions.guided import clock
from sessions.guided.clock import Progress
from sessions.guided.running import State, progress_at, write
from sessions.guided.sent import OTHER_FOOT, STOPPED, Sent, check
from sessions.guided.stopped import go_on_with_free_steps, standing_now, stop_of
from sessions.models import GuidedSession


@dataclass(frozen=True)
class Recorded:
    """It stands as the page says (or as it stood, when the page only asked)."""

    guided: GuidedSession


@dataclass(frozen=True)
class Stale:
    """Nothing was written: another window or device has gone on with it."""

    guided: GuidedSession


@dataclass(frozen=True)
class Ended:
    """Nothing was written: it is finished, as the massage with this id, or was left without saving."""

    massage_id: int | None


@transaction.atomic
def record(*, owner: User, sent: Sent, now: datetime) -> Recorded | Stale | Ended:
    """Takes over a snapshot, a button, or both in this order; with neither it only tells how things stand.

    What needs a word from the person is not written but told: a plan that ended while nobody was there, a
    page that runs on after it was away for long, going on after a long pause. On a stopped foot nothing runs.
    Raises UnreadableError for a snapshot that cannot be.
    """
    found = locked(owner, sent)
    if not isinstance(found, GuidedSession):
        return found
    stands = standing_now(found, now)
    if sent.snapshot is not None:
        progress = check(sent.snapshot, found, now)
        if stands.state is State.AWAY and progress.is_running:
            return Recorded(found)
    elif sent.command and stands.state is not State.UNSEEN:
        progress = stands.progress
    else:
        return Recorded(found)
    progress = _pressed(found, progress, sent.command, now)
    if progress.is_running and stands.state is State.LEFT:
        return Recorded(found)
    if progress.is_running and stop_of(found, progress, now) is not None:
        progress = replace(progress, is_running=False)
    write(found, progress, revision=sent.next_revision, now=now)
    return Recorded(found)


def locked(owner: User, sent: Sent, *, needs_newest: bool = True) -> GuidedSession | Stale | Ended:
    """The unfinished session that is meant, for writing, if the page has its newest revision."""
    rows = GuidedSession.objects.owned_by(owner).select_for_update()
    guided = rows.filter(client_id=sent.client_id).prefetch_related("steps__technique").first()
    if guided is None or guided.finished_at is not None:
        return Ended(guided.massage_id if guided else None)
    return guided if sent.is_newest(guided) or not needs_newest else Stale(guided)


def _pressed(guided: GuidedSession, progress: Progress, name: str, now: datetime) -> Progress:
    if not name:
        return progress
    if name == STOPPED:
        return replace(progress_at(guided, guided.seen_at), is_running=False)
    if name == OTHER_FOOT:
        return go_on_with_free_steps(guided, progress, now)
    return clock.command(progress, name)
