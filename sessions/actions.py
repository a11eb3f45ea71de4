"""Writing, changing, deleting and taking back a massage session."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Any, TypeVar

from django.db import IntegrityError, transaction

from journal.core.entries import Conflict, Saved
from journal.users.models import User
from sessions.models import (
    CatalogueItem,
    GivenBy,
    MassageSession,
    OilDose,
)

Item = TypeVar("Item", bound=CatalogueItem)


@dataclass(frozen=True)
class MassageDetails:
    """What a person says about one session; `drops` maps an essential oil's id to its drops."""

    date: date
    duration_minutes: int
    technique_ids: frozenset[int]
    start_time: time | None = None
    carrier_oil_id: int | None = None
    drops: Mapping[int, int] = field(default_factory=dict)
    given_by: str = GivenBy.SELF
    note: str = ""


def log_massage(
    *, owner: User, client_id: uuid.UUID, details: MassageDetails, now: datetime
) -> Saved[MassageSession]:
    """A new session. The same `client_id` again returns the first one: a double click is one entry."""
    massage = MassageSession(owner=owner, client_id=client_id, entered_at=now)
    try:
        with transaction.atomic():
            _write(massage, details)
    except IntegrityError:
        return Saved(MassageSession.objects.owned_by(owner).get(client_id=client_id), before=None)
    return Saved(massage, before={"client_id": str(client_id), "values": None})


@transaction.atomic
def change_massage(
    *, massage: MassageSession, details: MassageDetails, seen_revision: int
) -> Saved[MassageSession] | Conflict[MassageSession]:
    """Writes over the session the person saw at `seen_revision`; a conflict if it has changed since."""
    current = MassageSession.objects.select_for_update().get(pk=massage.pk)
    before = snapshot(current)
    if details == details_of(current):
        return Saved(current, before=None)
    if current.revision != seen_revision:
        return Conflict(current)
    _write(current, details)
    return Saved(current, before=before)


@transaction.atomic
def delete_massage(*, massage: MassageSession) -> dict[str, Any]:
    """Removes a session; returns what undoing needs."""
    before = snapshot(massage)
    massage.delete()
    return before


@transaction.atomic
def restore_massage(*, owner: User, before: Mapping[str, Any]) -> None:
    """Puts a session back to how it was before the last save or delete."""
    client_id = uuid.UUID(before["client_id"])
    massage = MassageSession.objects.owned_by(owner).filter(client_id=client_id).first()
    values = before["values"]
    if values is None:
        if massage is not None:
            massage.delete()
        return
    massage = massage or MassageSession(owner=owner, client_id=client_id)
    massage.entered_at = datetime.fromisoformat(values["entered_at"])
    details = MassageDetails(
        date=date.fromisoformat(values["date"]),
        duration_minutes=values["duration_minutes"],
        technique_ids=frozenset(values["technique_ids"]),
        start_time=time.fromisoformat(values["start_time"]) if values["start_time"] else None,
        carrier_oil_id=values["carrier_oil_id"],
        drops=dict(values["drops"]),
        given_by=values["given_by"],
        note=values["note"],
    )
    _write(massage, details)


def details_of(massage: MassageSession) -> MassageDetails:
    """A stored session as the person would say it again."""
    return MassageDetails(
        date=massage.date,
        duration_minutes=massage.duration_minutes,
        technique_ids=frozenset(massage.techniques.values_list("pk", flat=True)),
        start_time=massage.start_time,
        carrier_oil_id=massage.carrier_oil_id,
        drops=dict(massage.oil_doses.values_list("essential_oil_id", "drops")),
        given_by=massage.given_by,
        note=massage.note,
    )


def snapshot(massage: MassageSession) -> dict[str, Any]:
    """The session as JSON, for undo."""
    details = details_of(massage)
    return {
        "client_id": str(massage.client_id),
        "values": {
            "date": details.date.isoformat(),
            "duration_minutes": details.duration_minutes,
            "technique_ids": sorted(details.technique_ids),
            "start_time": details.start_time.isoformat() if details.start_time else None,
            "carrier_oil_id": details.carrier_oil_id,
            "drops": sorted(details.drops.items()),
            "given_by": details.given_by,
            "note": details.note,
            "entered_at": massage.entered_at.isoformat(),
        },
    }


def _write(massage: MassageSession, details: MassageDetails) -> None:
    massage.date = details.date
    massage.start_time = details.start_time
    massage.duration_minutes = details.duration_minutes
    massage.carrier_oil_id = details.carrier_oil_id
    massage.given_by = details.given_by
    massage.note = details.note
    is_new = massage.pk is None
    if not is_new:
        massage.revision += 1
    # Not full_clean: Django asks the database once for each constraint, and the database checks them anyway.
    massage.clean_fields(exclude=["owner", "carrier_oil"])
    massage.save()
    if not is_new:
        massage.techniques.clear()
        massage.oil_doses.all().delete()
    # Both written anew rather than compared: three statements fewer on the way to "Saved".
    MassageSession.techniques.through.objects.bulk_create(
        MassageSession.techniques.through(massagesession_id=massage.pk, technique_id=technique_id)
        for technique_id in details.technique_ids
    )
    OilDose.objects.bulk_create(
        OilDose(massage=massage, essential_oil_id=oil_id, drops=drops)
        for oil_id, drops in details.drops.items()
    )


def own_item(model: type[Item], owner: User, name: str) -> Item:
    """The owner's own technique or oil of that name, or the built-in one; made when there is none yet."""
    wanted = name.casefold()
    for item in model.objects.available_to(owner):
        if str(item).casefold() == wanted:
            return item
    return model.objects.get_or_create(owner=owner, own_name=name)[0]
