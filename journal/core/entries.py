"""What every dated entry of a journal has, and how two editors of one never overwrite each other."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Generic, Self, TypeVar

from django.core.validators import MaxLengthValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from journal.core.clock import HasZone
from journal.core.ownership import Owned, OwnedQuerySet
from journal.core.periods import FIRST_DATE, Period

NOTE_LENGTH_MAX = 5000

EntryModel = TypeVar("EntryModel", bound="Entry")


class EntryQuerySet(OwnedQuerySet[EntryModel]):
    """Entries by the civil day they describe."""

    def in_period(self, period: Period) -> Self:
        return self.filter(date__range=(period.first, period.last))

    def on(self, day: Any) -> Self:
        return self.filter(date=day)

    def newest_first(self) -> Self:
        return self.order_by("-date", "-entered_at", "-pk")

    def first_date(self) -> Any:
        """The earliest day with an entry, or None."""
        return self.order_by("date").values_list("date", flat=True).first()


class Entry(Owned):
    """Something that belongs to one civil date of its owner.

    `revision` counts the writes of a row. A form carries the version it was made from, and a save that
    finds another one is a conflict, told to the person instead of overwriting. `entered_on` is the owner's
    date at `entered_at`.
    """

    date = models.DateField(_("day"), validators=[MinValueValidator(FIRST_DATE)])
    note = models.TextField(_("note"), blank=True, validators=[MaxLengthValidator(NOTE_LENGTH_MAX)])
    entered_at = models.DateTimeField(_("entered at"))
    # Kept beside the instant: whether an entry was late must not change when its owner moves.
    entered_on = models.DateField(_("entered on"))
    revision = models.PositiveIntegerField(default=1, editable=False)

    class Meta:
        abstract = True

    @property
    def version(self) -> str:
        """Names this state of this row; a row deleted and made anew never has an old one's version."""
        return f"{self.pk}:{self.revision}"

    @classmethod
    def date_constraint(cls, name: str) -> models.CheckConstraint:
        """The table's own guard against days before 1900."""
        return models.CheckConstraint(condition=models.Q(date__gte=FIRST_DATE), name=name)


NO_VERSION = ""
"""The version of an entry that does not exist (yet, or any more)."""


def version_of(entry: Entry | None) -> str:
    return entry.version if entry else NO_VERSION


def written(now: datetime, owner: HasZone) -> dict[str, Any]:
    """The fields that say when an entry was made: the instant, and the owner's date then."""
    return {"entered_at": now, "entered_on": now.astimezone(owner.zone).date()}


class ChangedSinceError(Exception):
    """The entry is no longer as the person left it, so nothing was written."""


@dataclass(frozen=True)
class Saved(Generic[EntryModel]):
    """The entry as it now stands, and what undoing needs; `before` is None when nothing changed.

    `before` is JSON and holds under "after" the version that this save made: undo refuses any other.
    """

    entry: EntryModel
    before: dict[str, Any] | None


@dataclass(frozen=True)
class Conflict(Generic[EntryModel]):
    """Nothing was written: the entry was changed by someone else (or another tab) in between."""

    current: EntryModel
