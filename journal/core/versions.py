"""Earlier versions: how an entry was before each change, so that its owner can look back and go back."""

from __future__ import annotations

from typing import Self

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.utils.translation import gettext_lazy as _

from journal.core.ownership import Owned, OwnedModel, OwnedQuerySet


class EarlierVersionQuerySet(OwnedQuerySet[OwnedModel]):
    """The versions of entries."""

    def newest_first(self) -> Self:
        return self.order_by("-replaced_at", "-pk")


class EarlierVersion(Owned):
    """The state of an entry that a change, a deletion or an undo has replaced.

    `values` is what the entry's actions give and take back as JSON. It names its entry by what outlives the
    row (the day, the client's id), so that a deleted entry can be restored too.
    """

    date = models.DateField(_("day"))
    values = models.JSONField(encoder=DjangoJSONEncoder)
    revision = models.PositiveIntegerField()
    replaced_at = models.DateTimeField(_("replaced at"))

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{self.date:%Y-%m-%d}, {self.revision}"
