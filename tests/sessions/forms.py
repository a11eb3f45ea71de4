"""What a browser sends for one session."""

from __future__ import annotations

import uuid
from typing import Any

from django.test import Client

from sessions.models import CarrierOil, EssentialOil, Technique
from tests.visits import fields_of


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


def everything() -> dict[str, Any]:
    """A form in which nothing is left out; no warning holds."""
    return sent(
        techniques=[str(technique("circles")), str(technique("ball-rolling"))],
        tools=["hands", "ball"],
        feet="left",
        areas=["toes", "ankle"],
        pressure="light",
        carrier_oil=str(carrier("coconut")),
        carrier_teaspoons="1.5",
        setting=["light", "view"],
        given_by="other",
        symptoms_before="7",
        symptoms_after="0",
        relief="much",
        hurt="3",
        had_skin_reaction="yes",
        start_time="19:30",
        note="by the window",
        **{drops("lavender"): "2"},
    )


def as_it_opens(client: Client, address: str) -> dict[str, list[str]]:
    """What the form of a page sends when nothing in it is touched."""
    pairs = fields_of(client.get(address).content, "client_id")
    return {name: [value for key, value in pairs if key == name] for name, _ in pairs}
