"""Writing, changing, deleting and taking back a massage session."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django.db import IntegrityError, transaction

from journal.core.entries import NO_VERSION, ChangedSinceError, Conflict, Saved, version_of, written
from journal.users.models import User
from sessions.details import MassageDetails, details_of, from_json, put, to_json
from sessions.facts import ItemNames
from sessions.models import GuidedSession, MassageSession, MassageVersion, OilDose


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
    *, massage: MassageSession, details: MassageDetails, seen_version: str, now: datetime
) -> Saved[MassageSession] | Conflict[MassageSession]:
    """Writes over the session the person saw at `seen_version`; a conflict if it has changed since."""
    rows = MassageSession.objects.owned_by(massage.owner_id)
    current = rows.select_for_update().get(pk=massage.pk)
    if details == details_of(current):
        return Saved(current, before=None)
    if current.version != seen_version:
        return Conflict(current)
    values = _kept(current, now)
    _write(current, details)
    return Saved(current, before=_snapshot(current.client_id, values, after=current))


@transaction.atomic
def delete_massage(
    *, massage: MassageSession, now: datetime, seen_version: str = NO_VERSION
) -> dict[str, Any] | None:
    """Removes a session; returns what undoing needs, or None when it is gone already.

    Raises ChangedSinceError when it is not as the person saw it, if that is known.
    """
    rows = MassageSession.objects.owned_by(massage.owner_id)
    current = rows.select_for_update().filter(pk=massage.pk).first()
    if current is None:
        return None
    if seen_version not in {NO_VERSION, current.version}:
        raise ChangedSinceError
    before = _snapshot(current.client_id, _kept(current, now), after=None)
    current.delete()
    return before


@transaction.atomic
def restore_massage(*, owner: User, before: Mapping[str, Any], now: datetime) -> dict[str, Any]:
    """Puts a session back to how it was before a save or delete; returns what undoing this needs.

    Techniques and oils that are no longer there are left out. Raises ChangedSinceError when it was changed
    again in between.
    """
    client_id = uuid.UUID(before["client_id"])
    rows = MassageSession.objects.owned_by(owner).select_for_update()
    massage = rows.filter(client_id=client_id).first()
    if version_of(massage) != before["after"]:
        raise ChangedSinceError
    replaced = _kept(massage, now) if massage else None
    values = before["values"]
    if values is None:
        if massage is not None:
            massage.delete()
        return _snapshot(client_id, replaced, after=None)
    massage = massage or MassageSession(owner=owner, client_id=client_id)
    massage.entered_at = datetime.fromisoformat(values["entered_at"])
    massage.entered_on = date.fromisoformat(values["entered_on"])
    try:
        with transaction.atomic():
            _write(massage, restorable(owner, values))
    except IntegrityError as problem:
        # Another request has put it back at the same moment.
        raise ChangedSinceError from problem
    # Deleting it has cut the guided session off from it.
    GuidedSession.objects.owned_by(owner).filter(client_id=client_id).update(massage=massage)
    return _snapshot(client_id, replaced, after=massage)


def restorable(owner: User, values: Mapping[str, Any]) -> MassageDetails:
    """What a kept session said, without the techniques and oils that were deleted since."""
    # A row that points at one of them is refused only at the commit, where nothing can be caught any more.
    return ItemNames.of(owner).still_there(from_json(values))


def _snapshot(
    client_id: uuid.UUID, values: dict[str, Any] | None, *, after: MassageSession | None
) -> dict[str, Any]:
    return {"client_id": str(client_id), "values": values, "after": version_of(after)}


def _kept(massage: MassageSession, now: datetime) -> dict[str, Any]:
    """The session as JSON, written down as an earlier version."""
    values = _values(massage)
    MassageVersion.objects.create(
        owner_id=massage.owner_id,
        client_id=massage.client_id,
        date=massage.date,
        revision=massage.revision,
        values=values,
        replaced_at=now,
    )
    return values


def _values(massage: MassageSession) -> dict[str, Any]:
    """The session as JSON."""
    return to_json(details_of(massage)) | {
        "entered_at": massage.entered_at.isoformat(),
        "entered_on": massage.entered_on.isoformat(),
    }


def _write(massage: MassageSession, details: MassageDetails) -> None:
    put(details, massage)
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
