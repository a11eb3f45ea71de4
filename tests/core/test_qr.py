"""The QR code is the one that segno makes, square by square, with its quiet border."""

from __future__ import annotations

import re

import segno

from journal.core.qr import QUIET, qr_code

ADDRESS = f"https://journal.example/shared/{'x' * 22}/"


def dark_squares(path: str) -> set[tuple[int, int]]:
    bars = re.findall(r"M(\d+) (\d+)h(\d+)v1h-(\d+)z", path)
    assert "".join(f"M{x} {y}h{n}v1h-{back}z" for x, y, n, back in bars) == path
    return {(int(x) + step, int(y)) for x, y, n, back in bars for step in range(int(n)) if n == back}


def test_it_is_drawn_square_by_square() -> None:
    made = segno.make(ADDRESS, error="m", micro=False)

    drawn = qr_code(ADDRESS)

    wanted = {
        (x + QUIET, y + QUIET)
        for y, row in enumerate(made.matrix)
        for x, is_dark in enumerate(row)
        if is_dark
    }
    assert dark_squares(drawn.path) == wanted
    assert drawn.size == len(made.matrix) + 2 * QUIET


def test_it_is_small_enough_to_be_scanned_from_a_telephone() -> None:
    assert qr_code(ADDRESS).size <= 45
