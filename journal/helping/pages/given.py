"""Which sessions a helper may write, by the id that their form made."""

from __future__ import annotations

from uuid import UUID

from django.urls import reverse

from journal.helping.door import Person, has_logged, sessions_logged_by
from sessions.models import MassageSession, MassageVersion


def may_write(person: Person, client_id: UUID) -> bool:
    """A new session, or one's own sent again: nobody comes to the owner's by guessing what it is known by."""
    is_there = MassageSession.objects.owned_by(person.owner).filter(client_id=client_id).exists()
    was_there = MassageVersion.objects.owned_by(person.owner).filter(client_id=client_id).exists()
    return not (is_there or was_there) or has_logged(person, client_id)


def has_deleted(person: Person, client_id: UUID) -> bool:
    """Whether the helper logged a session of which only earlier versions are left."""
    is_gone = not sessions_logged_by(person).filter(client_id=client_id).exists()
    versions = MassageVersion.objects.owned_by(person.owner).filter(client_id=client_id)
    return is_gone and has_logged(person, client_id) and versions.exists()


def first_page(person: Person) -> str:
    return reverse("person", args=[person.pk])
