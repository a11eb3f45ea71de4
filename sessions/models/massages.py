"""Massage sessions, and the drops of oil in them."""

from __future__ import annotations

import uuid
from decimal import Decimal

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from journal.core.entries import Entry
from journal.core.feet import Area
from journal.core.flags import FlagsField, in_bounds
from journal.core.scores import is_a_score, score_field
from sessions.catalogue import OilWarning, Setting, Tool
from sessions.models.catalogue_items import CarrierOil, EssentialOil, Technique
from sessions.querysets import MassageSessionQuerySet

DURATION_MINUTES_MAX = 240
DROPS_MAX = 99
TEASPOONS_MAX = 20
LOGGED_BY_LENGTH_MAX = 60


class GivenBy(models.TextChoices):
    SELF = "self", _("Myself")
    OTHER = "other", _("Somebody close to me")
    PROFESSIONAL = "professional", _("A professional")


class Feet(models.TextChoices):
    BOTH = "both", _("Both feet")
    LEFT = "left", _("Left foot")
    RIGHT = "right", _("Right foot")


class Pressure(models.TextChoices):
    LIGHT = "light", _("Light")
    MEDIUM = "medium", _("Medium")
    FIRM = "firm", _("Firm")


class Relief(models.TextChoices):
    WORSE = "worse", _("Worse than before")
    NONE = "none", _("No change")
    SOME = "some", _("A little better")
    MUCH = "much", _("Much better")


def _is_one_of(field: str, choices: type[models.TextChoices], *, name: str) -> models.CheckConstraint:
    return models.CheckConstraint(condition=Q(**{f"{field}__in": ["", *choices.values]}), name=name)


class MassageSession(Entry):
    """One massage of the feet. `client_id` is made by the form: writing the same one twice is one entry.

    Empty, None and 0 (of a set) mean that the person did not say. `symptoms_before` and `symptoms_after` tell
    how strong the symptoms were right then; `hurt` how much the massage hurt. `acknowledged` are the warnings
    about its oils that the person has read and recorded the session nevertheless. `logged_by` names the
    helper who logged it, empty for the owner; whoever corrects it later does not change that.
    """

    client_id = models.UUIDField(default=uuid.uuid4, editable=False)
    start_time = models.TimeField(_("start time"), null=True, blank=True)
    duration_minutes = models.PositiveSmallIntegerField(
        _("minutes"), validators=[MinValueValidator(1), MaxValueValidator(DURATION_MINUTES_MAX)]
    )
    techniques = models.ManyToManyField(Technique, verbose_name=_("techniques"), related_name="+")
    tools: models.Field[Tool, Tool] = FlagsField(_("tools"), kind=Tool)
    feet = models.CharField(_("feet"), max_length=5, choices=Feet.choices, blank=True)
    areas: models.Field[Area, Area] = FlagsField(_("areas"), kind=Area)
    pressure = models.CharField(_("pressure"), max_length=6, choices=Pressure.choices, blank=True)
    carrier_oil = models.ForeignKey(
        CarrierOil, verbose_name=_("oil"), on_delete=models.RESTRICT, null=True, blank=True, related_name="+"
    )
    carrier_teaspoons = models.DecimalField(
        _("teaspoons of oil"),
        max_digits=4,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(Decimal("0.25")), MaxValueValidator(TEASPOONS_MAX)],
    )
    acknowledged: models.Field[OilWarning, OilWarning] = FlagsField(
        _("acknowledged warnings"), kind=OilWarning
    )
    setting: models.Field[Setting, Setting] = FlagsField(_("setting"), kind=Setting)
    given_by = models.CharField(_("given by"), max_length=12, choices=GivenBy.choices, default=GivenBy.SELF)
    symptoms_before = score_field(_("symptoms right before"))
    symptoms_after = score_field(_("symptoms right after"))
    relief = models.CharField(_("relief"), max_length=5, choices=Relief.choices, blank=True)
    hurt = score_field(_("how much it hurt"))
    had_skin_reaction = models.BooleanField(_("skin reaction"), default=False)
    logged_by = models.CharField(_("logged by"), max_length=LOGGED_BY_LENGTH_MAX, blank=True)

    objects = MassageSessionQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["owner", "date"], name="massage_owner_date"),
            # Few, and asked for by Today and the form: without it every session of ten years is read.
            models.Index(fields=["owner"], condition=Q(had_skin_reaction=True), name="massage_reacted"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["owner", "client_id"], name="massage_client_id_once"),
            models.CheckConstraint(
                condition=Q(duration_minutes__gte=1, duration_minutes__lte=DURATION_MINUTES_MAX),
                name="massage_minutes_1_to_240",
            ),
            models.CheckConstraint(condition=Q(given_by__in=GivenBy.values), name="massage_given_by_known"),
            Entry.date_constraint("massage_date_from_1900"),
            _is_one_of("feet", Feet, name="massage_feet_known"),
            _is_one_of("pressure", Pressure, name="massage_pressure_known"),
            _is_one_of("relief", Relief, name="massage_relief_known"),
            is_a_score("symptoms_before", name="massage_before_0_to_10"),
            is_a_score("symptoms_after", name="massage_after_0_to_10"),
            is_a_score("hurt", name="massage_hurt_0_to_10"),
            in_bounds("tools", Tool, name="massage_tools_known"),
            in_bounds("areas", Area, name="massage_areas_known"),
            in_bounds("setting", Setting, name="massage_setting_known"),
            in_bounds("acknowledged", OilWarning, name="massage_warnings_known"),
            models.CheckConstraint(
                condition=Q(carrier_teaspoons=None)
                | Q(carrier_oil__isnull=False, carrier_teaspoons__gt=0, carrier_teaspoons__lte=TEASPOONS_MAX),
                name="massage_teaspoons_of_an_oil",
            ),
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
