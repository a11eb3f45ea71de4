"""A day as the fields of its page: what is stored, as that page would send it."""

from __future__ import annotations

from django.http import QueryDict
from django.utils.datastructures import MultiValueDict

from symptoms.extras_form import CHIPS, FIELDS
from symptoms.fields import slug_of
from symptoms.words import Said


def as_sent(day: Said) -> MultiValueDict[str, str]:
    """What a day says, as its page would send it."""
    said = day.details
    scores = {f"sore_{slug_of(spot)}": [_text(spot.score)] for spot in said.sore_spots}
    return MultiValueDict(
        {
            **{symptom: [_text(score)] for symptom, score in said.scores.items()},
            "note": [said.note],
            "worse_foot": [said.worse_foot],
            "sleep": [said.sleep],
            "walking": [said.walking],
            "shoes": [said.shoes],
            "near_falls": [_text(said.near_falls)],
            "falls": [_text(said.falls)],
            **{name: getattr(said, name).slugs + _own(day, kind) for name, kind in CHIPS.items()},
            "medication_change": [said.medication_change],
            "sore_spots": [slug_of(spot) for spot in said.sore_spots],
            **scores,
        }
    )


def _own(day: Said, kind: str) -> list[str]:
    """The ids of the day's own words of one kind."""
    return [str(pk) for pk in day.details.own_word_ids if day.own_words[pk].kind == kind]


def completed(data: QueryDict, stored: Said) -> QueryDict:
    """What was sent, and what is stored for the parts that were not on the page: Today has none of them."""
    asked = data.getlist("asked")
    missing = {
        name
        for part, names in FIELDS.items()
        if part.slug not in asked and not data.keys() & {*names}
        for name in names
    }
    full = data.copy()
    for name, values in as_sent(stored).lists():
        if name in missing or (name.startswith("sore_") and "sore_spots" in missing):
            full.setlist(name, values)
    return full


def _text(number: int | None) -> str:
    return "" if number is None else str(number)
