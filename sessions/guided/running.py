"""The guided session that runs or is paused: its start, where it stands now, and writing that down."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from django.db import IntegrityError, transaction
from django.db.models import Prefetch, prefetch_related_objects

from journal.users.models import User
from sessions.guided.clock import Progress, advance, seconds_left
from sessions.guided.steps import PlannedStep
from sessions.models import FootCheck, GuidedSession, GuidedStep
from sessions.models.guided import DONE_SECONDS_MAX

UNSEEN_AFTER = timedelta(minutes=2)
"""Whoever was last seen longer than this before the plan's end may have stopped before it."""
AWAY_AFTER = timedelta(minutes=10)
"""Whoever was away for longer than this in the middle may have stopped meanwhile."""
LEFT_AFTER = timedelta(hours=1)
"""A pause as long as a foot check holds."""


class State(StrEnum):
    """What the journal knows about a session that is not finished; the last five need a word from the person.

    OVER    the end was reached, and somebody was there
    UNSEEN  the end lies in the past and nobody was there
    AWAY    it runs, and nobody was there for long
    LEFT    it was paused long ago
    STOPPED a look at the feet since its start stops a foot of a step not done yet (`stopped.py`)
    """

    RUNNING = "running"
    PAUSED = "paused"
    OVER = "over"
    UNSEEN = "unseen"
    AWAY = "away"
    LEFT = "left"
    STOPPED = "stopped"


@dataclass(frozen=True)
class Standing:
    """Where a session stands now; `ended_at` is when its plan ended, None before that."""

    progress: Progress
    state: State
    ended_at: datetime | None = None


@dataclass(frozen=True)
class AlreadyRunning:
    """Nothing was started: another session is not finished."""

    guided: GuidedSession


def start_guided(
    *,
    owner: User,
    foot_check: FootCheck | None,
    steps: Sequence[PlannedStep],
    carrier_oil_id: int | None,
    symptoms_before: int | None,
    client_id: uuid.UUID,
    now: datetime,
) -> GuidedSession | AlreadyRunning:
    """A session that runs at once. The same `client_id` again is the same session, whatever else is said.

    Once that one is finished, the page was gone back to, and another session begins.
    Raises ValueError without any step.
    """
    if not steps:
        raise ValueError("a guided session has at least one step")
    guided = GuidedSession(
        owner=owner,
        client_id=client_id,
        date=now.astimezone(owner.zone).date(),
        started_at=now,
        foot_check=foot_check,
        carrier_oil_id=carrier_oil_id,
        symptoms_before=symptoms_before,
        running_since=now,
        seen_at=now,
    )
    try:
        with transaction.atomic():
            guided.save(force_insert=True)
            GuidedStep.objects.bulk_create(_rows(guided, steps))
    except IntegrityError:
        known = GuidedSession.objects.owned_by(owner)
        if (same := known.filter(client_id=client_id).first()) is not None:
            return same if same.finished_at is None else _another(guided, steps)
        if (other := known.unfinished().first()) is not None:
            return AlreadyRunning(other)
        raise
    return guided


def _another(guided: GuidedSession, steps: Sequence[PlannedStep]) -> GuidedSession | AlreadyRunning:
    """As it was to begin, under an id of its own."""
    return start_guided(
        owner=guided.owner,
        foot_check=guided.foot_check,
        steps=steps,
        carrier_oil_id=guided.carrier_oil_id,
        symptoms_before=guided.symptoms_before,
        client_id=uuid.uuid4(),
        now=guided.started_at,
    )


def _rows(guided: GuidedSession, steps: Sequence[PlannedStep]) -> list[GuidedStep]:
    return [
        GuidedStep(
            guided=guided,
            position=position,
            foot=step.foot,
            technique_id=step.technique_id,
            planned_seconds=step.seconds,
        )
        for position, step in enumerate(steps)
    ]


def unfinished(owner: User) -> GuidedSession | None:
    """The session that runs or is paused, its steps fetched along; one query when there is none."""
    # Without `first()`, which would put them in order: the table holds no more than one.
    guided = next(iter(GuidedSession.objects.owned_by(owner).unfinished()), None)
    if guided is not None:
        steps = GuidedStep.objects.select_related("technique")
        prefetch_related_objects([guided], Prefetch("steps", steps))
    return guided


def planned_seconds(guided: GuidedSession) -> tuple[int, ...]:
    return tuple(step.planned_seconds for step in guided.steps.all())


def stored_progress(guided: GuidedSession) -> Progress:
    """As it was last written down."""
    done = tuple(step.done_seconds for step in guided.steps.all())
    return Progress(guided.position, done, is_running=guided.running_since is not None)


def progress_at(guided: GuidedSession, instant: datetime) -> Progress:
    """As it was at an instant after the last writing, when its clock went on by itself."""
    stored = stored_progress(guided)
    if guided.running_since is None:
        return stored
    elapsed = int((instant - guided.running_since).total_seconds())
    return advance(planned_seconds(guided), stored, elapsed)


def standing(guided: GuidedSession, now: datetime) -> Standing:
    """Where an unfinished session stands."""
    progress = progress_at(guided, now)
    unseen_for = now - guided.seen_at
    if progress.is_over:
        ended_at = _end_of(guided)
        is_unseen = ended_at - guided.seen_at > UNSEEN_AFTER
        return Standing(progress, State.UNSEEN if is_unseen else State.OVER, ended_at)
    if progress.is_running:
        return Standing(progress, State.AWAY if unseen_for > AWAY_AFTER else State.RUNNING)
    return Standing(progress, State.LEFT if unseen_for > LEFT_AFTER else State.PAUSED)


def _end_of(guided: GuidedSession) -> datetime:
    """When the last step ended: by its clock, or when somebody skipped it."""
    if guided.running_since is None:
        return guided.seen_at
    left = seconds_left(planned_seconds(guided), stored_progress(guided))
    return guided.running_since + timedelta(seconds=left)


def write(guided: GuidedSession, progress: Progress, *, revision: int, now: datetime) -> None:
    """Writes down how far it is; from `now` on its clock goes on from there."""
    guided.position = progress.position
    guided.running_since = now if progress.is_running else None
    guided.seen_at = now
    guided.revision = revision
    guided.save(update_fields=["position", "running_since", "seen_at", "revision"])
    steps = list(guided.steps.all())
    for step, done in zip(steps, progress.done_seconds, strict=True):
        step.done_seconds = min(done, DONE_SECONDS_MAX)
    GuidedStep.objects.bulk_update(steps, ["done_seconds"])


def see(guided: GuidedSession, now: datetime) -> None:
    """Somebody is looking at the session that runs."""
    GuidedSession.objects.owned_by(guided.owner_id).unfinished().filter(pk=guided.pk).update(seen_at=now)
