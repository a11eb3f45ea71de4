"""A massage session as FHIR: a Procedure. No time of day is invented, and no place on earth for one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import time
from uuid import UUID

from django.utils.translation import get_language, override
from django.utils.translation import gettext as _

from journal.core.periods import Period
from journal.fhir import codes
from journal.fhir.codes import Json
from journal.fhir.json_text import json_text, with_more
from journal.fhir.told import Told, texts
from journal.files.csv_lines import in_batches
from journal.files.related import drops_of, technique_ids_of
from journal.insights.rules_sessions import HURT_FROM
from sessions.details import COLUMNS, MassageDetails
from sessions.facts import ItemNames, facts_of
from sessions.models import Feet, GivenBy, MassageSession


def procedures(told: Told, period: Period) -> Iterator[tuple[str, str]]:
    """The sessions of the period with their addresses."""
    alike = {given_by: json_text(_alike(given_by, told)) for given_by in GivenBy.values}
    names = ItemNames.of(told.owner)
    for some in _sessions(told, period):
        # A session is some forty words, and those of a language that was named are found in half the time.
        with override(get_language()):
            said = [
                (told.urn("session", client_id), with_more(alike[one.given_by], _own(one, names, told)))
                for client_id, one in some
            ]
        yield from said


def _sessions(told: Told, period: Period) -> Iterator[list[tuple[UUID, MassageDetails]]]:
    """Some hundred at a time, and without models, which would take longer than all the rest."""
    found = MassageSession.objects.owned_by(told.owner).in_period(period)
    rows = found.order_by("date", "start_time", "pk").values_list("pk", "client_id", *COLUMNS)
    for some in in_batches(rows):
        ids = [row[0] for row in some]
        techniques, drops = technique_ids_of(ids), drops_of(ids)
        yield [
            (
                client_id,
                MassageDetails(
                    technique_ids=frozenset(techniques.get(pk, [])),
                    drops=dict(drops.get(pk, [])),
                    **dict(zip(COLUMNS, columns, strict=True)),
                ),
            )
            for pk, client_id, *columns in some
        ]


def _alike(given_by: str, told: Told) -> Json:
    """What all sessions say that the same person gave."""
    by_self = {"performer": [{"actor": told.subject}]} if given_by == GivenBy.SELF else {}
    said = {
        "status": "completed",
        "category": codes.THERAPEUTIC,
        "code": {"coding": [codes.MASSAGE], "text": _what(given_by)},
        "subject": told.subject,
        "recorder": told.subject,
        **by_self,
    }
    return told.resource("Procedure", said)


def _what(given_by: str) -> str:
    match given_by:
        case GivenBy.SELF:
            return _("Self-massage of the feet")
        case GivenBy.PROFESSIONAL:
            return _("Massage of the feet by a professional")
        case _:
            return _("Massage of the feet by another person")


def _own(details: MassageDetails, names: ItemNames, told: Told) -> Json:
    """What this session says. Its time is a note: where the person was then, nobody has said."""
    said: Json = {
        "performedDateTime": details.date.isoformat(),
        "bodySite": [{"coding": [codes.FOOT], "text": str(Feet(details.feet or Feet.BOTH).label)}],
        "note": _annotations(_notes(details, names, told)),
    }
    complications = _complications(details)
    if complications:
        said["complication"] = _annotations(complications)
    oils = texts(_oil_names(details, names))
    if oils:
        said["usedCode"] = _annotations(oils)
    return said


def _annotations(lines: list[str]) -> list[Json]:
    return [{"text": line} for line in lines]


def _notes(details: MassageDetails, names: ItemNames, told: Told) -> list[str]:
    """What was done, a line each; then the person's own note, if it may be told.

    What is a complication is said there.
    """
    hurt = None if _has_hurt(details) else details.hurt
    said = replace(details, start_time=None, hurt=hurt, had_skin_reaction=False, note="")
    _day, *facts = facts_of(said, names)
    began = _began(details.start_time) if details.start_time else ""
    own = [details.note] if told.has_notes else []
    return texts([began, *(f"{fact.label}: {fact.text}" for fact in facts), *own])


def _began(at: time) -> str:
    return _("Began at %(time)s, local time") % {"time": at.isoformat("minutes")}


def _oil_names(details: MassageDetails, names: ItemNames) -> list[str]:
    carrier = [names.carrier_oils[details.carrier_oil_id]] if details.carrier_oil_id else []
    return [*carrier, *(name for pk, name in names.essential_oils.items() if pk in details.drops)]


def _has_hurt(details: MassageDetails) -> bool:
    """A little pain is no adverse event, as which clinics read a complication."""
    return (details.hurt or 0) >= HURT_FROM


def _complications(details: MassageDetails) -> list[str]:
    hurt = _("The massage hurt, %(score)s of 10") % {"score": details.hurt} if _has_hurt(details) else ""
    skin = _("The skin reacted") if details.had_skin_reaction else ""
    return [text for text in (hurt, skin) if text]
