"""What a journal's own days say: the mathematics behind Trends, advice and the report.

from journal.insights import DayTable, analyse

findings = analyse(DayTable(dates, ratings, sessions, weekday), today=today)
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from journal.insights.contrasts import Contrast
    from journal.insights.day_table import DayTable
    from journal.insights.effects import Effect
    from journal.insights.findings import Findings, analyse

__all__ = ["Contrast", "DayTable", "Effect", "Findings", "analyse"]

_HOMES = {
    "Contrast": "contrasts",
    "DayTable": "day_table",
    "Effect": "effects",
    "Findings": "findings",
    "analyse": "findings",
}


def __getattr__(name: str) -> Any:
    """Imports when first asked for: the rules beside them need no numpy."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
