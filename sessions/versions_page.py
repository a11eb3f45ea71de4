"""The earlier versions of a session, ready to print."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from journal.core.version_pages import SHOWN_MAX, State, VersionsPage, versions_page
from journal.users.models import User
from sessions.details import MassageDetails, details_of, from_json
from sessions.facts import ItemNames, facts_of, line_of
from sessions.models import MassageSession, MassageVersion


def state_of(details: MassageDetails, names: ItemNames) -> State:
    """A session in words, without what is no longer there."""
    there = names.still_there(details)
    return State(line_of(there, names), facts_of(there, names), has_left_out=there != details)


def states_of(owner: User, versions: Iterable[MassageVersion]) -> list[tuple[MassageVersion, State]]:
    """Each version with what it said; three queries beside theirs."""
    names = ItemNames.of(owner)
    return [(version, state_of(from_json(version.values), names)) for version in versions]


def n_versions_of(massage: MassageSession) -> int:
    """How often it was changed, as far as that is kept."""
    versions = MassageVersion.objects.owned_by(massage.owner_id)
    return versions.filter(client_id=massage.client_id).count()


def versions_of(massage: MassageSession, owner: User, now: datetime) -> VersionsPage:
    """How a session was before: the same number of queries for any number of versions."""
    names = ItemNames.of(owner)
    versions = MassageVersion.objects.owned_by(owner).filter(client_id=massage.client_id)
    return versions_page(
        list(versions.newest_first()[: SHOWN_MAX + 1]),
        lambda version: state_of(from_json(version.values), names),
        entry=massage,
        now=state_of(details_of(massage), names),
        instant=now,
        zone=owner.zone,
    )
