"""Reads a bundle back by two libraries that know nothing of each other, and by resource."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date
from typing import Any

from fhir.resources.R4B.bundle import Bundle as BundleR4B
from fhirclient.models.bundle import Bundle as BundleR4  # type: ignore[import-untyped]  # has no types
from fhirclient.models.fhirabstractbase import (  # type: ignore[import-untyped]  # has no types
    FHIRValidationError as InvalidR4Error,
)

from journal.core.periods import Period
from journal.fhir.bundle import bundle_json
from journal.fhir.told import Told
from journal.users.models import User
from tests.makers import noon

__all__ = ["BundleR4", "BundleR4B", "InvalidR4Error"]
Json = dict[str, Any]
PERIOD = Period(date(2026, 1, 1), date(2026, 12, 31))


def read(pieces: Iterable[str]) -> Json:
    """The bundle, found valid by both: R4B by its models, R4 by its own."""
    bundle: Json = json.loads("".join(pieces))
    BundleR4B.model_validate(bundle)
    BundleR4(bundle, strict=True)
    return bundle


def bundle_of(owner: User, **told: Any) -> Json:
    """Of the year 2026, made on 20 November."""
    return read(bundle_json(Told(owner, **told), PERIOD, made_at=noon(date(2026, 11, 20))))


def resources(bundle: Json, kind: str) -> list[Json]:
    return [entry["resource"] for entry in bundle["entry"] if entry["resource"]["resourceType"] == kind]


def coded(concept: Json) -> list[tuple[str, str]]:
    return [(one["system"], one["code"]) for one in concept["coding"]]
