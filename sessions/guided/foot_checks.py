"""Writing, deleting and taking back a look at the feet, and how long one holds."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any

from django.db import transaction

from journal.core.entries import NO_VERSION, ChangedSinceError, Saved, version_of, written
from journal.users.models import User
from sessions.catalogue import Finding
from sessions.models import FootCheck

HOLDS_FOR = timedelta(minutes=60)
"""How long after a look a guided session may begin."""
DOUBLE_TAP = timedelta(minutes=1)

URGENT = Finding.WOUND | Finding.CALF_PAIN | Finding.FEVER
"""What a professional should hear about the same day."""

_FINDINGS = ("left", "right")


def newest_check(owner: User, now: datetime) -> FootCheck | None:
    """The latest look of the owner's present day, whatever was seen; at night also one that still holds."""
    midnight = now.astimezone(owner.zone).replace(hour=0, minute=0, second=0, microsecond=0)
    return newest_since(owner, min(midnight, now - HOLDS_FOR), now)


def newest_since(owner: User | int, since: datetime, now: datetime) -> FootCheck | None:
    """The latest look between two instants, whatever was seen."""
    rows = FootCheck.objects.owned_by(owner).filter(entered_at__gte=since, entered_at__lte=now)
    return rows.order_by("-entered_at", "-pk").first()


def newest_of_day(owner: User, day: date) -> FootCheck | None:
    """The latest look of a day, whatever was seen; one of just before midnight is of the day before."""
    return FootCheck.objects.owned_by(owner).on(day).order_by("-entered_at", "-pk").first()


def holds(check: FootCheck, now: datetime) -> bool:
    """Whether a look is recent enough to go by."""
    return now - check.entered_at <= HOLDS_FOR


def fresh_check(owner: User, now: datetime) -> FootCheck | None:
    """The look that lets a guided session begin now: the newest, if it holds and leaves a foot to massage."""
    newest = newest_check(owner, now)
    if newest is None or not holds(newest, now) or newest.clear_feet is None:
        return None
    return newest


@transaction.atomic
def record_check(
    *, owner: User, left: Finding, right: Finding, note: str, now: datetime, logged_by: str = ""
) -> Saved[FootCheck]:
    """A new look at the feet. The same one again within a minute is a double tap, and one entry."""
    said = {"left": left, "right": right, "note": note, "logged_by": logged_by}
    check = FootCheck(owner=owner, **said, **written(now, owner))
    check.date = check.entered_on
    # The row is held, so that two taps at once are not both the first.
    User.objects.select_for_update().get(pk=owner.pk)
    newest = newest_check(owner, now)
    if newest and now - newest.entered_at <= DOUBLE_TAP and _said(newest) == _said(check):
        return Saved(newest, before=None)
    check.clean_fields(exclude=["owner"])
    check.save()
    return Saved(check, before={"pk": check.pk, "values": None, "after": check.version})


@transaction.atomic
def delete_check(*, check: FootCheck) -> dict[str, Any]:
    """Removes a look; returns what undoing needs."""
    values = {
        "date": check.date.isoformat(),
        "note": check.note,
        "logged_by": check.logged_by,
        "revision": check.revision,
        "entered_at": check.entered_at.isoformat(),
        "entered_on": check.entered_on.isoformat(),
    } | {foot: getattr(check, foot).value for foot in _FINDINGS}
    before = {"pk": check.pk, "values": values, "after": NO_VERSION}
    check.delete()
    return before


@transaction.atomic
def restore_check(*, owner: User, before: Mapping[str, Any]) -> None:
    """Takes back the writing or the deleting of a look.

    Raises ChangedSinceError when it is no longer as it was left.
    """
    rows = FootCheck.objects.owned_by(owner).select_for_update()
    check = rows.filter(pk=before["pk"]).first()
    if version_of(check) != before["after"]:
        raise ChangedSinceError
    values = before["values"]
    if values is None:
        if check is not None:
            check.delete()
        return
    FootCheck.objects.create(
        pk=before["pk"],
        owner=owner,
        date=date.fromisoformat(values["date"]),
        note=values["note"],
        logged_by=values.get("logged_by", ""),
        entered_at=datetime.fromisoformat(values["entered_at"]),
        entered_on=date.fromisoformat(values["entered_on"]),
        # Made anew under its old key, it is another version all the same.
        revision=values.get("revision", 1) + 1,
        **{foot: Finding(values[foot]) for foot in _FINDINGS},
    )


def _said(check: FootCheck) -> tuple[Finding, Finding, str, str]:
    return check.left, check.right, check.note, check.logged_by
