"""Writing care notes and visits, and taking that back; nothing is overwritten unseen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from datetime import date, datetime
from typing import Any

from django.db import IntegrityError, transaction

from journal.care.details import CareDetails, details_of
from journal.care.models import CareNotes, Visit
from journal.core.entries import ChangedSinceError
from journal.users.models import User

NO_VERSION = ""


class OtherVisitError(Exception):
    """There is another visit on this day: `visit`."""

    def __init__(self, visit: Visit) -> None:
        self.visit = visit
        super().__init__(str(visit))


def version_of(notes: CareNotes | None) -> str:
    return notes.version if notes else NO_VERSION


@transaction.atomic
def save_notes(
    *, owner: User, details: CareDetails, seen_version: str, now: datetime
) -> dict[str, Any] | None:
    """Writes what the person says who saw the notes at `seen_version` (empty: there were none).

    Returns what undoing needs, as JSON; None when they say so already. Raises ChangedSinceError when they
    were written in between; notes that were taken away in between are made anew.
    """
    current = _locked(owner)
    if details == details_of(current):
        return None
    if current is None:
        notes = CareNotes(owner=owner)
    elif current.version == seen_version:
        notes = current
    else:
        raise ChangedSinceError
    before = _kept(current)
    try:
        with transaction.atomic():
            _write(notes, details, now)
    except IntegrityError as problem:
        # Another request has made them at the same moment.
        raise ChangedSinceError from problem
    return {"values": before, "after": notes.version}


@transaction.atomic
def restore_notes(*, owner: User, before: Mapping[str, Any]) -> None:
    """Puts the notes back to how they were before a save. Raises ChangedSinceError."""
    current = _locked(owner)
    if current is None or current.version != before["after"]:
        raise ChangedSinceError
    if before["values"] is None:
        current.delete()
        return
    values = dict(before["values"])
    # As it was then too, so that a page opened before the change still knows these notes.
    changed_at = datetime.fromisoformat(values.pop("changed_at"))
    _write(current, CareDetails(**values), changed_at)


def _locked(owner: User) -> CareNotes | None:
    return CareNotes.objects.owned_by(owner).select_for_update().first()


def _kept(notes: CareNotes | None) -> dict[str, Any] | None:
    """As JSON, for undo."""
    return asdict(details_of(notes)) | {"changed_at": notes.changed_at.isoformat()} if notes else None


def _write(notes: CareNotes, details: CareDetails, changed_at: datetime) -> None:
    for name, value in asdict(details).items():
        setattr(notes, name, value)
    notes.changed_at = changed_at
    notes.clean_fields(exclude=["owner"])
    notes.save()


def add_visit(*, owner: User, day: date, with_whom: str) -> Visit:
    """Marks a visit; marking the same one twice is marking it once. Raises OtherVisitError."""
    visit, _is_new = Visit.objects.get_or_create(owner=owner, date=day, defaults={"with_whom": with_whom})
    if visit.with_whom != with_whom:
        raise OtherVisitError(visit)
    return visit


def remove_visit(*, visit: Visit) -> dict[str, Any]:
    """Deletes a visit; returns what undoing needs, as JSON."""
    visit.delete()
    return {"date": visit.date.isoformat(), "with_whom": visit.with_whom}


def restore_visit(*, owner: User, before: Mapping[str, Any]) -> Visit:
    """Brings a removed visit back. Raises OtherVisitError when its day has another one by now."""
    day = date.fromisoformat(before["date"])
    return add_visit(owner=owner, day=day, with_whom=before["with_whom"])
