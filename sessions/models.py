"""Massage sessions, what was used in them, and the routine a person aims for."""

from __future__ import annotations

import uuid
from typing import Any

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from journal.core.entries import Entry
from journal.core.ownership import Owned
from sessions import catalogue
from sessions.querysets import CatalogueQuerySet, MassageSessionQuerySet, RoutineQuerySet

DURATION_MINUTES_MAX = 240
SESSIONS_PER_WEEK_MAX = 14
DROPS_MAX = 99


class CatalogueItem(models.Model):
    """Something to choose: built in (no owner; its words come from the catalogue) or the owner's own."""

    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, null=True, related_name="+", db_index=False
    )
    slug = models.SlugField(max_length=40, blank=True)
    own_name = models.CharField(_("name"), max_length=60, blank=True)

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
        ]

    def __str__(self) -> str:
        return self.own_name or str(self.words[self.slug].name)


class Technique(CatalogueItem):
    words = catalogue.TECHNIQUES


class CarrierOil(CatalogueItem):
    words = catalogue.CARRIER_OILS


class EssentialOil(CatalogueItem):
    words = catalogue.ESSENTIAL_OILS


class GivenBy(models.TextChoices):
    SELF = "self", _("Myself")
    OTHER = "other", _("Somebody close to me")
    PROFESSIONAL = "professional", _("A professional")


class MassageSession(Entry):
    """One massage of the feet. `client_id` is made by the form: writing the same one twice is one entry."""

    client_id = models.UUIDField(default=uuid.uuid4, editable=False)
    start_time = models.TimeField(_("start time"), null=True, blank=True)
    duration_minutes = models.PositiveSmallIntegerField(
        _("minutes"), validators=[MinValueValidator(1), MaxValueValidator(DURATION_MINUTES_MAX)]
    )
    techniques = models.ManyToManyField(Technique, verbose_name=_("techniques"), related_name="+")
    carrier_oil = models.ForeignKey(
        CarrierOil, verbose_name=_("oil"), on_delete=models.RESTRICT, null=True, blank=True, related_name="+"
    )
    given_by = models.CharField(_("given by"), max_length=12, choices=GivenBy.choices, default=GivenBy.SELF)

    objects = MassageSessionQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["owner", "date"], name="massage_owner_date")]
        constraints = [
            models.UniqueConstraint(fields=["owner", "client_id"], name="massage_client_id_once"),
            models.CheckConstraint(
                condition=Q(duration_minutes__gte=1, duration_minutes__lte=DURATION_MINUTES_MAX),
                name="massage_minutes_1_to_240",
            ),
            models.CheckConstraint(condition=Q(given_by__in=GivenBy.values), name="massage_given_by_known"),
            Entry.date_constraint("massage_date_from_1900"),
        ]

    def __str__(self) -> str:
        return f"{self.date:%Y-%m-%d}, {self.duration_minutes} min"


class OilDose(models.Model):
    """Drops of one essential oil in one session."""

    massage = models.ForeignKey(MassageSession, on_delete=models.CASCADE, related_name="oil_doses")
    essential_oil = models.ForeignKey(EssentialOil, on_delete=models.RESTRICT, related_name="+")
    drops = models.PositiveSmallIntegerField(
        _("drops"), validators=[MinValueValidator(1), MaxValueValidator(DROPS_MAX)]
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["massage", "essential_oil"], name="oil_dose_once"),
            models.CheckConstraint(
                condition=Q(drops__gte=1, drops__lte=DROPS_MAX), name="oil_dose_1_to_99_drops"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.essential_oil}: {self.drops}"


class Routine(Owned):
    """The plan from a date on: how often and how long. The next one takes over; none is overwritten."""

    starts_on = models.DateField(_("from"))
    sessions_per_week = models.PositiveSmallIntegerField(
        _("sessions a week"), validators=[MaxValueValidator(SESSIONS_PER_WEEK_MAX)]
    )
    duration_minutes = models.PositiveSmallIntegerField(
        _("minutes a session"),
        validators=[MinValueValidator(1), MaxValueValidator(DURATION_MINUTES_MAX)],
    )

    objects = RoutineQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["owner", "starts_on"], name="routine_once_a_day"),
            models.CheckConstraint(
                condition=Q(sessions_per_week__gte=0, sessions_per_week__lte=SESSIONS_PER_WEEK_MAX),
                name="routine_0_to_14_a_week",
            ),
            models.CheckConstraint(
                condition=Q(duration_minutes__gte=1, duration_minutes__lte=DURATION_MINUTES_MAX),
                name="routine_minutes_1_to_240",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.starts_on:%Y-%m-%d}: {self.sessions_per_week}"
