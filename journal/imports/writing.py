"""Writes planned entries, a few hundred at a time; whatever it replaces is kept first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from itertools import islice
from typing import Any, TypeVar

from journal.core.entries import written
from journal.core.feet import Area
from journal.files.forms import FORMS
from journal.files.kinds import Kind
from journal.imports import links
from journal.imports.compared import Entry, values_of
from journal.imports.earlier import keep
from journal.imports.ids import Ids
from journal.imports.planned import Write
from journal.imports.statements import insert_entries, write_over
from journal.users.models import User
from sessions.models import FootCheck, MassageSession
from symptoms.models import DailyRating, SoreSpot, WeeklyCheck

Thing = TypeVar("Thing")
ROWS_AT_ONCE = 500
MODELS: dict[Kind, Any] = {
    Kind.RATING: DailyRating,
    Kind.WEEKLY_CHECK: WeeklyCheck,
    Kind.MASSAGE: MassageSession,
    Kind.FOOT_CHECK: FootCheck,
}


class ChangedMeanwhileError(Exception):
    """An entry is no longer as it was when the plan was made."""


class EntryWriter:
    """Writes the entries of one owner. `now` is when the import was made."""

    def __init__(self, owner: User, ids: Ids, *, now: datetime) -> None:
        self._owner, self._ids, self._now = owner, ids, now

    def add(self, kind: Kind, writes: Sequence[Write]) -> list[int]:
        """Makes new entries; returns their ids."""
        added: list[int] = []
        for some in batches(writes):
            entries = [values_of(kind, write.state) for write in some]
            rows = [MODELS[kind](owner=self._owner, **self._columns(kind, entry)) for entry in entries]
            insert_entries(MODELS[kind], rows)
            self._relate(kind, rows, entries)
            added += [row.pk for row in rows]
        return added

    def change(self, kind: Kind, writes: Sequence[Write]) -> list[tuple[int, int, int]]:
        """Writes over stored entries; returns (id, revision, id of the version kept, or 0) of each.

        Raises ChangedMeanwhileError.
        """
        done: list[tuple[int, int, int]] = []
        for some in batches(writes):
            rows = self._locked(kind, some)
            kept = keep(kind, rows, now=self._now)
            entries = [values_of(kind, write.state) for write in some]
            for row, entry in zip(rows, entries, strict=True):
                for name, value in self._columns(kind, entry).items():
                    setattr(row, name, value)
                row.revision += 1
            write_over(MODELS[kind], rows)
            links.unlink(kind, [row.pk for row in rows])
            self._relate(kind, rows, entries)
            done += [(row.pk, row.revision, version) for row, version in zip(rows, kept, strict=True)]
        return done

    def _locked(self, kind: Kind, writes: Sequence[Write]) -> list[Any]:
        """The rows to be changed, in the order of the writes."""
        wanted = MODELS[kind].objects.owned_by(self._owner).filter(pk__in=[write.pk for write in writes])
        found = {row.pk: row for row in wanted.select_for_update()}
        for write in writes:
            if write.pk not in found or found[write.pk].revision != write.revision:
                raise ChangedMeanwhileError
        return [found[write.pk] for write in writes]

    def _columns(self, kind: Kind, entry: Entry) -> dict[str, Any]:
        form = FORMS[kind]
        columns = {field.attribute: entry[key] for key, field in form.items() if field.attribute}
        if kind == Kind.MASSAGE:
            columns["carrier_oil_id"] = self._ids.item_or_none(Kind.CARRIER_OIL, entry["carrier_oil"])
            if columns["client_id"] is None:
                del columns["client_id"]  # the row makes its own
        entered_at = columns["entered_at"] or self._now
        return written(entered_at, self._owner) | {
            name: value for name, value in columns.items() if value is not None or name not in _WRITTEN
        }

    def _relate(self, kind: Kind, rows: Sequence[Any], entries: Sequence[Entry]) -> None:
        pairs = list(zip((row.pk for row in rows), entries, strict=True))
        item = self._ids.item
        if kind == Kind.RATING:
            links.link_words((pk, word) for pk, entry in pairs for word in self._ids.words(entry))
            links.link_spots(
                SoreSpot(rating_id=pk, foot=spot.foot, area=Area.from_slugs([spot.area]), score=spot.score)
                for pk, entry in pairs
                for spot in entry["sore_spots"]
            )
        if kind == Kind.MASSAGE:
            links.link_techniques(
                (pk, item(Kind.TECHNIQUE, ref)) for pk, entry in pairs for ref in entry["techniques"]
            )
            links.link_drops(
                (pk, item(Kind.ESSENTIAL_OIL, ref), drops)
                for pk, entry in pairs
                for ref, drops in entry["essential_oils"]
            )


_WRITTEN = ("entered_at", "entered_on")


def batches(things: Iterable[Thing]) -> Iterator[list[Thing]]:
    """A few hundred at a time."""
    rest = iter(things)
    while some := list(islice(rest, ROWS_AT_ONCE)):
        yield some
