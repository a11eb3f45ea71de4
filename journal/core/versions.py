"""Earlier versions: how an entry was before each change, so that its owner can look back and go back."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, ClassVar, Self, TypeVar

from django.apps import apps
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import Exists, OuterRef
from django.utils.translation import gettext_lazy as _

from journal.core.ownership import Owned, OwnedQuerySet

if TYPE_CHECKING:
    from journal.core.entries import Entry

DELETED_KEPT_FOR = timedelta(days=30)
"""How long a deleted entry can be brought back."""

VersionModel = TypeVar("VersionModel", bound="EarlierVersion")


class EarlierVersionQuerySet(OwnedQuerySet[VersionModel]):
    """The versions of entries."""

    def newest_first(self) -> Self:
        # Not by `replaced_at`: a clock may be set back.
        return self.order_by("-pk")

    def of_entry(self, version: EarlierVersion) -> Self:
        """Every version of the entry that one version belongs to."""
        return self.owned_by(version.owner_id).filter(**{version.key: getattr(version, version.key)})

    def of_deleted_entries(self) -> Self:
        """The versions whose entry is not there now."""
        return self.filter(~Exists(self._same_entry(self.model.entry_model()._default_manager.all())))

    def newest_of_each_entry(self) -> Self:
        newer = self._same_entry(self.model._default_manager.filter(pk__gt=OuterRef("pk")))
        return self.filter(~Exists(newer))

    def deleted_since(self, instant: datetime) -> Self:
        """The last state of each entry that is not there now and was until this instant or later."""
        recent = self.filter(replaced_at__gte=instant)
        return recent.of_deleted_entries().newest_of_each_entry().newest_first()

    def deleted_before(self, instant: datetime) -> Self:
        """Every version of the entries that are gone since before this instant."""
        later = self._same_entry(self.model._default_manager.filter(replaced_at__gte=instant))
        return self.filter(~Exists(later), replaced_at__lt=instant).of_deleted_entries()

    def _same_entry(self, rows: models.QuerySet[Any]) -> models.QuerySet[Any]:
        key = self.model.key
        return rows.filter(**{"owner": OuterRef("owner"), key: OuterRef(key)})


class EarlierVersion(Owned):
    """The state of an entry that a change, a deletion or an undo has replaced.

    `values` is what the entry's actions give and take back as JSON. It names its entry by what outlives the
    row (`key`: the day, the client's id), so that a deleted entry can be restored too.
    """

    key: ClassVar[str] = "date"

    date = models.DateField(_("day"))
    values = models.JSONField(encoder=DjangoJSONEncoder)
    revision = models.PositiveIntegerField()
    replaced_at = models.DateTimeField(_("replaced at"))

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{self.date:%Y-%m-%d}, {self.revision}"

    @classmethod
    def of(cls, entry: Entry, said: Mapping[str, Any], *, now: datetime) -> Self:
        """An entry as it stands, not saved yet; `said` are its details as JSON."""
        return cls(
            owner_id=entry.owner_id,
            **{"date": entry.date, cls.key: getattr(entry, cls.key)},
            revision=entry.revision,
            values={
                **said,
                "entered_at": entry.entered_at.isoformat(),
                "entered_on": entry.entered_on.isoformat(),
            },
            replaced_at=now,
        )

    @classmethod
    def entry_model(cls) -> type[Entry]:
        """The table of the entries that these are versions of."""
        raise NotImplementedError


def forget_deleted(*, now: datetime) -> None:
    """Deletes what is left of the entries, of every kind, that were deleted long ago."""
    for model in apps.get_models():
        if issubclass(model, EarlierVersion):
            EarlierVersionQuerySet(model).deleted_before(now - DELETED_KEPT_FOR).delete()


def last_saved_at(entry: Entry, newest: EarlierVersion | None) -> datetime | None:
    """When an entry was last written, as far as its newest version tells; None when that cannot be said."""
    if entry.revision == 1:
        is_first = newest is None or newest.replaced_at <= entry.entered_at
        return entry.entered_at if is_first else None
    return newest.replaced_at if newest and newest.revision == entry.revision - 1 else None
