"""What pages of the report are put together from."""

from __future__ import annotations

from dataclasses import dataclass

from journal.core.comparison import Fact


@dataclass(frozen=True)
class Group:
    """Lines under a heading of their own."""

    title: str
    facts: list[Fact]


@dataclass(frozen=True)
class Table:
    """Rows under headings; the first cell of each row is its name."""

    title: str
    headings: list[str]
    rows: list[list[str]]
    note: str = ""
