"""A session's form begins with what the experiment asks for today, instead of with the last session."""

from __future__ import annotations

from datetime import date
from typing import Any

from journal.users.models import User
from sessions.experiment_days import current_course
from sessions.models import Compares, Experiment


def planned_for(owner: User, day: date, *, drops: dict[str, Any]) -> dict[str, Any]:
    """The fields that the plan of a day decides; none without an experiment.

    `drops` are the form's fields of essential oils so far: those of the other plan's oil become this one's,
    as nobody but the person says how many.
    """
    course = current_course(Experiment.objects.owned_by(owner).with_plans(), day)
    block = course.block_on(day) if course else None
    if course is None or block is None:
        return {}
    experiment = course.experiment
    decided: dict[str, Any] = {"duration_minutes": experiment.duration_minutes}
    item = experiment.item_of(block.letter)
    other = experiment.item_of("B" if block.letter == "A" else "A")
    if item is None or other is None:
        return decided
    if experiment.compares == Compares.TECHNIQUE:
        return decided | {"techniques": [item.pk]}
    if experiment.compares == Compares.CARRIER_OIL:
        return decided | {"carrier_oil": item.pk}
    given = drops.get(f"drops_{item.pk}") or drops.get(f"drops_{other.pk}")
    return decided | {f"drops_{item.pk}": given, f"drops_{other.pk}": None}
