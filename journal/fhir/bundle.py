"""The chosen days of a journal as one FHIR R4 bundle of type collection, piece by piece."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime

from journal.core.periods import Period
from journal.fhir.codes import OWN_SYSTEM, Json, code_system
from journal.fhir.ratings import observations
from journal.fhir.sessions import procedure
from journal.fhir.told import Told, instant, patient, provenance
from journal.files.csv_lines import each
from journal.files.kinds import Kind
from journal.files.rows import entries_in


def bundle_json(told: Told, period: Period, *, made_at: datetime) -> Iterator[str]:
    """The person, the codes, each rating and session, and at last who said all that."""
    head = {
        "resourceType": "Bundle",
        "type": "collection",
        "timestamp": instant(made_at, told),
    }
    yield _json(head).removesuffix("}") + ', "entry": ['
    yield _entry(told.urn("person"), patient(told))
    yield ",\n" + _entry(OWN_SYSTEM, code_system())
    urns = []
    for urn, resource in _entries(told, period):
        urns.append(urn)
        yield ",\n" + _entry(urn, resource)
    if urns:
        yield ",\n" + _entry(told.urn("provenance", made_at), provenance(urns, told, made_at))
    yield "]}\n"


def _entries(told: Told, period: Period) -> Iterator[tuple[str, Json]]:
    for rating in each(entries_in(Kind.RATING, told.owner, period)):
        yield from observations(rating, told)
    for massage in each(entries_in(Kind.MASSAGE, told.owner, period)):
        yield procedure(massage, told)


def _entry(urn: str, resource: Json) -> str:
    return _json({"fullUrl": urn, "resource": resource})


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
