"""Rule 8: one module reads the clock; everything else is given the time."""

from __future__ import annotations

from tests.house.tree import APPS, files, lines_with, shown

READS_CLOCK = r"\b(datetime|date)\.(now|today|utcnow)\(|timezone\.(now|localdate|localtime)\(|\btime\.time\("


def test_only_the_clock_reads_the_clock() -> None:
    others = [path for path in files("*.py", *APPS) if shown(path) != "journal/core/clock.py"]

    assert lines_with(READS_CLOCK, others) == []
