"""What a browser sends for one session."""

from __future__ import annotations

import uuid
from typing import Any

from sessions.models import CarrierOil, EssentialOil, Technique


def technique(slug: str) -> int:
    return Technique.objects.get(owner=None, slug=slug).pk


def carrier(slug: str) -> int:
    return CarrierOil.objects.get(owner=None, slug=slug).pk


def drops(slug: str) -> str:
    """The name of an essential oil's field."""
    return f"drops_{EssentialOil.objects.get(owner=None, slug=slug).pk}"


def sent(**fields: Any) -> dict[str, Any]:
    """A complete form, changed where the test cares."""
    return {
        "client_id": str(uuid.uuid4()),
        "seen_version": "",
        "date": "2026-11-20",
        "duration_minutes": "20",
        "techniques": [str(technique("foot-rub"))],
        "given_by": "self",
    } | fields
