"""The clock of a guided session, pure.

Its twin in JavaScript is `static/js/guided/clock.js`; both keep to the cases in `tests/js/guided_clock.json`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

COMMANDS = ("pause", "go_on", "skip", "back")


@dataclass(frozen=True)
class Progress:
    """How far a session is.

    `position` counts the steps from 0; behind the last one the session is over. `done_seconds` holds whole
    seconds for each step, and more than planned when a step was gone back to and done again.
    """

    position: int
    done_seconds: tuple[int, ...]
    is_running: bool

    @property
    def is_over(self) -> bool:
        return self.position >= len(self.done_seconds)

    @property
    def total_seconds(self) -> int:
        return sum(self.done_seconds)


def advance(planned_seconds: Sequence[int], progress: Progress, elapsed_seconds: int) -> Progress:
    """So many seconds later: a step that is full hands the rest to the next. A paused session stays as it is.

    Less than no time has not passed: a clock that was set back changes nothing.
    """
    while progress.is_running and elapsed_seconds > 0 and not progress.is_over:
        spent = min(elapsed_seconds, step_left(planned_seconds, progress))
        elapsed_seconds -= spent
        progress = _spend(planned_seconds, progress, spent)
    return progress


def command(progress: Progress, name: str) -> Progress:
    """What a button does; after the end, nothing.

    Skip leaves what was done of the step. Back goes on with a step where it was left, and does one anew that
    was full. Both leave a paused session paused.
    """
    if progress.is_over:
        return progress
    if name in {"pause", "go_on"}:
        return replace(progress, is_running=name == "go_on")
    if name == "back":
        return replace(progress, position=max(0, progress.position - 1))
    return _to(progress, progress.position + 1)


def step_left(planned_seconds: Sequence[int], progress: Progress) -> int:
    """Seconds left of the present step; 0 after the end."""
    return 0 if progress.is_over else _left_of(planned_seconds, progress, progress.position)


def seconds_left(planned_seconds: Sequence[int], progress: Progress) -> int:
    """Seconds left until the end of the last step."""
    steps = range(progress.position, len(progress.done_seconds))
    return sum(_left_of(planned_seconds, progress, step) for step in steps)


def minutes_of(seconds: int) -> int:
    """Rounded."""
    return (seconds + 30) // 60


def _left_of(planned_seconds: Sequence[int], progress: Progress, step: int) -> int:
    # A step that is full and comes (again) is done from its start: a full round leaves no rest.
    return planned_seconds[step] - progress.done_seconds[step] % planned_seconds[step]


def _spend(planned_seconds: Sequence[int], progress: Progress, seconds: int) -> Progress:
    """`seconds` more for the present step, no more than are left of it."""
    here = progress.position
    is_full = seconds == step_left(planned_seconds, progress)
    done = progress.done_seconds
    progress = replace(progress, done_seconds=(*done[:here], done[here] + seconds, *done[here + 1 :]))
    return _to(progress, here + 1) if is_full else progress


def _to(progress: Progress, position: int) -> Progress:
    """Behind the last step nothing runs any more."""
    is_over = position >= len(progress.done_seconds)
    return replace(progress, position=position, is_running=progress.is_running and not is_over)
