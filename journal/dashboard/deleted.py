"""What was deleted in the last month, to be brought back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from journal.core import clock
from journal.core.flags import Text
from journal.core.moments import moment
from journal.core.version_pages import State
from journal.core.versions import DELETED_KEPT_FOR, EarlierVersion
from journal.users.models import User
from journal.users.requests import SignedInRequest
from sessions import versions_page as session_versions
from sessions.models import MassageVersion
from symptoms import versions_page as rating_versions
from symptoms import weekly_versions_page
from symptoms.models import RatingVersion, WeeklyCheckVersion

SHOWN_MAX = 100
"""No page shows more of a kind."""
_KINDS: dict[type[EarlierVersion], tuple[Text, str]] = {
    RatingVersion: (_("Rating"), "rating"),
    WeeklyCheckVersion: (_("Weekly check"), "weekly_check"),
    MassageVersion: (_("Session"), "massage"),
}
"""What an entry of each kind is called, and how the names of its addresses begin."""


@dataclass(frozen=True)
class DeletedEntry:
    """The last state of an entry; `bring_back` and `forget` are names of addresses that take its `pk`."""

    pk: int
    day: date
    name: Text
    address_stem: str
    deleted: str
    deleted_at: datetime
    state: State

    @property
    def bring_back(self) -> str:
        return f"{self.address_stem}_bring_back"

    @property
    def forget(self) -> str:
        return f"{self.address_stem}_forget"


@require_safe
def deleted_entries(request: SignedInRequest) -> HttpResponse:
    """Deleted ratings, weekly checks and sessions, newest first."""
    entries = deleted_entries_of(request.user, clock.now())
    context = {"entries": entries, "n_days": DELETED_KEPT_FOR.days}
    return render(request, "dashboard/deleted_entries.html", context)


def deleted_entries_of(owner: User, now: datetime) -> list[DeletedEntry]:
    """The same number of queries for any number of entries."""
    since = now - DELETED_KEPT_FOR
    ratings = RatingVersion.objects.owned_by(owner).deleted_since(since)[:SHOWN_MAX]
    checks = WeeklyCheckVersion.objects.owned_by(owner).deleted_since(since)[:SHOWN_MAX]
    sessions = MassageVersion.objects.owned_by(owner).deleted_since(since)[:SHOWN_MAX]
    entries = [
        _entry(version, state, owner, now) for version, state in rating_versions.states_of(owner, ratings)
    ]
    entries += [
        _entry(version, state, owner, now) for version, state in weekly_versions_page.states_of(checks)
    ]
    entries += [
        _entry(version, state, owner, now) for version, state in session_versions.states_of(owner, sessions)
    ]
    return sorted(entries, key=lambda entry: entry.deleted_at, reverse=True)


def _entry(version: EarlierVersion, state: State, owner: User, now: datetime) -> DeletedEntry:
    return DeletedEntry(
        version.pk,
        version.date,
        *_KINDS[type(version)],
        moment(version.replaced_at, now, owner.zone),
        version.replaced_at,
        state,
    )
