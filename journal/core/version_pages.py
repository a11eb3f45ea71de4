"""What the page of an entry's earlier versions shows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar
from zoneinfo import ZoneInfo

from journal.core.comparison import Difference, Fact, compare
from journal.core.entries import Entry, version_of
from journal.core.moments import moment
from journal.core.versions import EarlierVersion

SHOWN_MAX = 50
"""No page shows more versions; those before stay in the journal."""

Version = TypeVar("Version", bound=EarlierVersion)


@dataclass(frozen=True)
class State:
    """An entry as it was at one time, in words; `has_left_out` when it named what is no longer there."""

    line: str
    facts: list[Fact]
    has_left_out: bool = False


@dataclass(frozen=True)
class ShownVersion:
    """One earlier version; `differences` is what the next newer state says otherwise.

    `was_deleted` when the entry was deleted then, `is_now` when it says again what this version says.
    """

    pk: int
    replaced: str
    state: State
    differences: list[Difference]
    was_deleted: bool
    is_now: bool


@dataclass(frozen=True)
class VersionsPage:
    """All of it; `now` is None while the entry is deleted, `seen_version` what bringing back must name."""

    now: State | None
    seen_version: str
    versions: list[ShownVersion]
    has_more: bool


def versions_page(
    versions: Sequence[Version],
    state_of: Callable[[Version], State],
    *,
    entry: Entry | None,
    now: State | None,
    instant: datetime,
    zone: ZoneInfo,
) -> VersionsPage:
    """The page of an entry from its versions, newest first; `now` is how it stands, `instant` the time."""
    shown = []
    newer, newer_revision = now, entry.revision if entry else 0
    for version in versions[:SHOWN_MAX]:
        state = state_of(version)
        # A row made anew counts from one again.
        was_deleted = newer_revision <= version.revision
        shown.append(
            ShownVersion(
                version.pk,
                moment(version.replaced_at, instant, zone),
                state,
                differing(state, newer) if newer else [],
                was_deleted,
                is_now=now is not None and state.facts == now.facts,
            )
        )
        newer, newer_revision = state, version.revision
    return VersionsPage(now, version_of(entry), shown, has_more=len(versions) > SHOWN_MAX)


def differing(older: State, newer: State) -> list[Difference]:
    return [one for one in compare(older.facts, newer.facts) if not one.is_same]
