"""Who was let into a journal, as its file says it: to read, and for no journal to read back."""

from __future__ import annotations

from datetime import datetime

from journal.helping.models import Helping
from journal.users.models import User

HELPERS = "helpers"
"""The part of the file."""


def helpers_of(owner: User, *, has_notes: bool) -> list[dict[str, object]]:
    """Each invitation, oldest first; nothing by which anybody could come in, nor the helper's account."""
    return [
        _plain(helping, owner, has_notes=has_notes) for helping in Helping.objects.owned_by(owner).in_order()
    ]


def _plain(helping: Helping, owner: User, *, has_notes: bool) -> dict[str, object]:
    def local(instant: datetime | None) -> str | None:
        return instant.astimezone(owner.zone).isoformat() if instant else None

    said = {"label": helping.label} if has_notes else {}
    return {
        **said,
        "may_see": helping.may.slugs,
        "made_at": local(helping.made_at),
        "accepted_at": local(helping.accepted_at),
        "last_seen_at": local(helping.last_seen_at),
        "ended_at": local(helping.ended_at),
        "ended_by": helping.ended_by,
    }
