"""What belongs to stored entries and is no column of them: own words, sore spots, techniques, oils."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import Any, TypeVar

from django.db.models import Q

from journal.core.feet import Area
from journal.files.kinds import Kind
from journal.files.plain_items import ref_of
from journal.files.plain_sets import Ref, Spot, in_order, place_of
from journal.users.models import User
from sessions.models import (
    CarrierOil,
    CatalogueItem,
    EssentialOil,
    MassageSession,
    OilDose,
    Technique,
)
from symptoms.models import DailyRating, OwnWord, OwnWordKind, SoreSpot

Part = TypeVar("Part")
ByEntry = Mapping[str, Mapping[int, Any]]
"""By the key of a form, and then by the id of the entry."""
ITEM_MODELS: Mapping[Kind, type[CatalogueItem]] = {
    Kind.TECHNIQUE: Technique,
    Kind.CARRIER_OIL: CarrierOil,
    Kind.ESSENTIAL_OIL: EssentialOil,
}
WORD_KINDS = {
    "own_triggers": OwnWordKind.TRIGGER,
    "own_sensations": OwnWordKind.SENSATION,
    "own_therapies": OwnWordKind.THERAPY,
}
"""The kinds of own words by the keys of a rating."""


class Related:
    """Reads it for a few hundred entries at a time, a query for each table."""

    def __init__(self, owner: User) -> None:
        self._owner = owner

    @cached_property
    def _refs(self) -> dict[Kind, dict[int, Ref]]:
        return {
            kind: {
                item.pk: ref_of(item)
                for item in model._default_manager.filter(Q(owner=None) | Q(owner=self._owner))
            }
            for kind, model in ITEM_MODELS.items()
        }

    @cached_property
    def _words(self) -> dict[int, tuple[str, str]]:
        return {word.pk: (word.kind, word.name) for word in OwnWord.objects.owned_by(self._owner)}

    def of(self, kind: Kind, ids: Sequence[int]) -> ByEntry:
        if kind == Kind.RATING:
            return self._of_ratings(ids)
        return self._of_massages(ids) if kind == Kind.MASSAGE else {}

    def _of_ratings(self, ids: Sequence[int]) -> ByEntry:
        uses = DailyRating.own_words.through.objects.filter(dailyrating_id__in=ids)
        words = gathered(uses.values_list("dailyrating_id", "ownword_id"))
        spots = SoreSpot.objects.filter(rating_id__in=ids).values_list("rating_id", "foot", "area", "score")
        found = gathered((rating, _spot(foot, area, score)) for rating, foot, area, score in spots)
        by_kind = {key: self._words_of(words, word_kind) for key, word_kind in WORD_KINDS.items()}
        return {
            "sore_spots": {pk: tuple(sorted(some, key=place_of)) for pk, some in found.items()},
            **by_kind,
        }

    def _words_of(self, words: Mapping[int, list[int]], word_kind: str) -> dict[int, tuple[str, ...]]:
        named = {pk: [self._words[word] for word in some] for pk, some in words.items()}
        return {pk: in_order(name for kind, name in some if kind == word_kind) for pk, some in named.items()}

    def _of_massages(self, ids: Sequence[int]) -> ByEntry:
        techniques, oils = self._refs[Kind.TECHNIQUE], self._refs[Kind.ESSENTIAL_OIL]
        carriers = self._refs[Kind.CARRIER_OIL]
        oiled = MassageSession.objects.filter(pk__in=ids, carrier_oil__isnull=False)
        return {
            "techniques": {
                pk: tuple(sorted(techniques[one] for one in some))
                for pk, some in technique_ids_of(ids).items()
            },
            "essential_oils": {
                pk: tuple(sorted((oils[oil], n) for oil, n in some)) for pk, some in drops_of(ids).items()
            },
            "carrier_oil": {pk: carriers[oil] for pk, oil in oiled.values_list("pk", "carrier_oil_id")},
        }


def technique_ids_of(massage_ids: Sequence[int]) -> dict[int, list[int]]:
    """By the id of the session."""
    uses = MassageSession.techniques.through.objects.filter(massagesession_id__in=massage_ids)
    return gathered(uses.values_list("massagesession_id", "technique_id"))


def drops_of(massage_ids: Sequence[int]) -> dict[int, list[tuple[int, int]]]:
    """Essential oils and their drops, by the id of the session."""
    doses = OilDose.objects.filter(massage_id__in=massage_ids)
    found = doses.values_list("massage_id", "essential_oil_id", "drops")
    return gathered((massage, (oil, n)) for massage, oil, n in found)


def _spot(foot: str, area: Area, score: int | None) -> Spot:
    return Spot(foot, area.slug, score)


def gathered(pairs: Iterable[tuple[int, Part]]) -> dict[int, list[Part]]:
    """The second of each pair, by the first."""
    found: dict[int, list[Part]] = {}
    for pk, part in pairs:
        found.setdefault(pk, []).append(part)
    return found
