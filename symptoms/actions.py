"""Writing and taking back a daily rating. Nothing is ever overwritten unseen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import IntegrityError, transaction

from journal.core.entries import ChangedSinceError, Conflict, Saved, version_of, written
from journal.users.models import User
from symptoms.models import SYMPTOMS, DailyRating, EntryMethod


@dataclass(frozen=True)
class RatingDetails:
    """What a person says about one day; None is an unanswered symptom, never 0."""

    scores: Mapping[str, int | None]
    note: str = ""
    entry_method: str = EntryMethod.CHECK_IN

    def is_said_by(self, rating: DailyRating) -> bool:
        return dict(self.scores) == rating.scores and self.note == rating.note


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
    if details.is_said_by(current):
        return Saved(current, before=None)
    if current.version != seen_version:
        return Conflict(current)
    values = _values(current)
    _write(current, details)
    return Saved(current, before=_snapshot(day, values, after=current))


def _locked(owner: User, day: date) -> DailyRating | None:
    return DailyRating.objects.owned_by(owner).on(day).select_for_update().first()


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
    for symptom, score in details.scores.items():
        setattr(rating, symptom, score)
    rating.note = details.note
    rating.entry_method = details.entry_method
    if rating.pk:
        rating.revision += 1
    # Not full_clean: Django asks the database once for each constraint, and the database checks them anyway.
    rating.clean_fields()
    rating.save()


def _snapshot(day: date, values: dict[str, Any] | None, *, after: DailyRating | None) -> dict[str, Any]:
    return {"date": day.isoformat(), "values": values, "after": version_of(after)}


def _values(rating: DailyRating) -> dict[str, Any]:
    return rating.scores | {
        "note": rating.note,
        "entry_method": rating.entry_method,
        "entered_at": rating.entered_at.isoformat(),
        "entered_on": rating.entered_on.isoformat(),
    }


@transaction.atomic
def restore_rating(*, owner: User, before: Mapping[str, Any]) -> date:
    """Puts a day back to how it was before the last save; returns the day.

    Raises ChangedSinceError when the day was changed again in between.
    """
    day = date.fromisoformat(before["date"])
    rating = _locked(owner, day)
    if version_of(rating) != before["after"]:
        raise ChangedSinceError
    values = before["values"]
    if values is None:
        if rating is not None:
            rating.delete()
        return day
    rating = rating or DailyRating(owner=owner, date=day)
    rating.entered_at = datetime.fromisoformat(values["entered_at"])
    rating.entered_on = date.fromisoformat(values["entered_on"])
    scores = {symptom: values[symptom] for symptom in SYMPTOMS}
    _write(rating, RatingDetails(scores, values["note"], values["entry_method"]))
    return day


@transaction.atomic
def delete_rating(*, owner: User, day: date) -> dict[str, Any] | None:
    """Removes the rating of a day; returns what undoing needs, or None when there was none."""
    rating = _locked(owner, day)
    if rating is None:
        return None
    before = _snapshot(day, _values(rating), after=None)
    rating.delete()
    return before
