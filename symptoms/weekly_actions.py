"""Writing and taking back a weekly check; how, is said in `EntryStore`."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from journal.core.entries import NO_VERSION, Conflict, Saved
from journal.core.entry_store import EntryStore
from journal.users.models import User
from symptoms.models import WeeklyCheck, WeeklyCheckVersion
from symptoms.weekly_details import WeeklyDetails, details_of, from_json, put, to_json

WEEKLY_CHECKS = EntryStore(
    model=WeeklyCheck,
    versions=WeeklyCheckVersion,
    details_of=details_of,
    put=put,
    to_json=to_json,
    restorable=lambda _owner, values: from_json(values),
)
restore_weekly_check = WEEKLY_CHECKS.restore


def save_weekly_check(
    *, owner: User, day: date, details: WeeklyDetails, seen_version: str, now: datetime
) -> Saved[WeeklyCheck] | Conflict[WeeklyCheck]:
    """Writes the check of a day that the person saw at `seen_version` (empty: there was none yet)."""
    return WEEKLY_CHECKS.save(owner=owner, key=day, details=details, seen_version=seen_version, now=now)


def delete_weekly_check(
    *, owner: User, day: date, now: datetime, seen_version: str = NO_VERSION
) -> dict[str, Any] | None:
    """Removes the check of a day; returns what undoing needs, or None when there was none."""
    return WEEKLY_CHECKS.delete(owner=owner, key=day, now=now, seen_version=seen_version)
