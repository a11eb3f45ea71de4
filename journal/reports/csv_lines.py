"""Rows as lines of CSV: a few hundred at a time, ISO dates, safe in a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from datetime import datetime
from decimal import Decimal
from typing import Any

from journal.core.flags import Flags
from journal.users.models import User

Cells = list[str | int | None]
ROWS_AT_ONCE = 500
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What a spreadsheet takes for the beginning of a formula, in half and full width."""


def each(rows: Any) -> Iterator[Any]:
    """The rows a few hundred at a time, so that a long journal never stands in memory as a whole."""
    found: Iterator[Any] = rows.iterator(chunk_size=ROWS_AT_ONCE)
    return found


def lines(columns: list[str], rows: Iterable[Cells]) -> Iterator[str]:
    """The header and each row as a line of CSV."""
    line = io.StringIO(newline="")
    writer = csv.writer(line)
    writer.writerow(columns)
    for cells in rows:
        yield _taken(line)
        writer.writerow([safe(cell) for cell in cells])
    yield _taken(line)


def _taken(line: io.StringIO) -> str:
    text = line.getvalue()
    line.seek(0)
    line.truncate()
    return text


def safe(cell: str | int | None) -> str | int | None:
    """The cell; a text that begins like a formula gets an apostrophe, which keeps it a text."""
    if isinstance(cell, str) and cell.startswith(FORMULA_STARTS):
        return f"'{cell}"
    return cell


def joined(texts: Iterable[object]) -> str:
    """Several things in one cell."""
    return "; ".join(str(text) for text in texts)


def slugs(chosen: Flags) -> str:
    """A set by the names of its members; empty when nothing was said."""
    return joined(chosen.slugs)


def decimal_text(number: Decimal | None) -> str:
    """At most two decimals behind a point, in every language: 1, 0.5, 2.33."""
    return "" if number is None else f"{number:.2f}".rstrip("0").rstrip(".")


def moment(instant: datetime, owner: User) -> str:
    # The zone is named here because the lines are written after the request has let go of it.
    return instant.astimezone(owner.zone).isoformat(timespec="seconds")
