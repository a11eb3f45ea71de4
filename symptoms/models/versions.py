"""Earlier versions of a day's rating."""

from __future__ import annotations

from django.db import models

from journal.core.versions import EarlierVersion, EarlierVersionQuerySet


class RatingVersionQuerySet(EarlierVersionQuerySet["RatingVersion"]):
    """Earlier versions of ratings in domain words."""


class RatingVersion(EarlierVersion):
    """A day's rating as it was."""

    objects = RatingVersionQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["owner", "date"], name="rating_version_owner_date")]
