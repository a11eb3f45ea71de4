"""Going back to an earlier version of a day's rating, and forgetting its versions."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from journal.users.models import User
from symptoms.actions import restorable, restore_rating
from symptoms.details import details_of
from symptoms.models import DailyRating, RatingVersion


def bring_back(
    *, owner: User, version: RatingVersion, seen_version: str, now: datetime
) -> dict[str, Any] | None:
    """Writes a version over the rating that the person saw at `seen_version` (empty: it was deleted).

    Returns what undoing needs, None when the day says so already. Own words that are no longer there are left
    out. Raises ChangedSinceError when the day is another one by now.
    """
    rating = DailyRating.objects.owned_by(owner).on(version.date).first()
    if rating is not None and details_of(rating).says_the_same(restorable(owner, version.values)):
        return None
    before = {"date": version.date.isoformat(), "values": version.values, "after": seen_version}
    return restore_rating(owner=owner, before=before, now=now)


def forget_versions(version: RatingVersion) -> None:
    """Deletes every earlier version of the day of this one; its rating itself stays."""
    RatingVersion.objects.of_entry(version).delete()
