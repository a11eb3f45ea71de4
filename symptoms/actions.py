"""Writing and taking back a daily rating; how, is said in `EntryStore`."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from journal.core.entries import NO_VERSION, Conflict, Saved
from journal.core.entry_store import EntryStore
from journal.users.models import User
from symptoms.details import (
    NOTHING_SAID,
    RatingDetails,
    details_of,
    from_json,
    put,
    spots_for,
    still_there,
    to_json,
)
from symptoms.models import DailyRating, OwnWord, RatingVersion, SoreSpot


def _relate(rating: DailyRating, details: RatingDetails, said: RatingDetails | None) -> None:
    """Writes the own words and sore spots, where they differ from what the rating said."""
    said = said or NOTHING_SAID
    if details.own_word_ids != said.own_word_ids:
        rating.own_words.set(details.own_word_ids)
    if details.sore_spots != said.sore_spots:
        rating.sore_spots.all().delete()
        SoreSpot.objects.bulk_create(spots_for(details, rating))


def _restorable(owner: User, values: Mapping[str, Any]) -> RatingDetails:
    """What a kept rating said, without the own words that were deleted since."""
    # A row that points at one of them is refused only at the commit, where nothing can be caught any more.
    words = OwnWord.objects.owned_by(owner).values_list("pk", flat=True)
    return still_there(from_json(values), frozenset(words))


RATINGS = EntryStore(
    model=DailyRating,
    versions=RatingVersion,
    details_of=details_of,
    put=put,
    to_json=to_json,
    restorable=_restorable,
    relate=_relate,
    is_same=RatingDetails.says_the_same,
)
restore_rating = RATINGS.restore


def save_rating(
    *, owner: User, day: date, details: RatingDetails, seen_version: str, now: datetime
) -> Saved[DailyRating] | Conflict[DailyRating]:
    """Writes the rating of a day that the person saw at `seen_version` (empty: not rated yet)."""
    return RATINGS.save(owner=owner, key=day, details=details, seen_version=seen_version, now=now)


def delete_rating(
    *, owner: User, day: date, now: datetime, seen_version: str = NO_VERSION
) -> dict[str, Any] | None:
    """Removes the rating of a day; returns what undoing needs, or None when there was none."""
    return RATINGS.delete(owner=owner, key=day, now=now, seen_version=seen_version)
