"""The techniques and oils of each day, by names that stay when words change."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import CharField, QuerySet
from django.db.models.functions import Cast

from sessions.models import CatalogueItem, MassageSession, OilDose

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
