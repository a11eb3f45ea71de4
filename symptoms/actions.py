"""Writing and taking back a daily rating. Nothing is ever overwritten unseen."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django.db import IntegrityError, transaction

from journal.core.entries import NO_VERSION, ChangedSinceError, Conflict, Saved, version_of, written
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


@transaction.atomic
def save_rating(
    *, owner: User, day: date, details: RatingDetails, seen_version: str, now: datetime
) -> Saved[DailyRating] | Conflict[DailyRating]:
    """Writes the rating of a day that the person saw at `seen_version` (empty: not rated yet).

    Saying again what is already there changes nothing, so a double click is one entry. A rating that was
    changed in between is returned as a conflict.
    """
    current = _locked(owner, day)
    if current is None:
        created = _create(owner, day, details, now)
        if created is not None:
            return Saved(created, before=_snapshot(day, None, after=created))
        current = _locked(owner, day)
    assert current is not None  # noqa: S101  the unique constraint has just refused a second one
    if details.says_the_same(details_of(current)):
        return Saved(current, before=None)
    if current.version != seen_version:
        return Conflict(current)
    values = _kept(current, now)
    _write(current, details)
    return Saved(current, before=_snapshot(day, values, after=current))


def _locked(owner: User, day: date) -> DailyRating | None:
    # Fetched along, because a save asks three times what the day said before.
    rows = DailyRating.objects.owned_by(owner).on(day).prefetch_related("own_words", "sore_spots")
    return rows.select_for_update().first()


def _create(owner: User, day: date, details: RatingDetails, now: datetime) -> DailyRating | None:
    """The new rating, or None when another request made one at the same moment."""
    rating = DailyRating(owner=owner, date=day, **written(now, owner))
    try:
        with transaction.atomic():
            _write(rating, details)
    except IntegrityError:
        return None
    return rating


def _write(rating: DailyRating, details: RatingDetails) -> None:
    said = details_of(rating) if rating.pk else NOTHING_SAID
    put(details, rating)
    if rating.pk:
        rating.revision += 1
    # Not full_clean: Django asks the database once for each constraint, and the database checks them anyway.
    rating.clean_fields(exclude=["owner"])
    rating.save()
    if details.own_word_ids != said.own_word_ids:
        rating.own_words.set(details.own_word_ids)
    if details.sore_spots != said.sore_spots:
        rating.sore_spots.all().delete()
        SoreSpot.objects.bulk_create(spots_for(details, rating))


def _snapshot(day: date, values: dict[str, Any] | None, *, after: DailyRating | None) -> dict[str, Any]:
    return {"date": day.isoformat(), "values": values, "after": version_of(after)}


def _kept(rating: DailyRating, now: datetime) -> dict[str, Any]:
    """The rating as JSON, written down as an earlier version."""
    values = _values(rating)
    RatingVersion.objects.create(
        owner_id=rating.owner_id, date=rating.date, revision=rating.revision, values=values, replaced_at=now
    )
    return values


def _values(rating: DailyRating) -> dict[str, Any]:
    """The rating as JSON."""
    return to_json(details_of(rating)) | {
        "entered_at": rating.entered_at.isoformat(),
        "entered_on": rating.entered_on.isoformat(),
    }


@transaction.atomic
def restore_rating(*, owner: User, before: Mapping[str, Any], now: datetime) -> dict[str, Any]:
    """Puts a day back to how it was before a save or delete; returns what undoing this needs.

    Own words that are no longer there are left out. Raises ChangedSinceError when the day was changed again
    in between.
    """
    day = date.fromisoformat(before["date"])
    rating = _locked(owner, day)
    if version_of(rating) != before["after"]:
        raise ChangedSinceError
    replaced = _kept(rating, now) if rating else None
    values = before["values"]
    if values is None:
        if rating is not None:
            rating.delete()
        return _snapshot(day, replaced, after=None)
    rating = rating or DailyRating(owner=owner, date=day)
    rating.entered_at = datetime.fromisoformat(values["entered_at"])
    rating.entered_on = date.fromisoformat(values["entered_on"])
    try:
        with transaction.atomic():
            _write(rating, restorable(owner, values))
    except IntegrityError as problem:
        # Another request has rated the day at the same moment.
        raise ChangedSinceError from problem
    return _snapshot(day, replaced, after=rating)


def restorable(owner: User, values: Mapping[str, Any]) -> RatingDetails:
    """What a kept rating said, without the own words that were deleted since."""
    # A row that points at one of them is refused only at the commit, where nothing can be caught any more.
    words = OwnWord.objects.owned_by(owner).values_list("pk", flat=True)
    return still_there(from_json(values), frozenset(words))


@transaction.atomic
def delete_rating(
    *, owner: User, day: date, now: datetime, seen_version: str = NO_VERSION
) -> dict[str, Any] | None:
    """Removes the rating of a day; returns what undoing needs, or None when there was none.

    Raises ChangedSinceError when it is not the one that the person saw, if that is known.
    """
    rating = _locked(owner, day)
    if rating is None:
        return None
    if seen_version not in {NO_VERSION, rating.version}:
        raise ChangedSinceError
    before = _snapshot(day, _kept(rating, now), after=None)
    rating.delete()
    return before
