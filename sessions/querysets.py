"""Questions about sessions, routines and the catalogue, in domain words."""

from __future__ import annotations

from collections.abc import Container
from typing import TYPE_CHECKING, Any, Self, TypeVar

from django.db import models
from django.db.models import F, Q

from journal.core.entries import EntryQuerySet
from journal.core.ownership import OwnedQuerySet

if TYPE_CHECKING:
    from journal.users.models import User
    from sessions.models import (  # noqa: F401 (named in strings)
        CalendarFeed,
        CatalogueItem,
        Experiment,
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

    def options_for(
        self, owner: User, *, kept_ids: Container[int | None] = (), left_out: Container[str] = ()
    ) -> list[tuple[int, str]]:
        """(id, name) of each item on offer, built-in ones first: all that a form needs.

        `left_out` are slugs of built-in items that this form does not offer. A session that is being
        corrected keeps what it has, `kept_ids`, archived or left out.
        """
        rows = self.filter(Q(owner=None) | Q(owner=owner.pk))
        # Chosen and put in order here: asking the database to do it takes longer than the dozen rows do.
        offered = [
            (own_name, pk, slug)
            for own_name, pk, slug, archived_at in rows.values_list("own_name", "pk", "slug", "archived_at")
            if pk in kept_ids or (archived_at is None and slug not in left_out)
        ]
        offered.sort(key=lambda item: (item[0] != "", item[1]))
        return [(pk, own_name or str(self.model.words[slug].name)) for own_name, pk, slug in offered]


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
    def that_answer(self) -> Self:
        """Of everybody whose journal is open."""
        return self.filter(owner__is_active=True, owner__erase_at=None)


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


class ExperimentQuerySet(OwnedQuerySet["Experiment"]):
    def newest_first(self) -> Self:
        return self.order_by("-starts_on")

    def with_pauses(self) -> Self:
        return self.prefetch_related("pauses")

    def with_plans(self) -> Self:
        """Everything that the days of an experiment are told from, in two queries; one without any."""
        items = (f"{item}_{plan}" for item in ("technique", "carrier_oil", "essential_oil") for plan in "ab")
        return self.select_related(*items).with_pauses()
