"""The card on Today while a guided session is not finished."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from journal.core.moments import moment
from journal.users.models import User
from sessions.guided.clock import seconds_left
from sessions.guided.running import State, planned_seconds, standing, unfinished
from sessions.guided.words import minutes_left
from sessions.models import Feet


@dataclass(frozen=True)
class GuidedCard:
    """An unfinished session on Today; `needs_word` when the person has to say what happened."""

    client_id: uuid.UUID
    text: str
    needs_word: bool


def guided_card(owner: User, now: datetime) -> GuidedCard | None:
    """None, and one query, when no session is unfinished."""
    guided = unfinished(owner)
    if guided is None:
        return None
    stands = standing(guided, now)
    if stands.state in {State.OVER, State.UNSEEN}:
        ended = moment(stands.ended_at or now, now, owner.zone)
        text = _("Its plan ended %(when)s. It is not saved yet.") % {"when": ended}
        return GuidedCard(guided.client_id, text, needs_word=stands.state is State.UNSEEN)
    step = guided.steps.all()[stands.progress.position]
    text = _("%(technique)s, %(foot)s, %(left)s.") % {
        "technique": step.technique,
        "foot": str(Feet(step.foot).label).lower(),
        "left": minutes_left(seconds_left(planned_seconds(guided), stands.progress)),
    }
    if stands.progress.is_running:
        text = _("%(step)s The clock is running.") % {"step": text}
    else:
        text = _("Paused: %(step)s") % {"step": text}
    return GuidedCard(guided.client_id, text, needs_word=stands.state is State.AWAY)
