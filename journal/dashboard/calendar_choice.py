"""What an address of the calendar asks for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.utils.translation import gettext as _

from journal.core.periods import FIRST_DATE, LAST_DATE
from journal.dashboard.heat import ALL, MEASURES


@dataclass(frozen=True)
class CalendarChoice:
    """What an address asks for: a month by its first day, what colours it, and what was wrong if anything.

    `refused_year` is what was typed as a year that cannot be shown.
    """

    month: date
    measure: str = ALL
    shows_numbers: bool = False
    error: str = ""
    refused_year: str = ""

    def address(self, **changes: Any) -> str:
        """The address of the same page with something else chosen."""
        choice = replace(self, **changes)
        query = {"month": f"{choice.month:%Y-%m}"}
        query |= {"symptom": choice.measure} if choice.measure != ALL else {}
        query |= {"numbers": "yes"} if choice.shows_numbers else {}
        return f"?{urlencode(query)}"


def choice_from(query: Mapping[str, str], *, today: date) -> CalendarChoice:
    """Reads `month=2026-11`, or `month=11` and `year=2026`, and `symptom=pain`; never raises."""
    this_month = today.replace(day=1)
    measure = query.get("symptom", ALL)
    choice = CalendarChoice(this_month, shows_numbers=query.get("numbers") == "yes")
    if measure not in MEASURES:
        return replace(choice, error=_("This address names a symptom we do not know, so you see them all."))
    choice = replace(choice, measure=measure)
    try:
        month = _month_from(query) or this_month
    except ValueError:
        month = date.min
    if FIRST_DATE <= month <= LAST_DATE:
        return replace(choice, month=month)
    error = _("We know the months of the years 1900 to 2100. You see this month.")
    return replace(choice, error=error, refused_year=query.get("year", ""))


def _month_from(query: Mapping[str, str]) -> date | None:
    month, year = query.get("month", ""), query.get("year", "")
    if not month and not year:
        return None
    return date.fromisoformat(f"{year}-{month:0>2}-01" if year else f"{month}-01")
