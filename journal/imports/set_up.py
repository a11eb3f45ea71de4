"""Writes what belongs to no day: settings, what is one's own, marks, plans, routines, experiments, visits."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from typing import Any

from django.db.models import QuerySet, RestrictedError

from journal.care.models import CareNotes, Visit
from journal.files.forms import FORMS
from journal.files.kinds import Kind
from journal.files.portable import portable
from journal.files.rows import stored_rows
from journal.imports.compared import Entry
from journal.imports.ids import Ids
from journal.imports.names import EXPERIMENT_ITEMS
from journal.users.models import User
from sessions.models import (
    CarrierOil,
    EssentialOil,
    Experiment,
    ExperimentPause,
    MassagePlan,
    MassageSession,
    OilReaction,
    PlanStep,
    Routine,
    Technique,
)
from symptoms.models import CheckInLayout, DailyRating, OwnWord

SET_UP: dict[Kind, Any] = {
    Kind.SETTINGS: User,
    Kind.LAYOUT: CheckInLayout,
    Kind.TECHNIQUE: Technique,
    Kind.CARRIER_OIL: CarrierOil,
    Kind.ESSENTIAL_OIL: EssentialOil,
    Kind.OWN_WORD: OwnWord,
    Kind.OIL_REACTION: OilReaction,
    Kind.PLAN: MassagePlan,
    Kind.ROUTINE: Routine,
    Kind.EXPERIMENT: Experiment,
    Kind.CARE: CareNotes,
    Kind.VISIT: Visit,
}
_POINTING = (Kind.PLAN, Kind.OIL_REACTION, Kind.EXPERIMENT)
Portable = dict[str, object]


def states(kind: Kind, owner: User, ids: Sequence[int]) -> dict[int, Portable]:
    """How rows are now, in their portable form; a row that is gone is left out."""
    rows = stored_rows(kind, owner).filter(pk__in=ids)
    return {row.pk: portable(FORMS[kind], row, zone=UTC) for row in rows}


def add(kind: Kind, owner: User, entries: Sequence[Entry], *, now: datetime) -> list[int]:
    """Makes new rows; returns their ids."""
    ids = _ids_for(kind, owner)
    rows = [SET_UP[kind](owner=owner, **_columns(kind, entry, ids, now)) for entry in entries]
    SET_UP[kind].objects.bulk_create(rows)
    for row, entry in zip(rows, entries, strict=True):
        _write_parts(kind, row.pk, entry, ids)
    return [row.pk for row in rows]


def change(kind: Kind, owner: User, pk: int, entry: Entry, *, now: datetime) -> None:
    """Writes over one row."""
    ids = _ids_for(kind, owner)
    SET_UP[kind].objects.filter(pk=pk).update(**_columns(kind, entry, ids, now))
    if kind == Kind.PLAN:
        PlanStep.objects.filter(plan_id=pk).delete()
    if kind == Kind.EXPERIMENT:
        ExperimentPause.objects.filter(experiment_id=pk).delete()
    _write_parts(kind, pk, entry, ids)


def _ids_for(kind: Kind, owner: User) -> Ids | None:
    """What a row of this kind points at; asked anew, because that may have been written just now."""
    return Ids(owner) if kind in _POINTING else None


def _columns(kind: Kind, entry: Entry, ids: Ids | None, now: datetime) -> dict[str, Any]:
    form = FORMS[kind]
    columns = {field.attribute: entry[key] for key, field in form.items() if field.attribute}
    if kind == Kind.OIL_REACTION and ids:
        columns["carrier_oil_id"] = ids.item_or_none(Kind.CARRIER_OIL, entry["carrier_oil"])
        columns["essential_oil_id"] = ids.item_or_none(Kind.ESSENTIAL_OIL, entry["essential_oil"])
    if kind == Kind.EXPERIMENT and ids:
        columns |= entry["sealed"]._asdict()
        columns |= {f"{key}_id": ids.item_or_none(item, entry[key]) for key, item in EXPERIMENT_ITEMS.items()}
    if kind == Kind.ROUTINE:
        columns["changed_at"] = columns["changed_at"] or now
    if kind == Kind.CARE:
        # Not what the file says: a page that was opened before must not know these words for its own.
        columns["changed_at"] = now
    return columns


def _write_parts(kind: Kind, pk: int, entry: Entry, ids: Ids | None) -> None:
    """What belongs to a row and is no column of it."""
    if kind == Kind.PLAN and ids:
        _write_steps(pk, entry, ids)
    if kind == Kind.EXPERIMENT:
        ExperimentPause.objects.bulk_create(
            ExperimentPause(experiment_id=pk, **pause._asdict()) for pause in entry["pauses"]
        )


def _write_steps(plan_id: int, entry: Entry, ids: Ids) -> None:
    PlanStep.objects.bulk_create(
        PlanStep(
            plan_id=plan_id,
            position=position,
            technique_id=ids.item(Kind.TECHNIQUE, step.technique),
            minutes=step.minutes,
        )
        for position, step in enumerate(entry["steps"])
    )


def remove(kind: Kind, pk: int) -> None:
    """Deletes a row, unless something else has begun to use it."""
    if kind in _USES and _USES[kind](pk).exists():
        return
    with suppress(RestrictedError):
        SET_UP[kind].objects.filter(pk=pk).delete()


# Where a database would delete the use too; the other uses it protects by itself.
_USES: dict[Kind, Callable[[int], QuerySet[Any]]] = {
    Kind.TECHNIQUE: lambda pk: MassageSession.objects.filter(techniques=pk),
    Kind.CARRIER_OIL: lambda pk: OilReaction.objects.filter(carrier_oil=pk),
    Kind.ESSENTIAL_OIL: lambda pk: OilReaction.objects.filter(essential_oil=pk),
    Kind.OWN_WORD: lambda pk: DailyRating.objects.filter(own_words=pk),
}
