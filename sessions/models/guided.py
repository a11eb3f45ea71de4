"""Foot checks, plans, and the guided session that runs."""

from __future__ import annotations

import uuid

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from journal.core.entries import Entry
from journal.core.flags import FlagsField, in_bounds
from journal.core.ownership import Owned
from journal.core.scores import is_a_score, score_field
from sessions.catalogue import Finding, findings_in_words
from sessions.models.catalogue_items import CarrierOil, Technique
from sessions.models.massages import LOGGED_BY_LENGTH_MAX, Feet, MassageSession
from sessions.querysets import FootCheckQuerySet, GuidedSessionQuerySet, MassagePlanQuerySet

PLAN_NAME_LENGTH_MAX = 60
STEP_MINUTES_MAX = 60
STEP_SECONDS_MAX = STEP_MINUTES_MAX * 60
PLAN_STEPS_MAX = 20
DONE_SECONDS_MAX = 24 * 60 * 60


class FootCheck(Entry):
    """What was seen on each foot before a massage; nothing on both is "all clear".

    Fever concerns the whole person, so it stands with both feet. `logged_by` names the helper who looked,
    empty for the owner.
    """

    left: models.Field[Finding, Finding] = FlagsField(_("left foot"), kind=Finding)
    right: models.Field[Finding, Finding] = FlagsField(_("right foot"), kind=Finding)
    logged_by = models.CharField(_("logged by"), max_length=LOGGED_BY_LENGTH_MAX, blank=True)

    objects = FootCheckQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["owner", "date"], name="foot_check_owner_date")]
        constraints = [
            in_bounds("left", Finding, name="foot_check_left_known"),
            in_bounds("right", Finding, name="foot_check_right_known"),
            Entry.date_constraint("foot_check_date_from_1900"),
        ]

    def __str__(self) -> str:
        return f"{self.date:%Y-%m-%d}"

    @property
    def in_words(self) -> str:
        """What was found, on which foot."""
        return findings_in_words(self.left, self.right)

    @property
    def is_clear(self) -> bool:
        return not self.left and not self.right

    @property
    def clear_feet(self) -> Feet | None:
        """The feet that may be massaged today; None when neither may."""
        if self.is_clear:
            return Feet.BOTH
        if self.left and self.right:
            return None
        return Feet.RIGHT if self.left else Feet.LEFT


class MassagePlan(Owned):
    """A person's own order of techniques for guided sessions."""

    name = models.CharField(_("name"), max_length=PLAN_NAME_LENGTH_MAX)

    objects = MassagePlanQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint("owner", Lower("name"), name="massage_plan_name_once"),
            models.CheckConstraint(condition=~Q(name=""), name="massage_plan_has_a_name"),
        ]

    def __str__(self) -> str:
        return self.name


class PlanStep(models.Model):
    """One technique of a plan and its minutes on each foot; `position` counts from 0."""

    plan = models.ForeignKey(MassagePlan, on_delete=models.CASCADE, related_name="steps", db_index=False)
    position = models.PositiveSmallIntegerField()
    technique = models.ForeignKey(Technique, on_delete=models.RESTRICT, related_name="+")
    minutes = models.PositiveSmallIntegerField(
        _("minutes a foot"), validators=[MinValueValidator(1), MaxValueValidator(STEP_MINUTES_MAX)]
    )

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["plan", "position"], name="plan_step_position_once"),
            models.CheckConstraint(
                condition=Q(minutes__gte=1, minutes__lte=STEP_MINUTES_MAX), name="plan_step_1_to_60_minutes"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.technique}: {self.minutes} min"


class GuidedSession(Owned):
    """A guided session from its start on; it becomes a `MassageSession` when it is finished.

    `position` is the step the person is at, counted from 0. `running_since` is the instant from which that
    step runs; None while paused. What a step had before stands in its `done_seconds`. `seen_at` is when the
    person's page last said that it was there. One session at a time is unfinished.
    """

    client_id = models.UUIDField(default=uuid.uuid4, editable=False)
    date = models.DateField(_("day"))
    started_at = models.DateTimeField(_("started at"))
    foot_check = models.ForeignKey(FootCheck, on_delete=models.SET_NULL, null=True, related_name="+")
    carrier_oil = models.ForeignKey(
        CarrierOil, verbose_name=_("oil"), on_delete=models.RESTRICT, null=True, blank=True, related_name="+"
    )
    symptoms_before = score_field(_("symptoms right before"))
    position = models.PositiveSmallIntegerField(default=0)
    running_since = models.DateTimeField(null=True)
    seen_at = models.DateTimeField()
    revision = models.PositiveIntegerField(default=1)
    finished_at = models.DateTimeField(null=True)
    massage = models.OneToOneField(
        MassageSession, on_delete=models.SET_NULL, null=True, related_name="guided"
    )

    objects = GuidedSessionQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["owner"], condition=Q(finished_at=None), name="guided_one_unfinished"
            ),
            models.UniqueConstraint(fields=["owner", "client_id"], name="guided_client_id_once"),
            models.CheckConstraint(
                condition=Q(finished_at=None) | Q(running_since=None), name="guided_finished_does_not_run"
            ),
            is_a_score("symptoms_before", name="guided_before_0_to_10"),
        ]

    def __str__(self) -> str:
        return f"{self.date:%Y-%m-%d}"


class GuidedStep(models.Model):
    """One technique on one foot (or on both) within a guided session."""

    guided = models.ForeignKey(GuidedSession, on_delete=models.CASCADE, related_name="steps", db_index=False)
    position = models.PositiveSmallIntegerField()
    foot = models.CharField(_("foot"), max_length=5, choices=Feet.choices)
    technique = models.ForeignKey(Technique, on_delete=models.RESTRICT, related_name="+")
    planned_seconds = models.PositiveIntegerField()
    done_seconds = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["guided", "position"], name="guided_step_position_once"),
            models.CheckConstraint(condition=Q(foot__in=Feet.values), name="guided_step_foot_known"),
            models.CheckConstraint(
                condition=Q(planned_seconds__gte=1, planned_seconds__lte=STEP_SECONDS_MAX),
                name="guided_step_planned_seconds",
            ),
            models.CheckConstraint(
                condition=Q(done_seconds__gte=0, done_seconds__lte=DONE_SECONDS_MAX),
                name="guided_step_done_seconds",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.technique}, {self.foot}"
