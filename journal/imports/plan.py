"""What an import would do to a journal, row by row; nothing is written here."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import Any

from django.utils.translation import gettext as _

from journal.files.kinds import Kind
from journal.files.plain import UnreadableError
from journal.imports.alike import AlikeSessions
from journal.imports.compared import Entry, changed, differing, new, values_of
from journal.imports.experiments_in_use import ExperimentsInUse
from journal.imports.fingerprint import fingerprint
from journal.imports.names import Names, Wanted
from journal.imports.planned import Action, ImportPlan, PlannedRow, Write
from journal.imports.records import Record, Refusal, Source
from journal.imports.said import Said, check, key_of, said_in
from journal.imports.stored import Stored, StoredEntries
from journal.imports.words import changes_in_words, in_words
from journal.imports.words_in_use import WordsInUse
from journal.users.models import User

__all__ = ["Action", "ImportPlan", "PlannedRow", "plan_import"]

ROWS_AT_ONCE = 500
Found = Mapping[Hashable, list[Stored]]


def plan_import(
    owner: User, source: Source, *, today: date, progress: Callable[[int], None] = lambda _n: None
) -> ImportPlan:
    """Compares a file with the journal. `progress` is told how many rows are done, every few hundred."""
    planner = _Planner(owner, today)
    rows = iter(source)
    while batch := list(islice(rows, ROWS_AT_ONCE)):
        planner.take(batch)
        progress(len(planner.plan.rows))
    planner.add_what_is_named()
    return planner.plan


@dataclass(frozen=True, slots=True)
class _Read:
    """A record with what it says, what it is known by, and the names in it that the journal lacks."""

    line: int
    kind: Kind
    said: Said
    key: Hashable
    lacks: list[Wanted]
    lines: str

    @property
    def is_nameless(self) -> bool:
        """Whether it is a session that another program wrote: several of one day may be alike."""
        return self.kind == Kind.MASSAGE and not self.said.get("id")

    def row(self, action: Action, words: str = "", reason: str = "") -> PlannedRow:
        day = self.said.get("date") or self.said.get("starts_on")
        return PlannedRow(self.line, self.kind, action, day, words, reason, self.lines)


class _Planner:
    """Goes through a file once; what it remembers of a row is what the plan needs."""

    def __init__(self, owner: User, today: date) -> None:
        self.plan = ImportPlan(fingerprint(owner))
        self._today = today
        self._names = Names(owner)
        self._stored = StoredEntries(owner)
        self._lacking: dict[Wanted, int] = {}
        self._first: dict[Kind, dict[Hashable, tuple[int, int]]] = {kind: {} for kind in Kind}
        self._alike = AlikeSessions()
        self._words_in_use = WordsInUse(owner)
        self._experiments = ExperimentsInUse(owner, today)
        self._shared: dict[Hashable, Any] = {}

    def take(self, batch: Iterable[Record | Refusal]) -> None:
        """Plans a few hundred rows; the journal is asked once for each kind among them."""
        read = [self._read(row) for row in batch]
        found = self._found([row for row in read if isinstance(row, _Read)])
        self.plan.rows += [
            self._planned(row, found.get(row.kind, {})) if isinstance(row, _Read) else row for row in read
        ]

    def _found(self, rows: Iterable[_Read]) -> dict[Kind, Found]:
        """What the journal holds of all these rows."""
        keys: dict[Kind, list[Hashable]] = {}
        days = set()
        for row in rows:
            if row.is_nameless:
                if self._alike.knows(row.said["date"]):
                    continue
                days.add(row.said["date"])
            keys.setdefault(row.kind, []).append(row.key)
        found: dict[Kind, Found] = {kind: self._stored.found(kind, wanted) for kind, wanted in keys.items()}
        self._alike.learn(days, found.get(Kind.MASSAGE, {}))
        return found

    def add_what_is_named(self) -> None:
        """Adds the techniques, oils and words that the file names in passing and the journal lacks."""
        added = []
        for wanted, line in self._lacking.items():
            kind, word_kind, _small_letters = wanted
            if wanted not in self._first[kind]:
                name = self._names.missing[wanted]
                said = {"kind": word_kind, "name": name} if word_kind else {"name": name}
                self._write(kind, new(kind, said))
                added.append(PlannedRow(line, kind, Action.ADD, None, name))
        self.plan.rows[:0] = added

    def _read(self, row: Record | Refusal) -> _Read | PlannedRow:
        if isinstance(row, Refusal):
            return PlannedRow(row.line, None, Action.REFUSE, reason=row.reason)
        try:
            said, lacks = self._names.settled(row.kind, said_in(row.kind, row.values))
            return _Read(row.line, row.kind, said, key_of(row.kind, said), lacks, row.lines)
        except UnreadableError as problem:
            return PlannedRow(row.line, row.kind, Action.REFUSE, reason=str(problem), lines=row.lines)

    def _planned(self, row: _Read, found: Found) -> PlannedRow:
        try:
            if self._is_repeated(row):
                return row.row(Action.SAME)
            planned = self._compared(row, self._current(row, found))
        except UnreadableError as problem:
            return row.row(Action.REFUSE, in_words(row.kind, row.said), str(problem))
        if not row.is_nameless:
            self._first[row.kind][row.key] = (row.line, _content(row))
        if planned.action is not Action.SAME:
            for wanted in row.lacks:
                self._lacking.setdefault(wanted, row.line)
        return planned

    def _is_repeated(self, row: _Read) -> bool:
        """Whether the file has said the same already. Raises UnreadableError when it said something else."""
        if row.is_nameless or row.key not in self._first[row.kind]:
            return False
        line, content = self._first[row.kind][row.key]
        if content != _content(row):
            words = _("Line %(line)s says something else about the same thing.")
            raise UnreadableError(words % {"line": line})
        return True

    def _current(self, row: _Read, found: Found) -> Stored | None:
        """What the journal holds of it."""
        if row.is_nameless:
            return self._alike.take(row.key, row.said)
        stored = found.get(row.key)
        return stored[0] if stored else None

    def _compared(self, row: _Read, current: Stored | None) -> PlannedRow:
        kind, said = row.kind, row.said
        if current is None:
            if self._names.is_built_in(row.key):
                return row.row(Action.SAME)
            entry = new(kind, said)
            self._write_checked(row, entry)
            return row.row(Action.ADD, in_words(kind, said))
        keys = differing(kind, said, current)
        if not keys:
            return row.row(Action.SAME)
        entry = changed(kind, said, current)
        self._write_checked(row, entry, current)
        before = changes_in_words(kind, values_of(kind, current.state), keys)
        reason = _("Until now: %(words)s.") % {"words": before}
        return row.row(Action.CHANGE, changes_in_words(kind, entry, keys), reason)

    def _write_checked(self, row: _Read, entry: Entry, current: Stored | None = None) -> None:
        check(row.kind, entry, today=self._today)
        self._words_in_use.follow(row.kind, entry, row.lacks)
        self._experiments.follow(row.kind, entry)
        self._write(row.kind, entry, current)

    def _write(self, kind: Kind, entry: Entry, current: Stored | None = None) -> None:
        pk, revision = (current.pk, current.revision) if current else (0, 0)
        # The same techniques and oils a hundred thousand times are kept once.
        state = tuple(
            self._shared.setdefault((kind, value), value) if isinstance(value, tuple) else value
            for value in entry.values()
        )
        self.plan.writes.setdefault(kind, []).append(Write(state, pk, revision))


def _content(row: _Read) -> int:
    return hash(frozenset(row.said.items()))
