"""Questions about sessions, routines and the catalogue, in domain words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self, TypeVar

from django.db import models
from django.db.models import F, Q

from journal.core.entries import EntryQuerySet
from journal.core.ownership import OwnedQuerySet

if TYPE_CHECKING:
    from sessions.models import CatalogueItem, MassageSession, Routine  # noqa: F401 (named in a string)

ItemModel = TypeVar("ItemModel", bound="CatalogueItem")


class CatalogueQuerySet(models.QuerySet[ItemModel]):
    def available_to(self, owner: Any) -> Self:
        """The built-in items and the owner's own, built-in ones first."""
        return self.filter(Q(owner=None) | Q(owner=owner)).order_by(F("owner").asc(nulls_first=True), "pk")

    def options_for(self, owner: Any) -> list[tuple[int, str]]:
        """(id, name) of each available item: all that a form needs."""
        rows = self.available_to(owner).values_list("pk", "slug", "own_name")
        return [(pk, own_name or str(self.model.words[slug].name)) for pk, slug, own_name in rows]


class MassageSessionQuerySet(EntryQuerySet["MassageSession"]):
    def with_details(self) -> Self:
        """Techniques and oils fetched along, so that a list asks the same number of queries at any length."""
        return self.select_related("carrier_oil").prefetch_related("techniques", "oil_doses__essential_oil")


class RoutineQuerySet(OwnedQuerySet["Routine"]):
    def oldest_first(self) -> Self:
        return self.order_by("starts_on")

    def in_force_on(self, day: Any) -> Routine | None:
        """The routine that holds on a day, or None before the first one."""
        return self.filter(starts_on__lte=day).order_by("-starts_on").first()
