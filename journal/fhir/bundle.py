"""The chosen days of a journal as one FHIR R4 bundle of type collection, piece by piece."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from itertools import chain

from journal.core.periods import Period
from journal.fhir.codes import OWN_SYSTEM, code_system
from journal.fhir.json_text import json_text, opened
from journal.fhir.ratings import observations
from journal.fhir.sessions import procedures
from journal.fhir.told import Told, instant, patient, provenance
from journal.files.rows import has_examples


def bundle_json(told: Told, period: Period, *, made_at: datetime) -> Iterator[str]:
    """The person, the codes, each rating and session, and at last who said all that."""
    told = replace(told, is_example=has_examples(told.owner, period))
    bundle = told.resource("Bundle", {"type": "collection", "timestamp": instant(made_at)})
    yield opened(json_text(bundle)) + '"entry":['
    yield _entry(told.urn("person"), json_text(patient(told)))
    yield ",\n" + _entry(OWN_SYSTEM, json_text(told.resource("CodeSystem", code_system())))
    urns = []
    for urn, resource in chain(observations(told, period), procedures(told, period)):
        urns.append(urn)
        yield ",\n" + _entry(urn, resource)
    if urns:
        yield ",\n" + _entry(told.urn("provenance", made_at), json_text(provenance(urns, told, made_at)))
    yield "]}\n"


def _entry(urn: str, resource: str) -> str:
    return f'{{"fullUrl":"{urn}","resource":{resource}}}'
