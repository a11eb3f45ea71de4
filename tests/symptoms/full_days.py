"""Days that say something in every part of a check-in."""

from __future__ import annotations

from datetime import date
from typing import Any

from journal.core.feet import Area
from journal.users.models import User
from symptoms.details import RatingDetails, details_of
from symptoms.models import DailyRating, SoreSpot, Trigger
from tests.makers import make_own_word, make_rating


def address(day: date) -> str:
    return f"/check-in/{day.isoformat()}/"


def stored(owner: User, day: date) -> RatingDetails:
    return details_of(DailyRating.objects.owned_by(owner).on(day).get())


def make_full_rating(owner: User, day: date, **fields: Any) -> DailyRating:
    """A day that says something in every part."""
    said = {"sleep": "some", "falls": 1, "triggers": Trigger.COLD, "medication_change": "a new pill"}
    rating = make_rating(owner, day, **said | fields)
    rating.own_words.add(make_own_word(owner))
    SoreSpot.objects.create(rating=rating, foot="left", area=Area.SOLE, score=4)
    return rating
