"""A session's form begins with what the experiment asks for today, instead of with the last session."""

from __future__ import annotations

from datetime import date
from typing import Any

from journal.users.models import User
from sessions.choices import Reactions
from sessions.experiment_days import current_course
from sessions.models import Compares, Experiment


def planned_for(owner: User, day: date, *, drops: dict[str, Any]) -> dict[str, Any]:
    """The fields that the plan of a day decides; none without an experiment, or where it asks for no session.

    `drops` are the form's fields of essential oils so far: those of the other plan's oil become this one's,
    as nobody but the person says how many.
    """
    course = current_course(Experiment.objects.owned_by(owner).with_plans(), day)
    block = course.block_on(day) if course else None
    if course is None or block is None or not course.experiment.sessions_of(block.letter):
        return {}
    experiment = course.experiment
    decided: dict[str, Any] = {"duration_minutes": experiment.duration_minutes}
    item = experiment.item_of(block.letter)
    other = experiment.item_of("B" if block.letter == "A" else "A")
    if item is None or other is None:
        return decided
    return decided | _item_fields(owner, experiment.compares, (item.pk, other.pk), drops)


def _item_fields(owner: User, compares: str, pks: tuple[int, int], drops: dict[str, Any]) -> dict[str, Any]:
    """Of the plan's technique or oil, not the other plan's; none of an oil that the skin reacted to."""
    pk, other = pks
    if compares == Compares.TECHNIQUE:
        return {"techniques": [pk]}
    reacted = Reactions.of(owner)
    if compares == Compares.CARRIER_OIL:
        return {} if pk in reacted.carrier_oils else {"carrier_oil": pk}
    if pk in reacted.essential_oils:
        return {}
    given = drops.get(f"drops_{pk}") or drops.get(f"drops_{other}")
    return {f"drops_{pk}": given, f"drops_{other}": None}
