"""What was seen on the feet while a guided session is not finished: a foot that stops is left in peace."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from django.db import transaction
from django.db.models import F

from journal.users.models import User
from sessions.guided.clock import Progress
from sessions.guided.foot_checks import holds, newest_since
from sessions.guided.running import Standing, State, standing, write
from sessions.models import Feet, FootCheck, GuidedSession, GuidedStep
from sessions.models.guided import PLAN_STEPS_MAX

_ASIDE = 10 * PLAN_STEPS_MAX
"""Behind any position, so that steps can be numbered anew without two ever having the same number."""


@dataclass(frozen=True)
class Stop:
    """A look since the start that stops a foot of a step not done yet; `free` are the steps it leaves."""

    check: FootCheck
    stopped: tuple[GuidedStep, ...]
    free: tuple[GuidedStep, ...]

    @property
    def other_foot(self) -> Feet | None:
        """The foot that may go on; None when no step is left for it."""
        return self.check.clear_feet if self.free else None


def stop_of(guided: GuidedSession, progress: Progress, now: datetime) -> Stop | None:
    """Only the newest look counts: when it says "all clear", an earlier stop is over."""
    return _stop(_look_since_start(guided, now), guided, progress)


def standing_now(guided: GuidedSession, now: datetime) -> Standing:
    """Like `standing`, and with what was seen on the feet since the start."""
    stands = standing(guided, now)
    if stands.state not in {State.RUNNING, State.PAUSED, State.LEFT}:
        return stands
    check = _look_since_start(guided, now)
    if _stop(check, guided, stands.progress) is not None:
        return replace(stands, state=State.STOPPED)
    if stands.state is State.LEFT and check and check.entered_at >= guided.seen_at and holds(check, now):
        return replace(stands, state=State.PAUSED)
    return stands


@transaction.atomic
def pause_stopped(*, owner: User, now: datetime) -> None:
    """Stops the clock of a session that runs when the newest look stops one of its feet.

    Whoever was away says first what happened meanwhile; going on is refused then.
    """
    rows = GuidedSession.objects.owned_by(owner).unfinished().select_for_update()
    guided = rows.prefetch_related("steps__technique").first()
    if guided is None or guided.running_since is None:
        return
    stands = standing_now(guided, now)
    if stands.state is State.STOPPED:
        write(guided, replace(stands.progress, is_running=False), revision=guided.revision + 1, now=now)


def go_on_with_free_steps(guided: GuidedSession, progress: Progress, now: datetime) -> Progress:
    """Takes the steps of a stopped foot out of the plan and goes on with the rest; without a rest, pauses.

    A step that was begun stays, among those that are behind. Call it within a transaction, and write what
    it answers.
    """
    stop = stop_of(guided, progress, now)
    if stop is None or not stop.free:
        return replace(progress, is_running=stop is None and progress.is_running)
    begun = [step for step in stop.stopped if progress.done_seconds[step.position]]
    behind = [*list(guided.steps.all())[: progress.position], *begun]
    kept = [*behind, *stop.free]
    done = tuple(progress.done_seconds[step.position] for step in kept)
    guided.steps.exclude(pk__in=[step.pk for step in kept]).delete()
    guided.steps.update(position=F("position") + _ASIDE)
    for position, step in enumerate(kept):
        guided.steps.filter(pk=step.pk).update(position=position)
    # Forgets the steps that were fetched before.
    guided.refresh_from_db()
    return Progress(len(behind), done, is_running=True)


def _look_since_start(guided: GuidedSession, now: datetime) -> FootCheck | None:
    check = newest_since(guided.owner_id, guided.started_at, now)
    return None if check is None or check.pk == guided.foot_check_id else check


def _stop(check: FootCheck | None, guided: GuidedSession, progress: Progress) -> Stop | None:
    if check is None or check.is_clear:
        return None
    ahead = list(guided.steps.all())[progress.position :]
    free = tuple(step for step in ahead if step.foot == check.clear_feet)
    stopped = tuple(step for step in ahead if step not in free)
    return Stop(check, stopped, free) if stopped else None
