"""An address as a QR code to be drawn: a waiting room's screen or paper, and somebody else's telephone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

import segno

QUIET = 4
"""Empty squares on every side, without which cameras do not find the code."""


@dataclass(frozen=True)
class QrCode:
    """A square of `size` units a side; `path` is the dark part as path data."""

    size: int
    path: str


def qr_code(text: str) -> QrCode:
    """With the second of four levels of repair: a scratched screen does not matter."""
    rows = list(segno.make(text, error="m", micro=False).matrix_iter(border=QUIET))
    return QrCode(len(rows), "".join(_dark(y, row) for y, row in enumerate(rows)))


def _dark(y: int, row: Iterable[int]) -> str:
    """Each run of dark squares of a row as a bar."""
    bars, x = [], 0
    for is_dark, squares in groupby(row):
        width = len(list(squares))
        if is_dark:
            bars.append(f"M{x} {y}h{width}v1h-{width}z")
        x += width
    return "".join(bars)
