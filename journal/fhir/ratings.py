"""A rated day as FHIR: an Observation for each score, none for what was not rated."""

from __future__ import annotations

from collections.abc import Iterator

from journal.fhir import codes
from journal.fhir.codes import Json
from journal.fhir.told import Told, instant, texts
from symptoms.models import SYMPTOMS, DailyRating, EntryMethod


def observations(rating: DailyRating, told: Told) -> Iterator[tuple[str, Json]]:
    """The ratings of a day with their addresses; the day's note is with the first of them."""
    notes = texts([rating.note]) if told.has_notes else []
    for symptom in SYMPTOMS:
        score = getattr(rating, symptom)
        if score is None:
            continue
        yield told.urn("rating", rating.date, symptom), _observation(rating, symptom, score, notes, told)
        notes = []


def _observation(rating: DailyRating, symptom: str, score: int, notes: list[str], told: Told) -> Json:
    resource: Json = {
        "resourceType": "Observation",
        "status": "final",
        "category": [codes.SURVEY],
        "code": codes.rating_code(symptom),
        "subject": told.subject,
        "effectiveDateTime": rating.date.isoformat(),
        "issued": instant(rating.entered_at, told),
        "performer": [told.subject],
        "valueInteger": score,
        "bodySite": {"coding": [codes.FOOT]},
    }
    if rating.entry_method == EntryMethod.EXAMPLE:
        resource["meta"] = {"tag": [codes.TEST_DATA]}
    if notes:
        resource["note"] = [{"text": text} for text in notes]
    return resource
