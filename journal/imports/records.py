"""What a file says, one thing at a time, before anybody has looked whether it can be so."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from journal.files.kinds import Kind

__all__ = ["Kind", "Record", "Refusal", "Row", "Source"]


@dataclass(frozen=True, slots=True)
class Record:
    """Something a file says. `values` are portable (see journal/files/portable.py) and may be partial.

    A key that is absent was not said by the file, and what the journal holds there stays. `line` is the
    line of the file, from 1; in JSON the number of the entry within its list, from 1. `lines` names them
    all where several lines say one thing together; empty otherwise.
    """

    line: int
    kind: Kind
    values: Mapping[str, object]
    lines: str = ""


@dataclass(frozen=True, slots=True)
class Refusal:
    """Something of a file that cannot be read, and why, in words for its owner."""

    line: int
    reason: str


Source = Iterable[Record | Refusal]


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of one line of a table, as they stand in the file."""

    line: int
    cells: Sequence[str]
