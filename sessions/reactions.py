"""Which oils a person's skin reacted to.

Marked by hand, or part of a session that says the skin reacted. Such a session cannot know which of its oils
it was: all of them are under suspicion, until the person marks one of them; then the others are not.
"""

from __future__ import annotations

import uuid
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from django.db.models import Value

from journal.users.models import User
from sessions.catalogue import CARRIER_OILS, ESSENTIAL_OILS
from sessions.catalogue.oils import OilWords
from sessions.models import MassageSession, OilReaction

_BY_HAND = 0
_OILS = ("carrier_oil_id", "essential_oil_id")
_NAMES = (
    *("carrier_oil__slug", "carrier_oil__own_name"),
    *("essential_oil__slug", "essential_oil__own_name"),
)


@dataclass(frozen=True)
class Oil:
    """An oil by its id; `is_essential` tells the two tables apart. `name` is empty unless asked for."""

    pk: int
    is_essential: bool
    name: str = field(default="", compare=False)


@dataclass(frozen=True)
class Reaction:
    """Who says so: the newest session that does, by its `massage_pk`, or a mark by hand (None)."""

    on: date
    massage_pk: int | None = None


def marks_of(owner: User) -> dict[Oil, Reaction]:
    """The oils that were marked by hand, with their names, in one query."""
    rows = OilReaction.objects.owned_by(owner).values_list("noted_on", *_OILS, *_NAMES)
    return {oil: Reaction(on) for on, *oils in rows for oil in _oils(*oils)}


def reactions_of(
    owner: User, *, except_client_id: uuid.UUID | None = None, with_names: bool = False
) -> dict[Oil, Reaction]:
    """By oil, in one query. A session that is being saved does not warn about itself."""
    marks = OilReaction.objects.owned_by(owner)
    sessions = MassageSession.objects.owned_by(owner).filter(had_skin_reaction=True)
    if except_client_id:
        sessions = sessions.exclude(client_id=except_client_id)
    oils = _OILS + _NAMES * with_names
    doses = [name.replace("essential", "oil_doses__essential") for name in oils]
    rows = marks.values_list("noted_on", Value(_BY_HAND), *oils).union(
        sessions.values_list("date", "pk", *doses), all=True
    )
    told: defaultdict[tuple[date, int], set[Oil]] = defaultdict(set)
    for on, source, *found in rows:
        told[on, source] |= _oils(*found)
    return _suspected(told)


def _suspected(told: dict[tuple[date, int], set[Oil]]) -> dict[Oil, Reaction]:
    marked = {oil: Reaction(on) for (on, source), oils in told.items() if source == _BY_HAND for oil in oils}
    found: dict[Oil, Reaction] = {}
    for (on, source), oils in sorted(told.items(), key=lambda one: one[0]):
        if source != _BY_HAND and marked.keys().isdisjoint(oils):
            found |= dict.fromkeys(oils, Reaction(on, source))
    return found | marked


def _oils(carrier: int | None, essential: int | None, *names: str | None) -> set[Oil]:
    """`names` are slug and own name of the first, then of the second, if they were asked for."""
    carrier_slug, carrier_name, essential_slug, essential_name = names or [None] * 4
    told = (
        (carrier, False, carrier_name or _name(CARRIER_OILS, carrier_slug)),
        (essential, True, essential_name or _name(ESSENTIAL_OILS, essential_slug)),
    )
    return {Oil(pk, is_essential, name) for pk, is_essential, name in told if pk is not None}


def _name(words: Mapping[str, OilWords], slug: str | None) -> str:
    return str(words[slug].name) if slug else ""
