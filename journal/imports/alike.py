"""Sessions without an identifier: each of a file finds at most one of the journal."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable, Iterable, Mapping
from datetime import date
from itertools import islice

from journal.files.kinds import Kind
from journal.imports.compared import differing
from journal.imports.said import Said
from journal.imports.stored import Stored

_LOOKED_AT = 20
"""So many of those that are left are compared; nobody has more sessions of one day that are so alike."""


class AlikeSessions:
    """The journal's sessions of the days that a file has named, but for those that were taken."""

    def __init__(self) -> None:
        self._days: set[date] = set()
        self._left: dict[Hashable, OrderedDict[int, Stored]] = {}

    def knows(self, day: date) -> bool:
        """Whether a day was looked up: once is enough, however many rows are about it."""
        return day in self._days

    def learn(self, days: Iterable[date], found: Mapping[Hashable, list[Stored]]) -> None:
        """Remembers everything that was found for days that have just been looked up."""
        new = set(days) - self._days
        self._days |= new
        for content, stored in found.items():
            if isinstance(content, tuple) and content[0] in new:
                self._left[content] = OrderedDict((one.pk, one) for one in stored)

    def take(self, content: Hashable, said: Said) -> Stored | None:
        """The one that differs least from what a row says, the first of several; each is taken once."""
        left = self._left.get(content)
        if not left:
            return None
        some = islice(left.values(), _LOOKED_AT)
        nearest = min(some, key=lambda one: len(differing(Kind.MASSAGE, said, one)))
        return left.pop(nearest.pk)
