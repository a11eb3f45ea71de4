"""Makers of care notes and visits, and their pages as a browser sends them."""

from __future__ import annotations

import re
from dataclasses import asdict
from datetime import UTC, date, datetime
from typing import Any

from django.test import Client

from journal.care.details import details_of
from journal.care.models import CareNotes, Visit
from journal.users.models import User

CARE = "/settings/care/"
VISITS = "/settings/care/visits/"
WRITTEN = datetime(2026, 11, 1, 12, tzinfo=UTC)


def make_notes(owner: User, **fields: Any) -> CareNotes:
    """Care notes that say what is named and nothing else; a goal when nothing is."""
    said = fields or {"goal": "Walk to the market"}
    return CareNotes.objects.create(owner=owner, **{"changed_at": WRITTEN} | said)


def make_visit(owner: User, day: date = date(2026, 10, 5), *, note: str = "") -> Visit:
    """A visit; `note` says with whom."""
    return Visit.objects.create(owner=owner, date=day, with_whom=note)


def seen_on(client: Client) -> str:
    """The version that the page carries."""
    found = re.search(r'name="seen_version"( value="([^"]*)")?', client.get(CARE).content.decode())
    assert found is not None
    return found[2] or ""


def save(client: Client, **said: str) -> Any:
    """Opens the page, fills in what is named, and saves."""
    return client.post(CARE, {"seen_version": seen_on(client)} | said)


def prepared(owner: User) -> dict[str, str]:
    """What is stored and not empty."""
    said = asdict(details_of(CareNotes.objects.owned_by(owner).get()))
    return {key: value for key, value in said.items() if value}


def visits_of(owner: User) -> list[tuple[str, str]]:
    """Day and with whom, newest first."""
    return [(f"{visit.date}", visit.with_whom) for visit in Visit.objects.owned_by(owner).newest_first()]
