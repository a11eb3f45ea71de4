"""What belongs to entries and is no column of them: own words, sore spots, techniques and drops, by ids."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from journal.files.kinds import Kind
from journal.imports.statements import insert_values
from sessions.models import MassageSession, OilDose
from symptoms.models import DailyRating, SoreSpot

Link = tuple[int, int]
"""An entry's id, and the id of what belongs to it."""


def link_words(links: Iterable[Link]) -> None:
    insert_values(DailyRating.own_words.through, ("dailyrating_id", "ownword_id"), links)


def link_spots(spots: Iterable[SoreSpot]) -> None:
    SoreSpot.objects.bulk_create(spots)


def link_techniques(links: Iterable[Link]) -> None:
    insert_values(MassageSession.techniques.through, ("massagesession_id", "technique_id"), links)


def link_drops(doses: Iterable[tuple[int, int, int]]) -> None:
    """By massage, oil and how many drops of it."""
    insert_values(OilDose, ("massage_id", "essential_oil_id", "drops"), doses)


def unlink(kind: Kind, ids: Sequence[int]) -> None:
    """Takes away what belongs to entries, to be written anew."""
    if kind == Kind.RATING:
        DailyRating.own_words.through.objects.filter(dailyrating_id__in=ids).delete()
        SoreSpot.objects.filter(rating_id__in=ids).delete()
    if kind == Kind.MASSAGE:
        MassageSession.techniques.through.objects.filter(massagesession_id__in=ids).delete()
        OilDose.objects.filter(massage_id__in=ids).delete()
