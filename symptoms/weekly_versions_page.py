"""The earlier versions of a weekly check, and a conflict about it, ready to print."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from journal.core.comparison import Comparison, compare
from journal.core.moments import moment
from journal.core.version_pages import SHOWN_MAX, State, VersionsPage, versions_page
from journal.core.versions import last_saved_at
from journal.users.models import User
from symptoms.models import WeeklyCheck, WeeklyCheckVersion
from symptoms.weekly_details import WeeklyDetails, details_of, from_json
from symptoms.weekly_words import facts_of, in_words


def state_of(details: WeeklyDetails) -> State:
    return State(in_words(details), facts_of(details))


def states_of(versions: Iterable[WeeklyCheckVersion]) -> list[tuple[WeeklyCheckVersion, State]]:
    """Each version with what it said."""
    return [(version, state_of(from_json(version.values))) for version in versions]


def n_versions_of(owner: User, day: date) -> int:
    """How often the check was changed or deleted, as far as that is kept."""
    return WeeklyCheckVersion.objects.owned_by(owner).filter(date=day).count()


def check_versions(owner: User, day: date, now: datetime) -> VersionsPage:
    """How a check was before: the same number of queries for any number of versions."""
    versions = WeeklyCheckVersion.objects.owned_by(owner).filter(date=day).newest_first()
    check = WeeklyCheck.objects.owned_by(owner).on(day).first()
    return versions_page(
        list(versions[: SHOWN_MAX + 1]),
        lambda version: state_of(from_json(version.values)),
        entry=check,
        now=state_of(details_of(check)) if check else None,
        instant=now,
        zone=owner.zone,
    )


def comparison_of(owner: User, stored: WeeklyCheck, details: WeeklyDetails, now: datetime) -> Comparison:
    """What is stored beside what was just entered."""
    newest = WeeklyCheckVersion.objects.owned_by(owner).filter(date=stored.date).newest_first().first()
    saved_at = last_saved_at(stored, newest)
    return Comparison(
        compare(facts_of(details_of(stored)), facts_of(details)),
        moment(saved_at, now, owner.zone) if saved_at else "",
    )
