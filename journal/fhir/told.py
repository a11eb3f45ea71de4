"""Whose journal it is, as far as that is told, and who said what stands in it."""

from __future__ import annotations

import hmac
import re
import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property

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
    is_example: bool = False

    def urn(self, *of_what: object) -> str:
        """The address of a resource within the bundle: the same in every bundle of this journal, and telling
        nothing about it.
        """
        keyed = self._keyed.copy()
        keyed.update("/".join(str(one) for one in (self.owner.pk, *of_what)).encode())
        return uuid.UUID(bytes=keyed.digest()[:16], version=4).urn

    @cached_property
    def _keyed(self) -> hmac.HMAC:
        """Copied for each address, as to derive the key takes most of the time."""
        return salted_hmac("journal.fhir", "")

    @cached_property
    def subject(self) -> Json:
        return {"reference": self.urn("person"), "type": "Patient"}

    def resource(self, kind: str, said: Json) -> Json:
        """A resource; an invented one says so, whoever takes it out of the bundle."""
        tagged = {"meta": {"tag": [codes.TEST_DATA]}} if self.is_example else {}
        return {"resourceType": kind, **tagged, **said}


def patient(told: Told) -> Json:
    resource = told.resource("Patient", {})
    names = texts([told.name])
    if names:
        resource["name"] = [{"text": text} for text in names]
    if told.born:
        resource["birthDate"] = str(told.born)
    return resource


def provenance(targets: Iterable[str], told: Told, made_at: datetime) -> Json:
    """That all of it was reported by the person, or that it was invented."""
    reported = _("Patient-reported: the person's own daily ratings and sessions")
    invented = _("This is example data of an invented person.")
    said = {
        "target": [{"reference": urn} for urn in targets],
        "recorded": instant(made_at),
        "reason": [{"text": invented if told.is_example else reported}],
        "agent": [{"type": codes.INFORMANT, "who": told.subject}],
    }
    return told.resource("Provenance", said)


def texts(typed: Iterable[str]) -> list[str]:
    """What a FHIR string may hold of each: no controls but tabs and new lines, nothing that is empty."""
    cleaned = (_NOT_IN_STRINGS.sub("", text).strip() for text in typed)
    return [text for text in cleaned if text]


def instant(moment: datetime) -> str:
    """In UTC: long ago the offsets of some zones had seconds, which FHIR does not know."""
    return moment.astimezone(UTC).isoformat(timespec="seconds")
