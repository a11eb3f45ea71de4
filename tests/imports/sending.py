"""Sending files to be imported, and what the journal holds afterwards."""

from __future__ import annotations

from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from journal.imports.listing import Listing
from journal.imports.models import ImportFile
from journal.imports.waiting import listing_of
from journal.users.models import User
from sessions.models import MassageSession
from symptoms.models import DailyRating

IMPORT = "/settings/data/import/"
COLUMNS = f"{IMPORT}columns/"
CHECK = f"{IMPORT}check/"
WRITE = f"{IMPORT}write/"
WIDE = b"Date,Tingling,Pain\n2026-01-01,7,3\n2026-01-02,6,\n"


def send(client: Client, content: bytes, name: str = "notes.csv") -> Any:
    """Sends a file; the answer is where that leads."""
    return client.post(IMPORT, {"file": SimpleUploadedFile(name, content)}, follow=True)


def check(client: Client, owner: User, content: bytes, **answers: str) -> Listing:
    """Sends a file, answers what is asked about its columns, and gives the list of what it would do."""
    page = send(client, content)
    if page.redirect_chain[-1][0] == COLUMNS:
        file = ImportFile.objects.get(owner=owner)
        client.post(COLUMNS, {"check": "", "file": file.pk, "seen_day": "0", **answers})
    return waiting_list(owner)


def waiting_list(owner: User) -> Listing:
    """What the file that waits would do."""
    listing = listing_of(ImportFile.objects.get(owner=owner))
    assert listing is not None
    return listing


def write(client: Client, seen: str, **more: str) -> Any:
    return client.post(WRITE, {"seen": seen, **more}, follow=True)


def journal_of(owner: User) -> tuple[list[Any], list[Any]]:
    """The scores of each day, and the minutes of each session."""
    ratings = DailyRating.objects.owned_by(owner).order_by("date")
    massages = MassageSession.objects.owned_by(owner).order_by("date", "pk")
    return (
        [(f"{rating.date}", *rating.scores.values(), rating.note) for rating in ratings],
        [(f"{massage.date}", massage.duration_minutes) for massage in massages],
    )


def downloaded(client: Client, name: str) -> bytes:
    """A file of the person's own, whole."""
    answer: Any = client.get(f"/reports/{name}?period=all")
    assert answer.status_code == 200
    return b"".join(answer.streaming_content) if answer.streaming else bytes(answer.content)
