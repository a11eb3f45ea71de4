"""What a session's form offers: the built-in techniques and oils and the owner's own, in one query each."""

from __future__ import annotations

from dataclasses import dataclass

from journal.users.models import User
from sessions.models import CarrierOil, EssentialOil, MassageSession, Routine, Technique


@dataclass(frozen=True)
class Choices:
    """The items one owner may choose from."""

    techniques: list[Technique]
    carrier_oils: list[CarrierOil]
    essential_oils: list[EssentialOil]

    @classmethod
    def of(cls, owner: User) -> Choices:
        return cls(
            list(Technique.objects.available_to(owner)),
            list(CarrierOil.objects.available_to(owner)),
            list(EssentialOil.objects.available_to(owner)),
        )


def last_massage(owner: User) -> MassageSession | None:
    """The latest session, to begin the next one from."""
    return MassageSession.objects.owned_by(owner).newest_first().first()


def usual_minutes(owner: User) -> int | None:
    """The minutes of the newest routine; None when the person has set none."""
    routine = Routine.objects.owned_by(owner).oldest_first().last()
    return routine.duration_minutes if routine else None
