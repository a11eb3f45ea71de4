"""What stands in somebody's list of what happened."""

from __future__ import annotations

from journal.activity.models import Activity
from journal.users.models import User


def kinds(owner: User) -> list[str]:
    """Oldest first."""
    return list(Activity.objects.owned_by(owner).order_by("pk").values_list("kind", flat=True))


def noted(owner: User) -> list[tuple[str, str, str]]:
    """What, which and with which browser; oldest first."""
    return list(Activity.objects.owned_by(owner).order_by("pk").values_list("kind", "detail", "browser"))
