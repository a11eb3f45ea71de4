"""What the example's person says of a day beside the four numbers: now and then, and of one piece with them.

Drawn from dice of their own, so that the days do not depend on anything here.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from journal.core.feet import Area
from journal.demo.generate import ExampleRating
from journal.demo.people import Person
from symptoms.details import RatingDetails, Spot
from symptoms.models import Foot, OwnWordKind, Sensation, Therapy, Trigger, Trouble, WorseFoot

SAID, COLD_EVENING, YOGA, FOOT_BATH = 0.4, 0.25, 0.7, 0.12
"""How often each happens, as a share of the days it can happen on."""
WEDNESDAY = 2
COLD_MONTHS = {1, 2, 3, 11, 12}
WORSE_FOOT = ((WorseFoot.RIGHT, 7), (WorseFoot.ALIKE, 2), (WorseFoot.LEFT, 1))
SORE_FROM, SOME_FROM, MUCH_FROM = 5, 4, 7
"""The scores from which on a foot is sore somewhere, and gives some or much trouble."""
TROUBLED_BY = {"sleep": "burning", "walking": "numbness", "shoes": "pain"}
OWN_TRIGGER, OWN_THERAPY = (OwnWordKind.TRIGGER, "narrow-shoes"), (OwnWordKind.THERAPY, "foot-bath")
"""Kind, and a key of `journal.demo.notes.OWN_WORDS`."""
SAID_BY_NOTE: dict[str, dict[str, Any]] = {
    "cold-day": {"triggers": Trigger.COLD, "sensations": Sensation.COLD},
    "long-day": {"triggers": Trigger.LONG_STANDING, "sensations": Sensation.HEAVY},
    "visitors": {"triggers": Trigger.LONG_SITTING},
    "stiff-toes": {"sensations": Sensation.STIFF},
    "stairs": {"near_falls": 1, "sensations": Sensation.WEAK},
    "bad-night": {"sleep": Trouble.MUCH},
    "slept-through": {"sleep": Trouble.NONE},
    "walked-to-market": {"walking": Trouble.NONE},
    "shoes": {"shoes": Trouble.MUCH},
}


@dataclass(frozen=True)
class ExampleExtras:
    """All that is said of one day; own words by kind and key, `change` a key of `NOTES` or empty."""

    said: RatingDetails
    own_words: frozenset[tuple[str, str]]
    change: str = ""


def extras_of(person: Person, ratings: Sequence[ExampleRating]) -> dict[date, ExampleExtras]:
    """What is said of each rated day."""
    rng = random.Random(f"extras of {person.seed}")  # noqa: S311 (an example to be repeated, not a secret)
    extras = {rating.date: _extras(rng, rating) for rating in ratings}
    first_day = ratings[0].date
    for week, change in person.changes.items():
        day = _first_from(extras, first_day + timedelta(weeks=week))
        extras[day] = replace(extras[day], change=change)
    for offset in person.falls:
        day = _first_from(extras, first_day + timedelta(days=offset))
        extras[day] = replace(extras[day], said=replace(extras[day].said, falls=1))
    return extras


def _first_from(days: Iterable[date], first: date) -> date:
    return min(day for day in days if day >= first)


def _extras(rng: random.Random, rating: ExampleRating) -> ExampleExtras:
    """The same number of throws for every day, so that one day does not change the next."""
    is_said, is_cold, is_yoga, is_bath = (
        rng.random() < share for share in (SAID, COLD_EVENING, YOGA, FOOT_BATH)
    )
    worse_foot = rng.choices([foot for foot, _ in WORSE_FOOT], [weight for _, weight in WORSE_FOOT])[0]
    spots = frozenset(_sore_spots(rng, rating))
    said = RatingDetails(rating.scores, **SAID_BY_NOTE.get(rating.note, {}))
    if rating.is_same_as_yesterday:
        return ExampleExtras(said, frozenset())
    if is_said:
        said = replace(said, worse_foot=worse_foot, sore_spots=spots, **_troubles(rating))
    if is_cold and rating.date.month in COLD_MONTHS:
        said = replace(said, triggers=said.triggers | Trigger.COLD)
    if is_yoga and rating.date.weekday() == WEDNESDAY:
        said = replace(said, therapies=Therapy.YOGA)
    own_words = {OWN_TRIGGER} if rating.note == "shoes" else set()
    return ExampleExtras(said, frozenset(own_words | ({OWN_THERAPY} if is_bath else set())))


def _troubles(rating: ExampleRating) -> dict[str, Any]:
    """Trouble as strong as the symptom it comes from, but where the day's note says it already."""
    told = SAID_BY_NOTE.get(rating.note, {})
    scores = {part: rating.scores[symptom] for part, symptom in TROUBLED_BY.items() if part not in told}
    return {part: _trouble(score) for part, score in scores.items() if score is not None}


def _trouble(score: int) -> str:
    if score >= MUCH_FROM:
        return Trouble.MUCH
    return Trouble.SOME if score >= SOME_FROM else Trouble.NONE


def _sore_spots(rng: random.Random, rating: ExampleRating) -> list[Spot]:
    """The right forefoot on sore days, now and then the left toes; a number is not always given."""
    area = rng.choice((Area.TOES, Area.TOES, Area.SOLE, Area.HEEL))
    has_number, is_left_too = rng.random() < 0.7, rng.random() < 0.3
    pain = rating.scores["pain"] or 0
    if pain < SORE_FROM:
        return []
    right = Spot(Foot.RIGHT, area, pain if has_number else None)
    return [right, Spot(Foot.LEFT, Area.TOES)] if is_left_too else [right]
