"""What a helper's form offers and begins with: no more of the journal than the person has ticked."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from journal.helping.door import Person, sessions_logged_by
from sessions.choices import Choices, last_massage, routine_minutes
from sessions.details import MassageDetails
from sessions.models import (
    CarrierOil,
    CatalogueItem,
    EssentialOil,
    GivenBy,
    MassageSession,
    OilDose,
    Technique,
)
from sessions.prefill import start_of_next


def choices_for(
    person: Person, *, kept: MassageDetails | None = None, massage: MassageSession | None = None
) -> Choices:
    """Without "see my sessions" of the person's own techniques and oils only those of sessions one logged.

    What the skin reacted to is not left out: a name typed by hand warns all the same.
    """
    choices = Choices.of(person.owner, kept=kept, client_id=massage.client_id if massage else None)
    if person.sees_sessions:
        return choices
    logged = sessions_logged_by(person).values("pk")
    through = MassageSession.techniques.through.objects.filter(massagesession__in=logged)
    oils = sessions_logged_by(person).exclude(carrier_oil=None)
    doses = OilDose.objects.filter(massage__in=logged)
    return replace(
        choices,
        techniques=_open(Technique, person, choices.techniques, through.values_list("technique", flat=True)),
        carrier_oils=_open(
            CarrierOil, person, choices.carrier_oils, oils.values_list("carrier_oil", flat=True)
        ),
        essential_oils=_open(
            EssentialOil, person, choices.essential_oils, doses.values_list("essential_oil", flat=True)
        ),
    )


def _open(
    model: type[CatalogueItem], person: Person, offered: list[tuple[int, str]], used: Iterable[int]
) -> list[tuple[int, str]]:
    own = model.objects.filter(owner=person.owner).exclude(pk__in=used)
    closed = set(own.values_list("pk", flat=True))
    return [(pk, name) for pk, name in offered if pk not in closed]


def initial_for(person: Person, choices: Choices, today: date) -> dict[str, Any]:
    """Like the last session that the helper may know of, and given by the helper."""
    if person.sees_sessions:
        last = last_massage(person.owner)
    else:
        last = sessions_logged_by(person).newest_first().first()
    minutes = routine_minutes(person.owner) if person.sees_plan and last is None else None
    start = start_of_next(last, choices=choices, day=today, minutes=minutes)
    given_by = GivenBy.PROFESSIONAL if _was_professional(person, last) else GivenBy.OTHER
    return start.initial | {"given_by": given_by}


def _was_professional(person: Person, last: MassageSession | None) -> bool:
    """Whether the helper said so the last time; what others gave tells nothing about this one."""
    if last is None or last.given_by != GivenBy.PROFESSIONAL:
        return False
    return sessions_logged_by(person).filter(pk=last.pk).exists()
