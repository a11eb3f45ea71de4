"""The daily rating: how the feet felt on one day."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from journal.core.entries import Entry, EntryQuerySet
from journal.core.scores import is_a_score, score_field

SYMPTOMS = {
    "tingling": _("Tingling"),
    "numbness": _("Numbness"),
    "burning": _("Burning"),
    "pain": _("Pain"),
}
"""The four symptoms rated every day, in the order they are always shown."""


class EntryMethod(models.TextChoices):
    CHECK_IN = "check_in", _("check-in")
    SAME_AS_YESTERDAY = "same", _("same as yesterday")
    EXAMPLE = "example", _("example data")


class DailyRatingQuerySet(EntryQuerySet["DailyRating"]):
    """Ratings in domain words."""


class DailyRating(Entry):
    """One owner's four scores for one day; higher is worse; at least one is given."""

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
        ]

    def __str__(self) -> str:
        return f"{self.date:%Y-%m-%d}"

    @property
    def scores(self) -> dict[str, int | None]:
        """The four scores by symptom; None where the person did not say."""
        return {symptom: getattr(self, symptom) for symptom in SYMPTOMS}
