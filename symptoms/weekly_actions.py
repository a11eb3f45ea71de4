"""Writing and taking back a weekly check. Nothing is ever overwritten unseen."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django.db import IntegrityError, transaction

from journal.core.entries import NO_VERSION, ChangedSinceError, Conflict, Saved, version_of, written
from journal.users.models import User
from symptoms.models import WeeklyCheck, WeeklyCheckVersion
from symptoms.weekly_details import WeeklyDetails, details_of, from_json, put, to_json


@transaction.atomic
def save_weekly_check(
    *, owner: User, day: date, details: WeeklyDetails, seen_version: str, now: datetime
) -> Saved[WeeklyCheck] | Conflict[WeeklyCheck]:
    """Writes the check of a day that the person saw at `seen_version` (empty: there was none yet).

    Saying again what is already there changes nothing, so a double click is one check. A check that was
    changed in between is returned as a conflict.
    """
    current = _locked(owner, day)
    if current is None:
        created = _create(owner, day, details, now)
        if created is not None:
            return Saved(created, before=_snapshot(day, None, after=created))
        current = _locked(owner, day)
    assert current is not None  # noqa: S101  the unique constraint has just refused a second one
    if details == details_of(current):
        return Saved(current, before=None)
    if current.version != seen_version:
        return Conflict(current)
    values = _kept(current, now)
    _write(current, details)
    return Saved(current, before=_snapshot(day, values, after=current))


def _locked(owner: User, day: date) -> WeeklyCheck | None:
    return WeeklyCheck.objects.owned_by(owner).on(day).select_for_update().first()


def _create(owner: User, day: date, details: WeeklyDetails, now: datetime) -> WeeklyCheck | None:
    """The new check, or None when another request made one at the same moment."""
    check = WeeklyCheck(owner=owner, date=day, **written(now, owner))
    try:
        with transaction.atomic():
            _write(check, details)
    except IntegrityError:
        return None
    return check


def _write(check: WeeklyCheck, details: WeeklyDetails) -> None:
    put(details, check)
    if check.pk is not None:
        check.revision += 1
    # Not full_clean: Django asks the database once for each constraint, and the database checks them anyway.
    check.clean_fields(exclude=["owner"])
    check.save()


def _snapshot(day: date, values: dict[str, Any] | None, *, after: WeeklyCheck | None) -> dict[str, Any]:
    return {"date": day.isoformat(), "values": values, "after": version_of(after)}


def _kept(check: WeeklyCheck, now: datetime) -> dict[str, Any]:
    """The check as JSON, written down as an earlier version."""
    values = to_json(details_of(check)) | {
        "entered_at": check.entered_at.isoformat(),
        "entered_on": check.entered_on.isoformat(),
    }
    WeeklyCheckVersion.objects.create(
        owner_id=check.owner_id, date=check.date, revision=check.revision, values=values, replaced_at=now
    )
    return values


@transaction.atomic
def restore_weekly_check(*, owner: User, before: Mapping[str, Any], now: datetime) -> dict[str, Any]:
    """Puts a day's check back to how it was before a save or delete; returns what undoing this needs.

    Raises ChangedSinceError when it was changed again in between.
    """
    day = date.fromisoformat(before["date"])
    check = _locked(owner, day)
    if version_of(check) != before["after"]:
        raise ChangedSinceError
    replaced = _kept(check, now) if check else None
    values = before["values"]
    if values is None:
        if check is not None:
            check.delete()
        return _snapshot(day, replaced, after=None)
    check = check or WeeklyCheck(owner=owner, date=day)
    check.entered_at = datetime.fromisoformat(values["entered_at"])
    check.entered_on = date.fromisoformat(values["entered_on"])
    try:
        with transaction.atomic():
            _write(check, from_json(values))
    except IntegrityError as problem:
        # Another request has made one at the same moment.
        raise ChangedSinceError from problem
    return _snapshot(day, replaced, after=check)


def bring_back(
    *, owner: User, version: WeeklyCheckVersion, seen_version: str, now: datetime
) -> dict[str, Any] | None:
    """Writes a version over the check that the person saw at `seen_version` (empty: it was deleted).

    Returns what undoing needs, None when the check says so already. Raises ChangedSinceError when it is
    another one by now.
    """
    check = WeeklyCheck.objects.owned_by(owner).on(version.date).first()
    if check is not None and details_of(check) == from_json(version.values):
        return None
    before = {"date": version.date.isoformat(), "values": version.values, "after": seen_version}
    return restore_weekly_check(owner=owner, before=before, now=now)


@transaction.atomic
def delete_weekly_check(
    *, owner: User, day: date, now: datetime, seen_version: str = NO_VERSION
) -> dict[str, Any] | None:
    """Removes the check of a day; returns what undoing needs, or None when there was none.

    Raises ChangedSinceError when it is not the one that the person saw, if that is known.
    """
    check = _locked(owner, day)
    if check is None:
        return None
    if seen_version not in {NO_VERSION, check.version}:
        raise ChangedSinceError
    before = _snapshot(day, _kept(check, now), after=None)
    check.delete()
    return before
