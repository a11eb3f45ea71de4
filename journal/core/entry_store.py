"""One engine for every entry that keeps its earlier versions: nothing is ever overwritten unseen."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from operator import eq
from typing import Any, Generic, TypeVar
from uuid import UUID

from django.db import IntegrityError, transaction

from journal.core.clock import HasZone
from journal.core.entries import (
    NO_VERSION,
    ChangedSinceError,
    Conflict,
    EntryModel,
    EntryQuerySet,
    Saved,
    version_of,
    written,
)
from journal.core.versions import EarlierVersion

Details = TypeVar("Details")
Key = date | UUID


def _is_one_row(_entry: object, _details: object, _said: object) -> None:
    """An entry that has nothing in other tables."""


@dataclass(frozen=True, kw_only=True)
class EntryStore(Generic[EntryModel, Details]):
    """Saves, deletes and takes back the entries of one kind; its fields are what the kind says for itself.

    An entry is named by its owner and a key that outlives its row, `versions.key`: the day, or the client's
    id. A table has each key of an owner once, so of two requests at one moment the database refuses one.
    """

    model: type[EntryModel]
    versions: type[EarlierVersion]
    details_of: Callable[[EntryModel], Details]
    put: Callable[[Details, EntryModel], None]
    """Sets the columns of a row."""
    to_json: Callable[[Details], dict[str, Any]]
    restorable: Callable[[Any, Mapping[str, Any]], Details]
    """What the JSON of an owner's entry said, without what that owner has deleted since."""
    relate: Callable[[EntryModel, Details, Details | None], None] = _is_one_row
    """Writes what is in other tables, once the row is saved; the last is what it said before, None if new."""
    is_same: Callable[[Details, Details], bool] = eq

    @transaction.atomic
    def save(
        self, *, owner: HasZone, key: Key, details: Details, seen_version: str, now: datetime
    ) -> Saved[EntryModel] | Conflict[EntryModel]:
        """Writes the entry that the person saw at `seen_version` (empty: there was none).

        Saying again what is already there changes nothing, so a double click is one entry. An entry that was
        changed in between is returned as a conflict; one that was deleted in between is made anew.
        """
        current = self.locked(owner, key) if seen_version != NO_VERSION else None
        if current is None:
            entry = self.model(owner=owner, **{self.versions.key: key}, **written(now, owner))
            try:
                with transaction.atomic():
                    self._write(entry, details, None)
            except IntegrityError:
                # It is there: from another window, another device, or the first of two clicks.
                current = self.locked(owner, key)
                if current is None:
                    raise
            else:
                return Saved(entry, before=self._before(key, None, after=entry.version))
        said = self.details_of(current)
        if self.is_same(details, said):
            return Saved(current, before=None)
        if current.version != seen_version:
            return Conflict(current)
        values = self._keep(current, said, now)
        self._write(current, details, said)
        return Saved(current, before=self._before(key, values, after=current.version))

    @transaction.atomic
    def delete(
        self, *, owner: Any, key: Key, now: datetime, seen_version: str = NO_VERSION
    ) -> dict[str, Any] | None:
        """Removes an entry; returns what undoing needs, or None when there is none.

        Raises ChangedSinceError when it is not the one that the person saw, if that is known.
        """
        entry = self.locked(owner, key)
        if entry is None:
            return None
        if seen_version not in {NO_VERSION, entry.version}:
            raise ChangedSinceError
        values = self._keep(entry, self.details_of(entry), now)
        entry.delete()
        return self._before(key, values, after=NO_VERSION)

    @transaction.atomic
    def restore(self, *, owner: Any, before: Mapping[str, Any], now: datetime) -> dict[str, Any]:
        """Puts an entry back to how it was before a save or delete; returns what undoing this needs.

        What its owner has deleted since is left out. Raises ChangedSinceError when the entry was changed
        again in between.
        """
        key = self._key_in(before)
        entry, said, replaced = self.locked(owner, key), None, None
        if version_of(entry) != before["after"]:
            raise ChangedSinceError
        if entry is not None:
            said = self.details_of(entry)
            replaced = self._keep(entry, said, now)
        values = before["values"]
        if values is None:
            if entry is not None:
                entry.delete()
            return self._before(key, replaced, after=NO_VERSION)
        entry = entry or self.model(owner=owner, **{self.versions.key: key})
        entry.entered_at = datetime.fromisoformat(values["entered_at"])
        entry.entered_on = date.fromisoformat(values["entered_on"])
        try:
            with transaction.atomic():
                self._write(entry, self.restorable(owner, values), said)
        except IntegrityError as problem:
            # Another request has made one at the same moment.
            raise ChangedSinceError from problem
        return self._before(key, replaced, after=entry.version)

    def bring_back(
        self, *, owner: Any, version: EarlierVersion, seen_version: str, now: datetime
    ) -> dict[str, Any] | None:
        """Writes a version over the entry that the person saw at `seen_version` (empty: it was deleted).

        Returns what undoing needs, None when the entry says so already. What its owner has deleted since is
        left out. Raises ChangedSinceError when the entry is another one by now.
        """
        key = getattr(version, self.versions.key)
        entry = self._rows(owner, key).first()
        if entry and self.is_same(self.details_of(entry), self.restorable(owner, version.values)):
            return None
        before = self._before(key, version.values, after=seen_version)
        return self.restore(owner=owner, before=before, now=now)

    def locked(self, owner: Any, key: Key) -> EntryModel | None:
        """The entry as it stands; nobody else writes it before the transaction ends."""
        return self._rows(owner, key).select_for_update().first()

    def _rows(self, owner: Any, key: Key) -> EntryQuerySet[EntryModel]:
        return EntryQuerySet(self.model).owned_by(owner).filter(**{self.versions.key: key})

    def _before(self, key: Key, values: Mapping[str, Any] | None, *, after: str) -> dict[str, Any]:
        """What undoing needs, as JSON: the entry's key, what it said, the version that undo must find."""
        return {self.versions.key: str(key), "values": values, "after": after}

    def _key_in(self, before: Mapping[str, Any]) -> Key:
        columns = {column.name: column for column in self.model._meta.concrete_fields}
        key: Key = columns[self.versions.key].to_python(before[self.versions.key])
        return key

    def _keep(self, entry: EntryModel, said: Details, now: datetime) -> dict[str, Any]:
        """The entry as JSON, written down as an earlier version."""
        version = self.versions.of(entry, self.to_json(said), now=now)
        version.save()
        values: dict[str, Any] = version.values
        return values

    def _write(self, entry: EntryModel, details: Details, said: Details | None) -> None:
        self.put(details, entry)
        if said is not None:
            entry.revision += 1
        # Not full_clean, and no foreign keys: Django asks the database once for each of them and for each
        # constraint, and the database checks them all anyway.
        relations = [column.name for column in entry._meta.concrete_fields if column.is_relation]
        entry.clean_fields(exclude=relations)
        entry.save()
        self.relate(entry, details, said)
