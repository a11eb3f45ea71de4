"""The routine a person aims for, and the address under which a calendar reads its days."""

from __future__ import annotations

import secrets

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from journal.core.flags import FlagsField, in_bounds
from journal.core.ownership import Owned
from journal.core.weekdays import Weekdays
from sessions.models.massages import DURATION_MINUTES_MAX
from sessions.querysets import CalendarFeedQuerySet, RoutineQuerySet

SESSIONS_PER_WEEK_MAX = 14


class Routine(Owned):
    """The plan from a date on: how often, how long, and on which days when the person has chosen any.

    The next one takes over; none is overwritten.
    """

    starts_on = models.DateField(_("from"))
    sessions_per_week = models.PositiveSmallIntegerField(
        _("sessions a week"), validators=[MaxValueValidator(SESSIONS_PER_WEEK_MAX)]
    )
    duration_minutes = models.PositiveSmallIntegerField(
        _("minutes a session"),
        validators=[MinValueValidator(1), MaxValueValidator(DURATION_MINUTES_MAX)],
    )
    weekdays: models.Field[Weekdays, Weekdays] = FlagsField(_("days"), kind=Weekdays)
    preferred_time = models.TimeField(_("time of day"), null=True, blank=True)
    changed_at = models.DateTimeField(_("changed at"))

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
            in_bounds("weekdays", Weekdays, name="routine_weekdays_known"),
        ]

    def __str__(self) -> str:
        return f"{self.starts_on:%Y-%m-%d}: {self.sessions_per_week}"


def new_feed_token() -> str:
    """256 random bits, as an address may hold them."""
    return secrets.token_urlsafe(32)


class CalendarFeed(Owned):
    """The secret address under which the owner's calendar reads the planned days; deleting it revokes it.

    The token is kept as it is, because its owner must be able to read it again; whoever can read this table
    can read the plan beside it anyway.
    """

    token = models.CharField(max_length=43, unique=True, default=new_feed_token, editable=False)
    made_at = models.DateTimeField(_("made at"))

    objects = CalendarFeedQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["owner"], name="calendar_feed_once")]

    def __str__(self) -> str:
        return f"{self.made_at:%Y-%m-%d}"
