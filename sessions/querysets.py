"""Questions about sessions, routines and the catalogue, in domain words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Self, TypeVar

from django.db import models
from django.db.models import F, Q

from journal.core.entries import EntryQuerySet
from journal.core.ownership import OwnedQuerySet

if TYPE_CHECKING:
    from sessions.models import (  # noqa: F401 (named in strings)
        CalendarFeed,
        CatalogueItem,
        FootCheck,
        GuidedSession,
        MassagePlan,
        MassageSession,
        OilReaction,
        Routine,
    )

ItemModel = TypeVar("ItemModel", bound="CatalogueItem")


class CatalogueQuerySet(models.QuerySet[ItemModel]):
    def available_to(self, owner: Any) -> Self:
        """The built-in items and the owner's own, archived ones too, built-in ones first."""
        return self.filter(Q(owner=None) | Q(owner=owner)).order_by(F("owner").asc(nulls_first=True), "pk")

    def not_archived(self, *, except_ids: Iterable[int] = ()) -> Self:
        """What is offered; a session that is being corrected keeps the archived items it has."""
        kept = list(except_ids)
        return self.filter(Q(archived_at=None) | Q(pk__in=kept) if kept else Q(archived_at=None))

    def options_for(self, owner: Any, *, except_ids: Iterable[int] = ()) -> list[tuple[int, str]]:
        """(id, name) of each item on offer, built-in ones first: all that a form needs."""
        offered = self.filter(Q(owner=None) | Q(owner=owner)).not_archived(except_ids=except_ids)
        # Put in order here: asking the database to do it takes longer than the dozen rows do.
        rows = sorted(offered.values_list("own_name", "pk", "slug"), key=lambda row: (row[0] != "", row[1]))
        return [(pk, own_name or str(self.model.words[slug].name)) for own_name, pk, slug in rows]


class MassageSessionQuerySet(EntryQuerySet["MassageSession"]):
    def with_details(self) -> Self:
        """Techniques and oils fetched along, so that a list asks the same number of queries at any length."""
        from sessions.models import OilDose

        doses = models.Prefetch("oil_doses", OilDose.objects.select_related("essential_oil"))
        return self.select_related("carrier_oil").prefetch_related("techniques", doses)


class RoutineQuerySet(OwnedQuerySet["Routine"]):
    def oldest_first(self) -> Self:
        return self.order_by("starts_on")

    def in_force_on(self, day: Any) -> Routine | None:
        """The routine that holds on a day, or None before the first one."""
        return self.filter(starts_on__lte=day).order_by("-starts_on").first()


class OilReactionQuerySet(OwnedQuerySet["OilReaction"]):
    """Oils that a skin does not get on with."""


class CalendarFeedQuerySet(OwnedQuerySet["CalendarFeed"]):
    """Secret addresses."""


class FootCheckQuerySet(EntryQuerySet["FootCheck"]):
    def that_stopped(self) -> Self:
        """The checks that found something on a foot."""
        return self.exclude(left=0, right=0)


class MassagePlanQuerySet(OwnedQuerySet["MassagePlan"]):
    """A person's own plans."""


class GuidedSessionQuerySet(OwnedQuerySet["GuidedSession"]):
    def unfinished(self) -> Self:
        """The one that runs or is paused, if any."""
        return self.filter(finished_at=None)
