"""Going back to an earlier version of a session, and forgetting its versions."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from journal.users.models import User
from sessions.actions import restorable, restore_massage
from sessions.details import details_of
from sessions.models import MassageSession, MassageVersion


def bring_back(
    *, owner: User, version: MassageVersion, seen_version: str, now: datetime
) -> dict[str, Any] | None:
    """Writes a version over the session that the person saw at `seen_version` (empty: it was deleted).

    Returns what undoing needs, None when the session says so already. Techniques and oils that are no longer
    there are left out. Raises ChangedSinceError when the session is another one by now.
    """
    massage = MassageSession.objects.owned_by(owner).filter(client_id=version.client_id).first()
    if massage is not None and details_of(massage) == restorable(owner, version.values):
        return None
    before = {"client_id": str(version.client_id), "values": version.values, "after": seen_version}
    return restore_massage(owner=owner, before=before, now=now)


def forget_versions(version: MassageVersion) -> None:
    """Deletes every earlier version of the session of this one; the session itself stays."""
    MassageVersion.objects.of_entry(version).delete()
