"""Whose journal it is, as far as that is told, and who said what stands in it."""

from __future__ import annotations

import re
import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _

from journal.fhir import codes
from journal.fhir.codes import Json
from journal.users.models import User

_NOT_IN_STRINGS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]")


@dataclass(frozen=True)
class Told:
    """What is said of the person: a name and a year of birth only if they chose so; notes too."""

    owner: User
    name: str = ""
    born: int | None = None
    has_notes: bool = False

    def urn(self, *of_what: object) -> str:
        """The address of a resource within the bundle: the same in every bundle of this journal, and telling
        nothing about it.
        """
        text = "/".join(str(one) for one in (self.owner.pk, *of_what))
        return uuid.UUID(bytes=salted_hmac("journal.fhir", text).digest()[:16], version=4).urn

    @property
    def subject(self) -> Json:
        return {"reference": self.urn("person"), "type": "Patient"}


def patient(told: Told) -> Json:
    resource: Json = {"resourceType": "Patient"}
    if told.owner.is_demo:
        resource["meta"] = {"tag": [codes.TEST_DATA]}
    names = texts([told.name])
    if names:
        resource["name"] = [{"text": text} for text in names]
    if told.born:
        resource["birthDate"] = str(told.born)
    return resource


def provenance(targets: Iterable[str], told: Told, made_at: datetime) -> Json:
    """That all of it was reported by the person."""
    return {
        "resourceType": "Provenance",
        "target": [{"reference": urn} for urn in targets],
        "recorded": instant(made_at, told),
        "reason": [{"text": _("Patient-reported: the person's own daily ratings and sessions")}],
        "agent": [{"type": codes.INFORMANT, "who": told.subject}],
    }


def texts(typed: Iterable[str]) -> list[str]:
    """What a FHIR string may hold of each: no controls but tabs and new lines, nothing that is empty."""
    cleaned = (_NOT_IN_STRINGS.sub("", text).strip() for text in typed)
    return [text for text in cleaned if text]


def instant(moment: datetime, told: Told) -> str:
    return moment.astimezone(told.owner.zone).isoformat(timespec="seconds")
