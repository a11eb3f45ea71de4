"""Techniques and oils: built in, or a person's own."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.validators import MaxLengthValidator
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from journal.core.feet import Area
from journal.core.flags import FlagsField, in_bounds
from journal.core.ownership import Owned
from sessions import catalogue
from sessions.querysets import CatalogueQuerySet, OilReactionQuerySet

OWN_NAME_LENGTH_MAX = 60
OWN_HOW_LENGTH_MAX = 500


class CatalogueItem(models.Model):
    """Something to choose: built in (no owner; its words come from the catalogue) or the owner's own.

    An own item that is archived is no longer offered; the sessions that used it keep it.
    """

    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, null=True, related_name="+", db_index=False
    )
    slug = models.SlugField(max_length=40, blank=True)
    own_name = models.CharField(_("name"), max_length=OWN_NAME_LENGTH_MAX, blank=True)
    archived_at = models.DateTimeField(_("archived at"), null=True, blank=True)

    words: dict[str, Any] = {}
    objects = CatalogueQuerySet.as_manager()

    class Meta:
        abstract = True
        constraints = [
            models.UniqueConstraint(fields=["slug"], condition=Q(owner=None), name="%(class)s_slug_once"),
            models.UniqueConstraint(
                "owner", Lower("own_name"), condition=Q(owner__isnull=False), name="%(class)s_own_once"
            ),
            models.CheckConstraint(
                condition=(Q(owner=None) & ~Q(slug="") & Q(own_name=""))
                | (Q(owner__isnull=False) & Q(slug="") & ~Q(own_name="")),
                name="%(class)s_built_in_or_own",
            ),
            models.CheckConstraint(
                condition=Q(archived_at=None) | Q(owner__isnull=False), name="%(class)s_archived_is_own"
            ),
        ]

    def __str__(self) -> str:
        return self.own_name or str(self.words[self.slug].name)

    @property
    def is_own(self) -> bool:
        return self.owner_id is not None


class Technique(CatalogueItem):
    """A way to massage; how an own one is done, and where, is the owner's to say."""

    own_how = models.TextField(
        _("how it is done"), blank=True, validators=[MaxLengthValidator(OWN_HOW_LENGTH_MAX)]
    )
    own_areas: models.Field[Area, Area] = FlagsField(_("areas"), kind=Area)

    words = catalogue.TECHNIQUES

    class Meta(CatalogueItem.Meta):
        constraints = [
            *CatalogueItem.Meta.constraints,
            in_bounds("own_areas", Area, name="technique_areas_known"),
        ]

    @property
    def how(self) -> str:
        """How it is done, in a sentence or two; empty for an own one without a description."""
        return self.own_how if self.is_own else str(self.words[self.slug].how)

    @property
    def areas(self) -> Area:
        """The areas it works on; none when the owner has not said."""
        found: Area = self.own_areas if self.is_own else self.words[self.slug].areas
        return found

    @property
    def tools(self) -> catalogue.Tool:
        """The tools it takes; none for an own one, about which nothing is known."""
        return catalogue.Tool(0) if self.is_own else self.words[self.slug].tools


class CarrierOil(CatalogueItem):
    words = catalogue.CARRIER_OILS


class EssentialOil(CatalogueItem):
    words = catalogue.ESSENTIAL_OILS


class OilReaction(Owned):
    """The owner's skin does not get on with an oil: choosing it again gets a warning."""

    carrier_oil = models.ForeignKey(
        CarrierOil, on_delete=models.CASCADE, null=True, blank=True, related_name="+"
    )
    essential_oil = models.ForeignKey(
        EssentialOil, on_delete=models.CASCADE, null=True, blank=True, related_name="+"
    )
    noted_on = models.DateField(_("noted on"))

    objects = OilReactionQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["owner", "carrier_oil"], name="reaction_carrier_oil_once"),
            models.UniqueConstraint(fields=["owner", "essential_oil"], name="reaction_essential_oil_once"),
            models.CheckConstraint(
                condition=Q(carrier_oil=None, essential_oil__isnull=False)
                | Q(carrier_oil__isnull=False, essential_oil=None),
                name="reaction_to_one_oil",
            ),
        ]

    def __str__(self) -> str:
        return str(self.carrier_oil or self.essential_oil)
