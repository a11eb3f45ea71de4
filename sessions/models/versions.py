"""Earlier versions of a massage session."""

from __future__ import annotations

from django.db import models

from journal.core.versions import EarlierVersion, EarlierVersionQuerySet
from sessions.models.massages import MassageSession


class MassageVersionQuerySet(EarlierVersionQuerySet["MassageVersion"]):
    """Earlier versions of sessions in domain words."""


class MassageVersion(EarlierVersion):
    """A massage session as it was; `client_id` is the session's."""

    key = "client_id"

    client_id = models.UUIDField()

    objects = MassageVersionQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["owner", "client_id"], name="massage_version_owner_entry")]

    @classmethod
    def entry_model(cls) -> type[MassageSession]:
        return MassageSession
