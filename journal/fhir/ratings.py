"""A rated day as FHIR: an Observation for each score, none for what was not rated."""

from __future__ import annotations

from collections.abc import Iterator

from journal.core.periods import Period
from journal.fhir import codes
from journal.fhir.codes import Json
from journal.fhir.json_text import json_text, with_more
from journal.fhir.told import Told, instant, texts
from journal.files.csv_lines import each
from symptoms.models import SYMPTOMS, DailyRating


def observations(told: Told, period: Period) -> Iterator[tuple[str, str]]:
    """The ratings of the period with their addresses; a day's note is with the first of its ratings."""
    alike = {symptom: json_text(_alike(symptom, told)) for symptom in SYMPTOMS}
    rated = DailyRating.objects.owned_by(told.owner).in_period(period).order_by("date")
    for day, entered_at, note, *scores in each(rated.values_list("date", "entered_at", "note", *SYMPTOMS)):
        said: Json = {"effectiveDateTime": day.isoformat(), "issued": instant(entered_at)}
        notes = texts([note]) if told.has_notes else []
        for symptom, score in zip(SYMPTOMS, scores, strict=True):
            if score is None:
                continue
            own = {"note": [{"text": text} for text in notes]} if notes else {}
            observation = with_more(alike[symptom], said | {"valueInteger": score} | own)
            yield told.urn("rating", day, symptom), observation
            notes = []


def _alike(symptom: str, told: Told) -> Json:
    """What every rating of a symptom says."""
    said = {
        "status": "final",
        "category": [codes.SURVEY],
        "code": codes.rating_code(symptom),
        "subject": told.subject,
        "performer": [told.subject],
        "bodySite": {"coding": [codes.FOOT]},
    }
    return told.resource("Observation", said)
