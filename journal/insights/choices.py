"""The techniques and oils of each day, by names that stay when words change."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from django.db.models import CharField, QuerySet
from django.db.models.functions import Cast

from journal.insights.facts import SessionFact
from journal.users.models import User
from sessions.models import CatalogueItem, MassageSession, OilDose, Technique

OWN = "own:"
CARRIER, ESSENTIAL = "carrier:", "essential:"


def key_of(item: CatalogueItem) -> str:
    """A built-in one's slug, an own one as own:1."""
    return item.slug or f"{OWN}{item.pk}"


def choice_rows(massages: QuerySet[MassageSession]) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """(day as ISO text, key) of each technique, and of each oil, in these sessions: in three queries.

    Keys of oils say of which kind they are: carrier:almond, essential:lavender, carrier:own:1.
    """
    doses = OilDose.objects.filter(massage__in=massages.order_by())
    techniques = _keys(massages.filter(techniques__isnull=False), "date", "techniques")
    carriers = _keys(massages.filter(carrier_oil__isnull=False), "date", "carrier_oil", CARRIER)
    return techniques, carriers + _keys(doses, "massage__date", "essential_oil", ESSENTIAL)


def _keys(rows: QuerySet[Any], day: str, item: str, kind: str = "") -> list[tuple[str, str]]:
    said: Iterable[tuple[str, str, int]] = rows.order_by().values_list(
        Cast(day, CharField()), f"{item}__slug", f"{item}__pk"
    )
    return [(day, f"{kind}{slug or f'{OWN}{pk}'}") for day, slug, pk in said]


def with_own_names(owner: User, sessions: tuple[SessionFact, ...]) -> tuple[SessionFact, ...]:
    """The sessions with own techniques by their names of today; in a query only where there are any."""
    if not any(key.startswith(OWN) for massage in sessions for key in massage.technique_keys):
        return sessions
    own = {key_of(one): one.own_name for one in Technique.objects.filter(owner=owner)}
    return tuple(
        replace(
            massage,
            techniques=tuple(
                own.get(key, name)
                for key, name in zip(massage.technique_keys, massage.techniques, strict=True)
            ),
        )
        for massage in sessions
    )
