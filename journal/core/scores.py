"""Scores: 0 (none) to 10 (worst imaginable), None when the person did not say; higher is worse."""

from __future__ import annotations

from typing import Any

from django.core.validators import MaxValueValidator
from django.db import models

SCORE_MAX = 10


def score_field(label: Any) -> models.PositiveSmallIntegerField[int | None, int | None]:
    return models.PositiveSmallIntegerField(
        label, null=True, blank=True, validators=[MaxValueValidator(SCORE_MAX)]
    )


def is_a_score(field: str, *, name: str) -> models.CheckConstraint:
    """The table holds 0 to 10 or nothing."""
    bounds = {f"{field}__gte": 0, f"{field}__lte": SCORE_MAX}
    is_empty = models.Q(**{f"{field}__isnull": True})
    return models.CheckConstraint(condition=is_empty | models.Q(**bounds), name=name)
