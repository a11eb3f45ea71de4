"""Writing, changing, deleting and taking back a massage session; how, is said in `EntryStore`."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from journal.core.entries import NO_VERSION, Conflict, Saved
from journal.core.entry_store import EntryStore
from journal.users.models import User
from sessions.details import MassageDetails, details_of, from_json, put, to_json
from sessions.facts import ItemNames
from sessions.models import GuidedSession, MassageSession, MassageVersion, OilDose


def _relate(massage: MassageSession, details: MassageDetails, said: MassageDetails | None) -> None:
    """Writes the techniques and drops, and ties a guided session to the massage session that it became."""
    if said is None:
        # It is cut off when its massage session is deleted, and this may be that one put back.
        guided = GuidedSession.objects.owned_by(massage.owner_id).exclude(finished_at=None)
        guided.filter(client_id=massage.client_id).update(massage=massage)
    else:
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


def _restorable(owner: User, values: Mapping[str, Any]) -> MassageDetails:
    """What a kept session said, without the techniques and oils that were deleted since."""
    # A row that points at one of them is refused only at the commit, where nothing can be caught any more.
    return ItemNames.of(owner).still_there(from_json(values))


MASSAGES = EntryStore(
    model=MassageSession,
    versions=MassageVersion,
    details_of=details_of,
    put=put,
    to_json=to_json,
    restorable=_restorable,
    relate=_relate,
)
restore_massage = MASSAGES.restore


def log_massage(
    *, owner: User, client_id: uuid.UUID, details: MassageDetails, now: datetime
) -> Saved[MassageSession] | Conflict[MassageSession]:
    """A new session.

    The same `client_id` and details again return the first one: a double click is one entry. The same
    `client_id` with other details (the form was opened again with Back) is a conflict: neither is lost.
    """
    return MASSAGES.save(owner=owner, key=client_id, details=details, seen_version=NO_VERSION, now=now)


def change_massage(
    *, massage: MassageSession, details: MassageDetails, seen_version: str, now: datetime
) -> Saved[MassageSession] | Conflict[MassageSession]:
    """Writes over the session the person saw at `seen_version`; a conflict if it has changed since.

    One that another window deletes at this very moment is logged anew: what was entered is not lost.
    """
    return MASSAGES.save(
        owner=massage.owner, key=massage.client_id, details=details, seen_version=seen_version, now=now
    )


def delete_massage(
    *, massage: MassageSession, now: datetime, seen_version: str = NO_VERSION
) -> dict[str, Any] | None:
    """Removes a session; returns what undoing needs, or None when it is gone already."""
    return MASSAGES.delete(owner=massage.owner_id, key=massage.client_id, now=now, seen_version=seen_version)
