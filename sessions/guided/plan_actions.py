"""Keeping a person's own plans: saving, changing, deleting and taking back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.db import IntegrityError, transaction

from journal.core.entries import ChangedSinceError
from journal.users.models import User
from sessions.guided.plans import PlanLine
from sessions.models import MassagePlan, PlanStep
from sessions.seen import is_outdated


class NameTakenError(Exception):
    """The owner has another plan of this name."""


@transaction.atomic
def save_plan(*, owner: User, name: str, lines: Sequence[PlanLine]) -> MassagePlan:
    """A new plan. The very same one again is a double click, and one plan.

    Raises NameTakenError when a plan of this name does something else.
    """
    plan = MassagePlan(owner=owner)
    content = _content(name, lines)
    try:
        with transaction.atomic():
            _write(plan, content)
    except IntegrityError as problem:
        present = MassagePlan.objects.owned_by(owner).filter(name=name).first()
        if present is None or content_of(present) != content:
            raise NameTakenError from problem
        return present
    return plan


@transaction.atomic
def change_plan(
    *, plan: MassagePlan, name: str, lines: Sequence[PlanLine], seen_version: str = ""
) -> dict[str, Any] | None:
    """Writes over a plan; returns what undoing needs, None when nothing changed.

    `seen_version` is the `seen_text` of the content that the person saw. Raises ChangedSinceError when there
    is another one by now, and NameTakenError.
    """
    locked = MassagePlan.objects.owned_by(plan.owner_id).select_for_update().get(pk=plan.pk)
    before, content = content_of(locked), _content(name, lines)
    if before == content:
        return None
    if is_outdated(seen_version, before):
        raise ChangedSinceError
    try:
        with transaction.atomic():
            _write(locked, content)
    except IntegrityError as problem:
        raise NameTakenError from problem
    return {"pk": plan.pk, "values": before, "after": content}


@transaction.atomic
def delete_plan(*, plan: MassagePlan) -> dict[str, Any]:
    """Removes a plan; returns what undoing needs."""
    before = {"pk": plan.pk, "values": content_of(plan), "after": None}
    plan.delete()
    return before


@transaction.atomic
def restore_plan(*, owner: User, before: Mapping[str, Any]) -> None:
    """Puts a plan back to how it was before it was changed or deleted.

    Raises ChangedSinceError when it was changed again, or its name was given to another one.
    """
    plan = MassagePlan.objects.owned_by(owner).select_for_update().filter(pk=before["pk"]).first()
    if (content_of(plan) if plan else None) != before["after"]:
        raise ChangedSinceError
    try:
        with transaction.atomic():
            _write(plan or MassagePlan(pk=before["pk"], owner=owner), before["values"])
    except IntegrityError as problem:
        raise ChangedSinceError from problem


def _content(name: str, lines: Sequence[PlanLine]) -> dict[str, Any]:
    """A plan as JSON; two plans that say the same are equal."""
    return {"name": name, "steps": [[line.technique.pk, line.minutes] for line in lines]}


def content_of(plan: MassagePlan) -> dict[str, Any]:
    """A stored plan as JSON."""
    steps = plan.steps.values_list("technique_id", "minutes")
    return {"name": plan.name, "steps": [list(step) for step in steps]}


def _write(plan: MassagePlan, content: Mapping[str, Any]) -> None:
    plan.name = content["name"]
    plan.clean_fields(exclude=["owner"])
    plan.save()
    plan.steps.all().delete()
    PlanStep.objects.bulk_create(
        PlanStep(plan=plan, position=position, technique_id=technique_id, minutes=minutes)
        for position, (technique_id, minutes) in enumerate(content["steps"])
    )
