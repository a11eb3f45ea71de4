"""Writing, changing, deleting and taking back a massage session."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Any, TypeVar

from django.db import IntegrityError, transaction

from journal.core.entries import ChangedSinceError, Conflict, Saved, version_of, written
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
) -> Saved[MassageSession] | Conflict[MassageSession]:
    """A new session.

    The same `client_id` and details again return the first one: a double click is one entry. The same
    `client_id` with other details (the form was opened again with Back) is a conflict: neither is lost.
    """
    massage = MassageSession(owner=owner, client_id=client_id, **written(now, owner))
    try:
        with transaction.atomic():
            _write(massage, details)
    except IntegrityError:
        first = MassageSession.objects.owned_by(owner).get(client_id=client_id)
        return Saved(first, before=None) if details == details_of(first) else Conflict(first)
    return Saved(massage, before=_snapshot(client_id, None, after=massage))


@transaction.atomic
def change_massage(
    *, massage: MassageSession, details: MassageDetails, seen_version: str
) -> Saved[MassageSession] | Conflict[MassageSession]:
    """Writes over the session the person saw at `seen_version`; a conflict if it has changed since."""
    rows = MassageSession.objects.owned_by(massage.owner_id)
    current = rows.select_for_update().get(pk=massage.pk)
    if details == details_of(current):
        return Saved(current, before=None)
    if current.version != seen_version:
        return Conflict(current)
    values = _values(current)
    _write(current, details)
    return Saved(current, before=_snapshot(current.client_id, values, after=current))


@transaction.atomic
def delete_massage(*, massage: MassageSession) -> dict[str, Any]:
    """Removes a session; returns what undoing needs."""
    before = _snapshot(massage.client_id, _values(massage), after=None)
    massage.delete()
    return before


@transaction.atomic
def restore_massage(*, owner: User, before: Mapping[str, Any]) -> None:
    """Puts a session back to how it was before the last save or delete.

    Raises ChangedSinceError when it was changed again in between.
    """
    client_id = uuid.UUID(before["client_id"])
    rows = MassageSession.objects.owned_by(owner).select_for_update()
    massage = rows.filter(client_id=client_id).first()
    if version_of(massage) != before["after"]:
        raise ChangedSinceError
    values = before["values"]
    if values is None:
        if massage is not None:
            massage.delete()
        return
    massage = massage or MassageSession(owner=owner, client_id=client_id)
    massage.entered_at = datetime.fromisoformat(values["entered_at"])
    massage.entered_on = date.fromisoformat(values["entered_on"])
    _write(massage, _details_from(values))


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


def _snapshot(
    client_id: uuid.UUID, values: dict[str, Any] | None, *, after: MassageSession | None
) -> dict[str, Any]:
    return {"client_id": str(client_id), "values": values, "after": version_of(after)}


def _values(massage: MassageSession) -> dict[str, Any]:
    """The session as JSON."""
    details = details_of(massage)
    return {
        "date": details.date.isoformat(),
        "duration_minutes": details.duration_minutes,
        "technique_ids": sorted(details.technique_ids),
        "start_time": details.start_time.isoformat() if details.start_time else None,
        "carrier_oil_id": details.carrier_oil_id,
        "drops": sorted(details.drops.items()),
        "given_by": details.given_by,
        "note": details.note,
        "entered_at": massage.entered_at.isoformat(),
        "entered_on": massage.entered_on.isoformat(),
    }


def _details_from(values: Mapping[str, Any]) -> MassageDetails:
    return MassageDetails(
        date=date.fromisoformat(values["date"]),
        duration_minutes=values["duration_minutes"],
        technique_ids=frozenset(values["technique_ids"]),
        start_time=time.fromisoformat(values["start_time"]) if values["start_time"] else None,
        carrier_oil_id=values["carrier_oil_id"],
        drops=dict(values["drops"]),
        given_by=values["given_by"],
        note=values["note"],
    )


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
    found = _named(model, owner, name)
    if found is None:
        # Another tab may make it at this very moment, in another case: then that one is taken.
        model.objects.bulk_create([model(owner=owner, own_name=name)], ignore_conflicts=True)
        found = _named(model, owner, name)
    assert found is not None  # noqa: S101  made above, and never deleted
    return found


def _named(model: type[Item], owner: User, name: str) -> Item | None:
    wanted = name.casefold()
    return next((item for item in model.objects.available_to(owner) if str(item).casefold() == wanted), None)
