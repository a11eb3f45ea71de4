"""A massage session as FHIR: a Procedure. No time of day is invented."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from django.utils.translation import gettext as _

from journal.fhir import codes
from journal.fhir.codes import Json
from journal.fhir.told import Told, instant, texts
from sessions.details import details_of
from sessions.facts import ItemNames, facts_of
from sessions.models import Feet, GivenBy, MassageSession


def procedure(massage: MassageSession, told: Told) -> tuple[str, Json]:
    """A massage session with its address."""
    resource: Json = {
        "resourceType": "Procedure",
        "status": "completed",
        "category": codes.THERAPEUTIC,
        "code": {"coding": [codes.MASSAGE], "text": _what(massage)},
        "subject": told.subject,
        **_performed(massage, told),
        "recorder": told.subject,
        "bodySite": [{"coding": [codes.FOOT], "text": str(Feet(massage.feet or Feet.BOTH).label)}],
        "note": [{"text": text} for text in _notes(massage, told)],
    }
    if massage.given_by == GivenBy.SELF:
        resource["performer"] = [{"actor": told.subject}]
    complications = _complications(massage)
    if complications:
        resource["complication"] = [{"text": text} for text in complications]
    oils = texts(_oil_names(massage))
    if oils:
        resource["usedCode"] = [{"text": text} for text in oils]
    return told.urn("session", massage.client_id), resource


def _what(massage: MassageSession) -> str:
    match massage.given_by:
        case GivenBy.SELF:
            return _("Self-massage of the feet")
        case GivenBy.PROFESSIONAL:
            return _("Massage of the feet by a professional")
        case _:
            return _("Massage of the feet by another person")


def _performed(massage: MassageSession, told: Told) -> Json:
    """The day; from when to when only if the person said when it began."""
    if massage.start_time is None:
        return {"performedDateTime": massage.date.isoformat()}
    zone = told.owner.zone
    began = datetime.combine(massage.date, massage.start_time, tzinfo=zone)
    # Minutes go by on earth, not on the clock, which a summer time may put forward or back meanwhile.
    ended = (began.astimezone(UTC) + timedelta(minutes=massage.duration_minutes)).astimezone(zone)
    return {"performedPeriod": {"start": instant(began, told), "end": instant(ended, told)}}


def _notes(massage: MassageSession, told: Told) -> list[str]:
    """What was done, a line each; then the person's own note, if it may be told."""
    said = replace(details_of(massage), start_time=None, note="")
    _day, *facts = facts_of(said, ItemNames.within(massage))
    own = [massage.note] if told.has_notes else []
    return texts([*(f"{fact.label}: {fact.text}" for fact in facts), *own])


def _oil_names(massage: MassageSession) -> list[str]:
    carrier = [str(massage.carrier_oil)] if massage.carrier_oil else []
    return [*carrier, *(str(dose.essential_oil) for dose in massage.oil_doses.all())]


def _complications(massage: MassageSession) -> list[str]:
    hurt = _("The massage hurt, %(score)s of 10") % {"score": massage.hurt} if massage.hurt else ""
    skin = _("The skin reacted") if massage.had_skin_reaction else ""
    return [text for text in (hurt, skin) if text]
