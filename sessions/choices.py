"""What a session's form offers: the built-in techniques and oils and the owner's own, in one query each."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from journal.users.models import User
from sessions.catalogue import OilWarning
from sessions.details import MassageDetails
from sessions.models import CarrierOil, EssentialOil, MassageSession, Routine, Technique
from sessions.reactions import reactions_of


@dataclass(frozen=True)
class Reactions:
    """The ids of oils that the owner's skin reacted to (`sessions.reactions` says how that is known)."""

    carrier_oils: frozenset[int] = frozenset()
    essential_oils: frozenset[int] = frozenset()

    @classmethod
    def of(cls, owner: User, *, except_client_id: uuid.UUID | None = None) -> Reactions:
        """One query. A session that is being saved does not warn about itself."""
        found = reactions_of(owner, except_client_id=except_client_id)
        return cls(
            frozenset(oil.pk for oil in found if not oil.is_essential),
            frozenset(oil.pk for oil in found if oil.is_essential),
        )

    def include(self, carrier_oils: Iterable[int], essential_oils: Iterable[int]) -> bool:
        """Whether one of these oils is among them."""
        is_free = self.carrier_oils.isdisjoint(carrier_oils) and self.essential_oils.isdisjoint(
            essential_oils
        )
        return not is_free


SCENTS = {slug for slug, words in EssentialOil.words.items() if words.is_scent_only}


@dataclass(frozen=True)
class Choices:
    """The items one owner may choose from, each as (id, name).

    `kept` is the session that is being corrected and `client_id` names it; None for a new one.
    """

    owner: User
    techniques: list[tuple[int, str]]
    carrier_oils: list[tuple[int, str]]
    essential_oils: list[tuple[int, str]]
    kept: MassageDetails | None = None
    client_id: uuid.UUID | None = None

    @classmethod
    def of(
        cls, owner: User, *, kept: MassageDetails | None = None, client_id: uuid.UUID | None = None
    ) -> Choices:
        """What is on offer; a session that is being corrected keeps what it has, archived or a mere scent."""
        techniques = kept.technique_ids if kept else ()
        carrier_oils = (kept.carrier_oil_id,) if kept else ()
        essential_oils = kept.drops if kept else ()
        return cls(
            owner,
            Technique.objects.options_for(owner, kept_ids=techniques),
            CarrierOil.objects.options_for(owner, kept_ids=carrier_oils),
            EssentialOil.objects.options_for(owner, kept_ids=essential_oils, left_out=SCENTS),
            kept,
            client_id,
        )

    @cached_property
    def reactions(self) -> Reactions:
        return Reactions.of(self.owner, except_client_id=self.client_id)

    @property
    def reactions_to_warn_of(self) -> Reactions:
        """Without the oils that a session held before it is corrected: they were chosen then.

        With them when their warning was read then, so that it stays with the session.
        """
        if self.kept is None or OilWarning.REACTION in self.kept.acknowledged:
            return self.reactions
        return Reactions(
            self.reactions.carrier_oils - {self.kept.carrier_oil_id},
            self.reactions.essential_oils - self.kept.drops.keys(),
        )

    @property
    def reacted_names(self) -> list[str]:
        """The oils on offer that the owner's skin reacted to."""
        carriers = [name for oil_id, name in self.carrier_oils if oil_id in self.reactions.carrier_oils]
        return carriers + [name for pk, name in self.essential_oils if pk in self.reactions.essential_oils]


def last_massage(owner: User) -> MassageSession | None:
    """The latest session, whoever logged it."""
    return MassageSession.objects.owned_by(owner).newest_first().first()


def last_own_massage(owner: User) -> MassageSession | None:
    """The latest one that no helper logged, to begin the owner's next one from.

    A helper's says "somebody close to me", and their hands, oils and minutes.
    """
    return MassageSession.objects.owned_by(owner).filter(logged_by="").newest_first().first()


def routine_minutes(owner: User) -> int | None:
    """The minutes of the newest routine; None when the person has set none."""
    routine = Routine.objects.owned_by(owner).oldest_first().last()
    return routine.duration_minutes if routine else None


def built_in_technique(slug: str) -> int | None:
    """The id of the built-in technique of that slug; None when there is none."""
    if slug not in Technique.words:
        return None
    return Technique.objects.filter(owner=None, slug=slug).values_list("pk", flat=True).get()
