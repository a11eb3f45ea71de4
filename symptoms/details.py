"""What a person says about one day: read from a stored rating, kept as JSON for undo, put into a row."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from enum import Flag
from typing import Any

from journal.core.feet import Area
from symptoms.models import SYMPTOMS, DailyRating, EntryMethod, Sensation, SoreSpot, Therapy, Trigger


@dataclass(frozen=True)
class Spot:
    """A sore part of one foot; `area` is a single one, `score` None when it was only marked."""

    foot: str
    area: Area
    score: int | None = None


@dataclass(frozen=True)
class RatingDetails:
    """One day in the names of `DailyRating`; None is an unanswered symptom, never 0."""

    scores: Mapping[str, int | None]
    note: str = ""
    entry_method: str = EntryMethod.CHECK_IN
    worse_foot: str = ""
    sleep: str = ""
    walking: str = ""
    shoes: str = ""
    falls: int | None = None
    near_falls: int | None = None
    triggers: Trigger = field(default=Trigger(0))
    sensations: Sensation = field(default=Sensation(0))
    therapies: Therapy = field(default=Therapy(0))
    medication_change: str = ""
    own_word_ids: frozenset[int] = frozenset()
    sore_spots: frozenset[Spot] = frozenset()

    def says_the_same(self, other: RatingDetails) -> bool:
        """Whether both describe the day alike, however they were entered."""
        return all(
            getattr(self, name) == getattr(other, name)
            for name in (*RELATED, *COLUMNS)
            if name != "entry_method"
        )


NOTHING_SAID = RatingDetails(dict.fromkeys(SYMPTOMS))
"""A day that has no rating yet."""

RELATED = ("scores", "own_word_ids", "sore_spots")
COLUMNS = tuple(one.name for one in fields(RatingDetails) if one.name not in RELATED)
"""The details that are columns of the rating's own row, beside the four scores."""


def details_of(rating: DailyRating) -> RatingDetails:
    """A stored rating as the person would say it again; two queries unless its relations were prefetched."""
    return RatingDetails(
        scores=rating.scores,
        own_word_ids=frozenset(word.pk for word in rating.own_words.all()),
        sore_spots=frozenset(Spot(spot.foot, spot.area, spot.score) for spot in rating.sore_spots.all()),
        **{name: getattr(rating, name) for name in COLUMNS},
    )


def still_there(details: RatingDetails, own_word_ids: frozenset[int]) -> RatingDetails:
    """The day without the own words that are no longer among these."""
    return replace(details, own_word_ids=details.own_word_ids & own_word_ids)


def put(details: RatingDetails, rating: DailyRating) -> None:
    """Sets the columns of a row; it is not saved."""
    for name, value in (*details.scores.items(), *((name, getattr(details, name)) for name in COLUMNS)):
        setattr(rating, name, value)


def spots_for(details: RatingDetails, rating: DailyRating) -> list[SoreSpot]:
    """The rows of the sore spots, not saved."""
    return [
        SoreSpot(rating=rating, foot=spot.foot, area=spot.area, score=spot.score)
        for spot in details.sore_spots
    ]


def to_json(details: RatingDetails) -> dict[str, Any]:
    """The details as JSON can hold them."""
    return {
        **details.scores,
        "own_word_ids": sorted(details.own_word_ids),
        "sore_spots": sorted([spot.foot, spot.area.value, spot.score] for spot in details.sore_spots),
        **{name: _plain(getattr(details, name)) for name in COLUMNS},
    }


def from_json(values: Mapping[str, Any]) -> RatingDetails:
    """The details that `to_json` gave, perhaps before a column was added."""
    columns = {column.attname: column for column in DailyRating._meta.concrete_fields}
    return RatingDetails(
        scores={symptom: values[symptom] for symptom in SYMPTOMS},
        own_word_ids=frozenset(values["own_word_ids"]),
        sore_spots=frozenset(Spot(foot, Area(area), score) for foot, area, score in values["sore_spots"]),
        **{name: columns[name].to_python(values[name]) for name in COLUMNS if name in values},
    )


def _plain(value: Any) -> Any:
    return value.value if isinstance(value, Flag) else value
