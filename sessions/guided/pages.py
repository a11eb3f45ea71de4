"""What the page of a guided session prints."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from journal.core.moments import moment
from journal.users.models import User
from sessions.guided.clock import Progress, minutes_of, seconds_left, step_left
from sessions.guided.running import AWAY_AFTER, State, planned_seconds, progress_at
from sessions.guided.stopped import Stop, standing_now, stop_of
from sessions.guided.words import clock_text, minutes_left
from sessions.models import Feet, GuidedSession, GuidedStep


@dataclass(frozen=True)
class StepPanel:
    """One step as it is shown; `turn` says that the foot changes, `spoken` is what a voice reads out."""

    number: int
    name: str
    slug: str
    how: str
    caution: str
    foot: str
    turn: str
    clock: str
    then: str
    spoken: str
    is_current: bool


@dataclass(frozen=True)
class GuidedPage:
    """An unfinished session as it stands; `data` is for the script of the page.

    `when` is the time of day that a question names: the end of the plan, or when somebody was last seen.
    `seen_minutes` is the massage until somebody was last seen. `stop` is what stops a foot, and `noted` when
    that was seen.
    """

    guided: GuidedSession
    state: State
    is_running: bool
    steps: list[StepPanel]
    number: int
    clock: str
    left: str
    planned_seconds: int
    passed_seconds: int
    done_minutes: int
    when: str
    seen_minutes: int
    stop: Stop | None
    noted: str
    data: dict[str, Any]

    @property
    def is_last(self) -> bool:
        """Whether the step it stands at is the last one."""
        return self.number == len(self.steps)


def guided_page(guided: GuidedSession, owner: User, now: datetime) -> GuidedPage:
    stands = standing_now(guided, now)
    progress, planned = stands.progress, planned_seconds(guided)
    left, n_steps = seconds_left(planned, progress), len(planned)
    seen = progress_at(guided, guided.seen_at)
    stop = stop_of(guided, progress, now) if stands.state is State.STOPPED else None
    return GuidedPage(
        guided=guided,
        state=stands.state,
        is_running=progress.is_running,
        steps=panels(list(guided.steps.all()), progress),
        number=min(progress.position + 1, n_steps),
        clock=clock_text(step_left(planned, progress)),
        left=minutes_left(left),
        planned_seconds=sum(planned),
        passed_seconds=sum(planned) - left,
        done_minutes=minutes_of(progress.total_seconds),
        when=moment(stands.ended_at or guided.seen_at, now, owner.zone),
        seen_minutes=minutes_of(seen.total_seconds),
        stop=stop,
        noted=moment(stop.check.entered_at, now, owner.zone) if stop else "",
        data={
            "planned": planned,
            "progress": vars(progress),
            "revision": guided.revision,
            "client_id": str(guided.client_id),
            "away_after": int(AWAY_AFTER.total_seconds()),
        },
    )


def panels(steps: Sequence[GuidedStep], progress: Progress) -> list[StepPanel]:
    """Every step; after the end the last one stays the current one."""
    before = [None, *steps]
    after = [*steps[1:], None]
    current = min(progress.position, len(steps) - 1)
    return [
        _panel(step, previous, following, is_current=step.position == current)
        for previous, step, following in zip(before, steps, after, strict=False)
    ]


def _panel(
    step: GuidedStep, previous: GuidedStep | None, following: GuidedStep | None, *, is_current: bool
) -> StepPanel:
    name, how = str(step.technique), step.technique.how
    turn = _turn(step.foot) if previous is not None and previous.foot != step.foot else ""
    foot = str(Feet(step.foot).label)
    return StepPanel(
        number=step.position + 1,
        name=name,
        slug=step.technique.slug,
        how=how,
        caution=_caution(step),
        foot=foot,
        turn=turn,
        clock=clock_text(step.planned_seconds),
        then=_then(step, following),
        spoken=" ".join(part for part in (f"{turn or foot}.", f"{name}.", how) if part),
        is_current=is_current,
    )


def _caution(step: GuidedStep) -> str:
    """The first one of the catalogue; of an own technique nothing is known."""
    technique = step.technique
    return "" if technique.is_own else str(technique.words[technique.slug].cautions[0])


def _then(step: GuidedStep, following: GuidedStep | None) -> str:
    if following is None:
        return _("This is the last step.")
    if following.foot == step.foot:
        return _("Next: %(technique)s") % {"technique": following.technique}
    foot = Feet(following.foot).label
    return _("Next: %(technique)s, %(foot)s") % {"technique": following.technique, "foot": str(foot).lower()}


def _turn(foot: str) -> str:
    turns = {
        Feet.LEFT: _("Now the left foot"),
        Feet.RIGHT: _("Now the right foot"),
        Feet.BOTH: _("Now both feet"),
    }
    return turns[Feet(foot)]
