"""Earlier versions of a day's rating and of a weekly check."""

from __future__ import annotations

from django.db import models

from journal.core.versions import EarlierVersion, EarlierVersionQuerySet
from symptoms.models.daily import DailyRating
from symptoms.models.weekly import WeeklyCheck


class RatingVersionQuerySet(EarlierVersionQuerySet["RatingVersion"]):
    """Earlier versions of ratings in domain words."""


class RatingVersion(EarlierVersion):
    """A day's rating as it was."""

    objects = RatingVersionQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["owner", "date"], name="rating_version_owner_date")]

    @classmethod
    def entry_model(cls) -> type[DailyRating]:
        return DailyRating


class WeeklyCheckVersionQuerySet(EarlierVersionQuerySet["WeeklyCheckVersion"]):
    """Earlier versions of weekly checks in domain words."""


class WeeklyCheckVersion(EarlierVersion):
    """A weekly check as it was."""

    objects = WeeklyCheckVersionQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["owner", "date"], name="weekly_version_owner_date")]

    @classmethod
    def entry_model(cls) -> type[WeeklyCheck]:
        return WeeklyCheck
