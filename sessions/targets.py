"""How many sessions a week were aimed for, step by step: by the routine, or by the plan of an experiment."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from sessions.experiment_days import Course
from sessions.schedule import routine_on

if TYPE_CHECKING:
    from sessions.models import Experiment, Routine

Step = tuple[date, int | None]


def target_steps(
    routines: Sequence[Routine], experiments: Iterable[Experiment], *, today: date
) -> list[Step]:
    """(from date, sessions a week), oldest first; None where nothing is aimed for.

    Of an experiment only the blocks that have begun are told; the last of them stands for those to come.

    One whose blocks are days has no weekly number: there the routine's stays.
    """
    steps: dict[date, int | None] = {routine.starts_on: routine.sessions_per_week for routine in routines}
    for experiment in experiments:
        if not experiment.is_paired:
            _lay_over(steps, Course(experiment), routines, today)
    return sorted(steps.items())


def _lay_over(
    steps: dict[date, int | None], course: Course, routines: Sequence[Routine], today: date
) -> None:
    """After each block the routine's number, but none where the next block's is not told yet."""
    untold = {block.first for block in course.blocks} - {block.first for block in course.begun(today)}
    for block in course.begun(today):
        for day in [day for day in steps if day in block]:
            del steps[day]
        if block.first > block.last:
            continue
        steps[block.first] = course.experiment.sessions_of(block.letter)
        after = block.last + timedelta(days=1)
        if after in untold:
            continue
        routine = routine_on(routines, after)
        steps.setdefault(after, routine.sessions_per_week if routine else None)
