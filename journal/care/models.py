"""What a person prepares for their clinician, and the visits they mark."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple, Self

from django.core.validators import MaxLengthValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from journal.core.ownership import Owned, OwnedQuerySet
from journal.core.periods import FIRST_DATE

GOAL_LENGTH_MAX = QUESTION_LENGTH_MAX = 200
CONDITIONS_MAX, CONDITION_LENGTH_MAX = 20, 120
MEDICATIONS_MAX, MEDICATION_LENGTH_MAX = 30, 160
WITH_WHOM_LENGTH_MAX = 80
_AHEAD_MAX = timedelta(days=731)


def lines_length_max(n_max: int, length_max: int) -> int:
    """How long a list is at most: its lines and the breaks between them."""
    return n_max * (length_max + 1) - 1


def last_visit_day(today: date) -> date:
    """The last day on which a next visit may lie: two years from today."""
    return today + _AHEAD_MAX


class CareNotesQuerySet(OwnedQuerySet["CareNotes"]):
    """What people have prepared; each has one row or none."""


class CareNotes(Owned):
    """A person's goal, questions, conditions and medication, all optional, in their own words.

    Conditions and medications are lists, one thing a line. Nothing here is checked against anything: it is
    what the person says.
    """

    goal = models.CharField(_("goal"), max_length=GOAL_LENGTH_MAX, blank=True)
    question_1 = models.CharField(_("first question"), max_length=QUESTION_LENGTH_MAX, blank=True)
    question_2 = models.CharField(_("second question"), max_length=QUESTION_LENGTH_MAX, blank=True)
    question_3 = models.CharField(_("third question"), max_length=QUESTION_LENGTH_MAX, blank=True)
    conditions = models.TextField(
        _("conditions"),
        blank=True,
        validators=[MaxLengthValidator(lines_length_max(CONDITIONS_MAX, CONDITION_LENGTH_MAX))],
    )
    medications = models.TextField(
        _("medication"),
        blank=True,
        validators=[MaxLengthValidator(lines_length_max(MEDICATIONS_MAX, MEDICATION_LENGTH_MAX))],
    )
    changed_at = models.DateTimeField(_("changed at"))

    objects = CareNotesQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["owner"], name="care_notes_once")]

    def __str__(self) -> str:
        return f"{self.changed_at:%Y-%m-%d}"

    @property
    def version(self) -> str:
        """Names these notes as they were last written."""
        return f"{self.pk}:{self.changed_at.isoformat()}"


class Around(NamedTuple):
    """The visits nearest to a day: the last one before it, and the next one from it on."""

    last: date | None
    next: date | None


class VisitQuerySet(OwnedQuerySet["Visit"]):
    def newest_first(self) -> Self:
        return self.order_by("-date")

    def around(self, today: date) -> Around:
        """One query."""
        found = self.aggregate(
            last=models.Max("date", filter=models.Q(date__lt=today)),
            next=models.Min("date", filter=models.Q(date__gte=today)),
        )
        return Around(**found)


class Visit(Owned):
    """A visit to a clinician: one that was, or the next appointment."""

    date = models.DateField(_("day"), validators=[MinValueValidator(FIRST_DATE)])
    with_whom = models.CharField(_("with whom"), max_length=WITH_WHOM_LENGTH_MAX, blank=True)

    objects = VisitQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["owner", "date"], name="visit_once_a_day"),
            models.CheckConstraint(condition=models.Q(date__gte=FIRST_DATE), name="visit_since_1900"),
        ]

    def __str__(self) -> str:
        return f"{self.date:%Y-%m-%d}"
