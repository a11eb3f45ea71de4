"""The earlier versions of a day's rating, and a conflict about it, ready to print."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime

from journal.core.comparison import Comparison, compare
from journal.core.moments import moment
from journal.core.version_pages import SHOWN_MAX, State, VersionsPage, versions_page
from journal.core.versions import last_saved_at
from journal.users.models import User
from symptoms.details import RatingDetails, details_of, from_json, still_there
from symptoms.models import DailyRating, RatingVersion
from symptoms.words import OwnName, Said, facts_of, in_words, own_word_names


def state_of(details: RatingDetails, own_words: Mapping[int, OwnName]) -> State:
    """A day in words, without what is no longer there."""
    there = still_there(details, frozenset(own_words))
    return State(in_words(details), facts_of(there, own_words), has_left_out=there != details)


def states_of(owner: User, versions: Iterable[RatingVersion]) -> list[tuple[RatingVersion, State]]:
    """Each version with what it said; one query beside theirs."""
    own_words = own_word_names(owner)
    return [(version, state_of(from_json(version.values), own_words)) for version in versions]


def versions_of(owner: User, day: date) -> list[RatingVersion]:
    """As many as a page shows, and one more when there are more; newest first."""
    versions = RatingVersion.objects.owned_by(owner).filter(date=day)
    return list(versions.newest_first()[: SHOWN_MAX + 1])


def n_versions_of(owner: User, day: date) -> int:
    """How often the day's rating was changed or deleted, as far as that is kept."""
    return RatingVersion.objects.owned_by(owner).filter(date=day).count()


def day_versions(owner: User, day: date, now: datetime) -> VersionsPage:
    """How a day was rated before: the same number of queries for any number of versions."""
    own_words = own_word_names(owner)
    rating = DailyRating.objects.owned_by(owner).on(day).first()
    return versions_page(
        versions_of(owner, day),
        lambda version: state_of(from_json(version.values), own_words),
        entry=rating,
        now=state_of(details_of(rating), own_words) if rating else None,
        instant=now,
        zone=owner.zone,
    )


def comparison_of(owner: User, stored: DailyRating, said: Said, now: datetime) -> Comparison:
    """What is stored beside what was just entered."""
    newest = RatingVersion.objects.owned_by(owner).filter(date=stored.date).newest_first().first()
    saved_at = last_saved_at(stored, newest)
    return Comparison(
        compare(facts_of(details_of(stored), said.own_words), facts_of(said.details, said.own_words)),
        moment(saved_at, now, owner.zone) if saved_at else "",
    )
