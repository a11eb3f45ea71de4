"""Numbers as a person reads them: rounded, and written as the locale does."""

from __future__ import annotations

from django.utils.formats import number_format


def number_text(value: float, decimals: int = 0) -> str:
    """Rounded (Django's own formatting cuts off) and written as the locale does."""
    return number_format(f"{value:.{decimals}f}", decimals, force_grouping=True)


def score_text(value: float) -> str:
    """A mean of scores, with one decimal."""
    return number_text(value, 1)
