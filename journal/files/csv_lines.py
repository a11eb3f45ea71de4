"""Rows as lines of CSV: a few hundred at a time, ISO dates, safe in a spreadsheet."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import islice
from typing import Any

Cells = list[str | int | None]
ROWS_AT_ONCE = 500
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What a spreadsheet takes for the beginning of a formula, in half and full width."""


def each(rows: Any) -> Iterator[Any]:
    """The rows a few hundred at a time, so that a long journal never stands in memory as a whole."""
    found: Iterator[Any] = rows.iterator(chunk_size=ROWS_AT_ONCE)
    return found


def in_batches(rows: Any) -> Iterator[list[Any]]:
    """The rows as `each` gives them, some hundred in a list."""
    found = each(rows)
    while some := list(islice(found, ROWS_AT_ONCE)):
        yield some


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
    """The cell; a text that begins like a formula gets an apostrophe, which keeps it a text.

    So does one that only looks as if it had got one, and `unsafe` takes it off again without a doubt.
    """
    if isinstance(cell, str) and cell.lstrip("'").startswith(FORMULA_STARTS):
        return f"'{cell}"
    return cell


def unsafe(cell: str) -> str:
    """The text that `safe` made a cell of."""
    return cell[1:] if cell.startswith("'") and cell.lstrip("'").startswith(FORMULA_STARTS) else cell


def joined(texts: Iterable[object]) -> str:
    """Several things in one cell; a semicolon within one of them stands behind a backslash."""
    return "; ".join(str(text).replace("\\", "\\\\").replace(";", "\\;") for text in texts)


def parted(cell: str) -> list[str]:
    """The several things that `joined` put in one cell."""
    parts = [""]
    for piece in re.findall(r"\\.|;\s*|[^\\;]+|\\", cell, re.DOTALL):
        if piece.startswith(";"):
            parts.append("")
        else:
            parts[-1] += piece[1:] if len(piece) == 2 and piece[0] == "\\" else piece
    return [part for part in parts if part]


def decimal_text(number: Decimal | float | None) -> str:
    """At most two decimals behind a point, in every language: 1, 0.5, 2.33."""
    return "" if number is None else f"{number:.2f}".rstrip("0").rstrip(".")
