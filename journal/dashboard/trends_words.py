"""The words of the Trends page: tabs, the sentences its scripts fill in, and the table of numbers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from django.utils.formats import date_format, number_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from symptoms.models import SYMPTOMS

if TYPE_CHECKING:
    from journal.dashboard.trends import Trends

PERIOD_LABELS = {
    "4w": gettext_lazy("4 weeks"),
    "12w": gettext_lazy("12 weeks"),
    "26w": gettext_lazy("26 weeks"),
    "1y": gettext_lazy("1 year"),
    "all": gettext_lazy("All"),
}
NOT_RATED = "–"


@dataclass(frozen=True)
class NumbersLine:
    """One line of the table: a day or a week, and its cells as text."""

    day: str
    cells: list[str]


def period_tabs() -> list[dict[str, Any]]:
    return [{"key": key, "label": label} for key, label in PERIOD_LABELS.items()]


def chart_words() -> dict[str, Any]:
    """Sentences for the scripts; they fill in what stands in braces."""
    return {
        "symptoms": {symptom: str(label).lower() for symptom, label in SYMPTOMS.items()},
        "week_of": _("Week of {date}"),
        "day": "{date}",
        "not_rated": _("not rated"),
        "session": _("{n} session"),
        "sessions": _("{n} sessions"),
        "that_week": _("{sessions} that week"),
        "target": _("of {n} planned"),
        "strip": _("Sessions a week, and the target as a dotted line"),
        "sessions_axis": _("Sessions in the week"),
        "mean_axis": _("Mean of the week, 10 is worst"),
    }


def numbers(trends: Trends) -> list[NumbersLine]:
    """The chart as a table, newest first."""
    chart = trends.chart
    lines = []
    sessions = trends.days.sessions.tolist() if trends.is_daily else chart.sessions
    first_days = trends.days.dates if trends.is_daily else trends.weeks.first_days
    for index, day in enumerate(first_days.astype("datetime64[D]").tolist()):
        cells = [_mean_words(chart.means[symptom][index]) for symptom in SYMPTOMS]
        if not trends.is_daily:
            cells.append(str(chart.n_rated[index]))
        cells.append(str(sessions[index]))
        if not trends.is_daily:
            target = chart.targets[index]
            cells.append(NOT_RATED if target is None else str(target))
        lines.append(NumbersLine(date_format(day, "SHORT_DATE_FORMAT"), cells))
    return lines[::-1]


def _mean_words(mean: float | None) -> str:
    if mean is None or np.isnan(mean):
        return NOT_RATED
    return number_format(mean, decimal_pos=0 if mean == int(mean) else 1)
