"""The daily rating: how the feet felt on one day."""

from __future__ import annotations

from typing import Any

from django.core.validators import MaxLengthValidator, MaxValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from journal.core.entries import Entry, EntryQuerySet
from journal.core.feet import Area
from journal.core.flags import FlagsField, in_bounds
from journal.core.scores import is_a_score, score_field
from symptoms.models.own_words import OwnWord
from symptoms.models.parts import SYMPTOMS, EntryMethod, Foot, Sensation, Therapy, Trigger, Trouble, WorseFoot

MEDICATION_CHANGE_LENGTH_MAX = 500
COUNT_MAX = 99
"""No day and no week holds more falls."""
_LONGEST = 5
"""Letters of the longest word that the short columns hold."""


def trouble_field(label: Any) -> models.CharField[str, str]:
    """How much trouble something gave; empty when nothing was said."""
    return models.CharField(label, max_length=_LONGEST, choices=Trouble.choices, blank=True)


def count_field(label: Any) -> models.PositiveSmallIntegerField[int | None, int | None]:
    """How often something happened; None when nothing was said."""
    return models.PositiveSmallIntegerField(
        label, null=True, blank=True, validators=[MaxValueValidator(COUNT_MAX)]
    )


def is_trouble(field: str, *, name: str) -> models.CheckConstraint:
    return models.CheckConstraint(condition=Q(**{f"{field}__in": ["", *Trouble.values]}), name=name)


def is_a_count(field: str, *, name: str) -> models.CheckConstraint:
    condition = Q(**{f"{field}__isnull": True}) | Q(**{f"{field}__gte": 0, f"{field}__lte": COUNT_MAX})
    return models.CheckConstraint(condition=condition, name=name)


class DailyRatingQuerySet(EntryQuerySet["DailyRating"]):
    """Ratings in domain words."""


class DailyRating(Entry):
    """One owner's four scores for one day; higher is worse; at least one is given.

    Empty, None and 0 (of a set) mean that the person did not say. `own_words` are triggers, sensations and
    therapies in the person's own words.
    """

    tingling = score_field(SYMPTOMS["tingling"])
    numbness = score_field(SYMPTOMS["numbness"])
    burning = score_field(SYMPTOMS["burning"])
    pain = score_field(SYMPTOMS["pain"])
    entry_method = models.CharField(
        _("how it was entered"),
        max_length=10,
        choices=EntryMethod.choices,
        default=EntryMethod.CHECK_IN,
    )
    worse_foot = models.CharField(_("worse foot"), max_length=_LONGEST, choices=WorseFoot.choices, blank=True)
    sleep = trouble_field(_("trouble with sleep"))
    walking = trouble_field(_("trouble with walking"))
    shoes = trouble_field(_("trouble with shoes"))
    falls = count_field(_("falls"))
    near_falls = count_field(_("near-falls"))
    triggers: models.Field[Trigger, Trigger] = FlagsField(_("triggers"), kind=Trigger)
    sensations: models.Field[Sensation, Sensation] = FlagsField(_("sensations"), kind=Sensation)
    therapies: models.Field[Therapy, Therapy] = FlagsField(_("other therapies"), kind=Therapy)
    own_words = models.ManyToManyField(OwnWord, verbose_name=_("own words"), related_name="+")
    medication_change = models.TextField(
        _("medication change"), blank=True, validators=[MaxLengthValidator(MEDICATION_CHANGE_LENGTH_MAX)]
    )

    objects = DailyRatingQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["owner", "date"], name="rating_once_a_day"),
            models.CheckConstraint(
                condition=Q(tingling__isnull=False)
                | Q(numbness__isnull=False)
                | Q(burning__isnull=False)
                | Q(pain__isnull=False),
                name="rating_says_something",
            ),
            *(is_a_score(symptom, name=f"rating_{symptom}_0_to_10") for symptom in SYMPTOMS),
            models.CheckConstraint(
                condition=Q(entry_method__in=EntryMethod.values), name="rating_method_known"
            ),
            Entry.date_constraint("rating_date_from_1900"),
            models.CheckConstraint(
                condition=Q(worse_foot__in=["", *WorseFoot.values]), name="rating_worse_foot_known"
            ),
            is_trouble("sleep", name="rating_sleep_known"),
            is_trouble("walking", name="rating_walking_known"),
            is_trouble("shoes", name="rating_shoes_known"),
            is_a_count("falls", name="rating_falls_0_to_99"),
            is_a_count("near_falls", name="rating_near_falls_0_to_99"),
            in_bounds("triggers", Trigger, name="rating_triggers_known"),
            in_bounds("sensations", Sensation, name="rating_sensations_known"),
            in_bounds("therapies", Therapy, name="rating_therapies_known"),
        ]

    def __str__(self) -> str:
        return f"{self.date:%Y-%m-%d}"

    @property
    def scores(self) -> dict[str, int | None]:
        """The four scores by symptom; None where the person did not say."""
        return {symptom: getattr(self, symptom) for symptom in SYMPTOMS}


class SoreSpot(models.Model):
    """A part of a foot that was sore on a day: how much, or None when it was only marked."""

    rating = models.ForeignKey(DailyRating, on_delete=models.CASCADE, related_name="sore_spots")
    foot = models.CharField(_("foot"), max_length=_LONGEST, choices=Foot.choices)
    area: models.Field[Area, Area] = FlagsField(_("area"), kind=Area)
    score = score_field(_("how sore"))

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["rating", "foot", "area"], name="sore_spot_once"),
            models.CheckConstraint(condition=Q(foot__in=Foot.values), name="sore_spot_foot_known"),
            models.CheckConstraint(
                condition=Q(area__in=[area.value for area in Area]), name="sore_spot_of_one_area"
            ),
            is_a_score("score", name="sore_spot_0_to_10"),
        ]

    def __str__(self) -> str:
        return f"{self.foot} {self.area.slug}"
