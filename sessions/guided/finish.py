"""The end of a guided session: it becomes a massage session, or is left without saving."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from django.db import transaction

from journal.core.entries import Saved
from journal.core.feet import Area
from journal.users.models import User
from sessions.actions import log_massage
from sessions.catalogue import PROFESSIONAL, Tool
from sessions.details import MassageDetails
from sessions.guided.clock import Progress, advance, minutes_of
from sessions.guided.progress import Ended, Stale, locked
from sessions.guided.running import State, planned_seconds, standing, stored_progress, write
from sessions.guided.sent import Sent, check
from sessions.models import DURATION_MINUTES_MAX, Feet, GivenBy, GuidedSession, GuidedStep, MassageSession

DONE_SECONDS_MIN = 20
"""Less of a step was not done; less of a whole session is not saved."""


@dataclass(frozen=True)
class Finished:
    """Saved as this session."""

    massage: MassageSession


@dataclass(frozen=True)
class NothingDone:
    """It had hardly begun, so that nothing was saved and it is gone."""


@dataclass(frozen=True)
class Unsure:
    """Nothing was written: nobody was there, so the person has to say what happened."""


@dataclass(frozen=True)
class Told:
    """What a person says happened unseen: the minutes of massage, or None for as much as the clock says."""

    minutes: int | None = None


@transaction.atomic
def finish(
    *, owner: User, sent: Sent, told: Told | None, now: datetime
) -> Finished | NothingDone | Unsure | Stale | Ended:
    """Saves what was really done. Finishing twice is one session.

    Without a snapshot the server's own clock is believed, so that an older page (Today) may finish too.
    Raises UnreadableError for a snapshot that cannot be.
    """
    brings_news = sent.snapshot is not None or told is not None
    guided = locked(owner, sent, needs_newest=brings_news)
    if not isinstance(guided, GuidedSession):
        return guided
    stands = standing(guided, now)
    if not brings_news and stands.state in {State.UNSEEN, State.AWAY}:
        return Unsure()
    progress = check(sent.snapshot, guided, now) if sent.snapshot else stands.progress
    minutes = told.minutes if told else None
    if minutes is not None:
        progress = _after(guided, minutes)
    elif progress.total_seconds < DONE_SECONDS_MIN:
        guided.delete()
        return NothingDone()
    return Finished(_save(owner, guided, replace(progress, is_running=False), minutes, now))


@transaction.atomic
def leave(*, owner: User, client_id: uuid.UUID) -> Ended | None:
    """Lets go of an unfinished session without saving; None when that was done, now or before."""
    rows = GuidedSession.objects.owned_by(owner).select_for_update()
    guided = rows.filter(client_id=client_id).first()
    if guided is None:
        return None
    if guided.finished_at is not None:
        return Ended(guided.massage_id)
    guided.delete()
    return None


def details(owner: User, guided: GuidedSession, minutes: int | None) -> MassageDetails:
    """What was done, as a person would have logged it; `minutes` None counts the seconds of the steps."""
    steps = _done(list(guided.steps.all()))
    feet = {step.foot for step in steps}
    seconds = sum(step.done_seconds for step in guided.steps.all())
    began = guided.started_at.astimezone(owner.zone)
    return MassageDetails(
        date=guided.date,
        # In another time zone than then, the time of day may belong to another day; then none is said.
        start_time=began.time().replace(second=0, microsecond=0) if began.date() == guided.date else None,
        duration_minutes=minutes or min(max(1, minutes_of(seconds)), DURATION_MINUTES_MAX),
        technique_ids=frozenset(step.technique_id for step in steps),
        tools=Tool.of(step.technique.tools for step in steps),
        feet=feet.pop() if len(feet) == 1 else Feet.BOTH,
        areas=Area.of(step.technique.areas for step in steps),
        carrier_oil_id=guided.carrier_oil_id,
        given_by=GivenBy.PROFESSIONAL if all(_is_given(step) for step in steps) else GivenBy.SELF,
        symptoms_before=guided.symptoms_before,
    )


def _is_given(step: GuidedStep) -> bool:
    """Whether somebody else does it by its very nature."""
    return step.technique.slug == PROFESSIONAL


def _done(steps: Sequence[GuidedStep]) -> list[GuidedStep]:
    """The steps that were really done; the longest when each was broken off."""
    done = [step for step in steps if step.done_seconds >= DONE_SECONDS_MIN]
    return done or [max(steps, key=lambda step: step.done_seconds)]


def _after(guided: GuidedSession, minutes: int) -> Progress:
    """How far the plan was after so many minutes of massage; no less than was seen."""
    stored = stored_progress(guided)
    rest = max(0, minutes * 60 - stored.total_seconds)
    return advance(planned_seconds(guided), replace(stored, is_running=not stored.is_over), rest)


def _save(
    owner: User, guided: GuidedSession, progress: Progress, minutes: int | None, now: datetime
) -> MassageSession:
    write(guided, progress, revision=guided.revision + 1, now=now)
    said = details(owner, guided, minutes)
    result = log_massage(owner=owner, client_id=guided.client_id, details=said, now=now)
    # A conflict would be a session of this very id, saved before: then that is the one.
    massage = result.entry if isinstance(result, Saved) else result.current
    guided.finished_at = now
    guided.massage = massage
    guided.save(update_fields=["finished_at", "massage"])
    return massage
