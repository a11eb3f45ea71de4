"""Which oils a person's skin reacted to.

Marked by hand, or part of a session that says the skin reacted. Such a session cannot know which of its oils
it was: all of them are under suspicion, until the person marks one of them; then the others are not.
"""

from __future__ import annotations

import uuid
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import F, Value

from journal.users.models import User
from sessions.models import MassageSession, OilReaction

_BY_HAND = 0


@dataclass(frozen=True)
class Oil:
    """An oil by its id; `is_essential` tells the two tables apart."""

    pk: int
    is_essential: bool


@dataclass(frozen=True)
class Reaction:
    """Who says so: the newest session that does, by its `massage_pk`, or a mark by hand (None)."""

    on: date
    massage_pk: int | None = None


def reactions_of(owner: User, *, except_client_id: uuid.UUID | None = None) -> dict[Oil, Reaction]:
    """By oil, in one query. A session that is being saved does not warn about itself."""
    marks = OilReaction.objects.owned_by(owner).annotate(source=Value(_BY_HAND))
    sessions = MassageSession.objects.owned_by(owner).filter(had_skin_reaction=True).annotate(source=F("pk"))
    if except_client_id:
        sessions = sessions.exclude(client_id=except_client_id)
    rows = marks.values_list("noted_on", "source", "carrier_oil_id", "essential_oil_id").union(
        sessions.values_list("date", "source", "carrier_oil_id", "oil_doses__essential_oil_id")
    )
    told: defaultdict[tuple[date, int], set[Oil]] = defaultdict(set)
    for on, source, carrier, essential in rows:
        told[on, source] |= _oils(carrier, essential)
    return _suspected(told)


def _suspected(told: dict[tuple[date, int], set[Oil]]) -> dict[Oil, Reaction]:
    marked = {oil: Reaction(on) for (on, source), oils in told.items() if source == _BY_HAND for oil in oils}
    found: dict[Oil, Reaction] = {}
    for (on, source), oils in sorted(told.items(), key=lambda one: one[0]):
        if source != _BY_HAND and marked.keys().isdisjoint(oils):
            found |= dict.fromkeys(oils, Reaction(on, source))
    return found | marked


def _oils(carrier: int | None, essential: int | None) -> set[Oil]:
    pairs: Iterable[tuple[int | None, bool]] = ((carrier, False), (essential, True))
    return {Oil(pk, is_essential) for pk, is_essential in pairs if pk is not None}
