"""What a session's form offers: the built-in techniques and oils and the owner's own, in one query each."""

from __future__ import annotations

from dataclasses import dataclass

from journal.users.models import User
from sessions.models import CarrierOil, EssentialOil, MassageSession, Routine, Technique


@dataclass(frozen=True)
class Choices:
    """The items one owner may choose from, each as (id, name)."""

    techniques: list[tuple[int, str]]
    carrier_oils: list[tuple[int, str]]
    essential_oils: list[tuple[int, str]]

    @classmethod
    def of(cls, owner: User) -> Choices:
        return cls(
            Technique.objects.options_for(owner),
            CarrierOil.objects.options_for(owner),
            EssentialOil.objects.options_for(owner),
        )


def last_massage(owner: User) -> MassageSession | None:
    """The latest session, to begin the next one from."""
    return MassageSession.objects.owned_by(owner).newest_first().first()


def usual_minutes(owner: User) -> int | None:
    """The minutes of the newest routine; None when the person has set none."""
    routine = Routine.objects.owned_by(owner).oldest_first().last()
    return routine.duration_minutes if routine else None
