"""A JSON object read one entry at a time: a long or hostile file never stands in memory as a whole."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import NamedTuple

from django.utils.translation import gettext as _

ENTRY_LENGTHS = (4 * 1024, 128 * 1024)
"""How much text is tried for one entry: what nearly all of them need, and the most that is allowed."""
DIGITS_MAX = 18
_BLANK = re.compile(r"[ \t\r\n]*")


class BrokenJsonError(ValueError):
    """The text is not JSON, or none that a journal would write; `line` is where reading stopped."""

    def __init__(self, line: int, reason: str) -> None:
        super().__init__(reason)
        self.line, self.reason = line, reason


class Entry(NamedTuple):
    """A value of the file: within the list called `part`, counted from 1, or 0 when it stands there alone."""

    part: str
    number: int
    value: object
    has_twins: bool
    """Whether an object in it says the same key twice."""


def entries(text: str) -> Iterator[Entry]:
    """Every value of the object in `text`, those of its lists one by one. Raises BrokenJsonError."""
    return _Reader(text).entries()


class _Reader:
    def __init__(self, text: str) -> None:
        self.text, self.at, self.has_twins = text, 0, False
        self.decoder = json.JSONDecoder(object_pairs_hook=self._object, parse_int=_whole)

    def entries(self) -> Iterator[Entry]:
        self._skip_blank()
        self._take("{")
        is_over = self._takes("}")
        while not is_over:
            part = self._value()
            if not isinstance(part, str):
                raise self._broken()
            self._take(":")
            if self._takes("["):
                yield from self._list(part)
            else:
                yield self._entry(part, 0)
            is_over = self._ends("}")
        if self.at < len(self.text):
            raise self._broken()

    def _list(self, part: str) -> Iterator[Entry]:
        number, is_over = 0, self._takes("]")
        while not is_over:
            number += 1
            yield self._entry(part, number)
            is_over = self._ends("]")

    def _entry(self, part: str, number: int) -> Entry:
        self.has_twins = False
        value = self._value()
        return Entry(part, number, value, self.has_twins)

    def _value(self) -> object:
        for length in ENTRY_LENGTHS:
            piece = self.text[self.at : self.at + length]
            try:
                value, n_read = self.decoder.raw_decode(piece)
            except json.JSONDecodeError as problem:
                if len(piece) < length:
                    self.at += problem.pos
                    raise self._broken() from None
            except RecursionError:
                raise BrokenJsonError(self.line, _("Its lists are nested too deeply.")) from None
            else:
                self.at += n_read
                self._skip_blank()
                return value
        raise BrokenJsonError(self.line, _("This entry is broken, or much longer than any that we write."))

    def _object(self, pairs: list[tuple[str, object]]) -> dict[str, object]:
        found = dict(pairs)
        self.has_twins = self.has_twins or len(found) < len(pairs)
        return found

    def _ends(self, bracket: str) -> bool:
        """Whether a list or object is over; otherwise a comma leads to its next part."""
        if self._takes(bracket):
            return True
        self._take(",")
        return False

    def _takes(self, mark: str) -> bool:
        if not self.text.startswith(mark, self.at):
            return False
        self.at += 1
        self._skip_blank()
        return True

    def _take(self, mark: str) -> None:
        if not self._takes(mark):
            raise self._broken()

    def _skip_blank(self) -> None:
        found = _BLANK.match(self.text, self.at)
        self.at = found.end() if found else self.at

    @property
    def line(self) -> int:
        return self.text.count("\n", 0, self.at) + 1

    def _broken(self) -> BrokenJsonError:
        if self.at >= len(self.text):
            return BrokenJsonError(self.line, _("The file breaks off here."))
        return BrokenJsonError(self.line, _("This is not JSON. The file may have been changed by hand."))


def _whole(digits: str) -> int | float:
    """A whole number; one that no entry can hold is not worked out."""
    return int(digits) if len(digits) <= DIGITS_MAX else float("inf")
