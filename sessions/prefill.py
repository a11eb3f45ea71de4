"""What a session's form begins with."""

from __future__ import annotations

import datetime
import uuid
from dataclasses import dataclass, replace
from typing import Any

from journal.core.entries import NO_VERSION
from sessions.catalogue import OilWarning
from sessions.choices import Choices
from sessions.details import COLUMNS, MassageDetails, details_of
from sessions.models import Feet, MassageSession

# What is true of one session only.
_NOT_CARRIED_ON: dict[str, Any] = {
    "seen_version": NO_VERSION,
    "start_time": None,
    "symptoms_before": None,
    "symptoms_after": None,
    "relief": "",
    "hurt": None,
    "had_skin_reaction": False,
    "acknowledged": OilWarning(0),
    "note": "",
}


def initial_of(massage: MassageSession, details: MassageDetails) -> dict[str, Any]:
    """A stored session as the form's starting values."""
    return {
        **{name: getattr(details, name) for name in COLUMNS},
        **{f"drops_{oil_id}": drops for oil_id, drops in details.drops.items()},
        "carrier_oil": details.carrier_oil_id,
        "techniques": sorted(details.technique_ids),
        "client_id": massage.client_id,
        "seen_version": massage.version,
    }


@dataclass(frozen=True)
class Start:
    """How a new session's form begins; `has_left_out` when something of the last one is no longer offered."""

    initial: dict[str, Any]
    has_left_out: bool = False


def start_of_next(
    last: MassageSession | None, *, choices: Choices, day: datetime.date, minutes: int | None
) -> Start:
    """A new session begins like the last one, without what was true of that one only."""
    new = _NOT_CARRIED_ON | {"client_id": uuid.uuid4(), "date": day}
    if last is None:
        return Start({"duration_minutes": minutes, "feet": Feet.BOTH} | new)
    stored = details_of(last)
    offered = _offered(stored, choices)
    return Start(initial_of(last, offered) | new, has_left_out=offered != stored)


def _offered(details: MassageDetails, choices: Choices) -> MassageDetails:
    """Without what was put away since, and without the teaspoons of an oil that was."""
    techniques, carriers, essentials = (
        {pk for pk, _name in items}
        for items in (choices.techniques, choices.carrier_oils, choices.essential_oils)
    )
    has_carrier = details.carrier_oil_id is None or details.carrier_oil_id in carriers
    return replace(
        details,
        technique_ids=details.technique_ids & techniques,
        carrier_oil_id=details.carrier_oil_id if has_carrier else None,
        carrier_teaspoons=details.carrier_teaspoons if has_carrier else None,
        drops={pk: drops for pk, drops in details.drops.items() if pk in essentials},
    )
