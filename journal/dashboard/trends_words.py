"""The words of the Trends page: tabs, the sentences its scripts fill in, and the table of numbers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from django.utils.formats import date_format
from django.utils.translation import get_language, gettext_lazy, ngettext
from django.utils.translation import gettext as _

from journal.core.flags import Text
from journal.core.numbers import number_text, score_text
from journal.insights.day_table import DateArray
from journal.words.insights import LABELS
from symptoms.models import SYMPTOMS

if TYPE_CHECKING:
    from journal.dashboard.trends import SymptomMean, Trends

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


@dataclass(frozen=True)
class Tab:
    """One choice among several: the address of the page with it chosen."""

    key: str
    label: Text
    address: str


ASKED = ("period", "first", "last", "symptom", "numbers")
"""What an address of the page may ask for, in the order in which it does."""


def address(query: Mapping[str, str], **changes: str | None) -> str:
    """The same page with something else chosen; None leaves it to the page."""
    asked = {name: query.get(name) for name in ASKED} | changes
    return f"?{urlencode({name: value for name, value in asked.items() if value})}"


def period_tabs(query: Mapping[str, str]) -> list[Tab]:
    return [
        Tab(key, label, address(query, period=key, first=None, last=None, numbers=None))
        for key, label in PERIOD_LABELS.items()
    ]


def outcome_tabs(query: Mapping[str, str]) -> list[Tab]:
    return [Tab(key, label, address(query, symptom=key)) for key, label in LABELS.items()]


def numbers_address(query: Mapping[str, str], *, is_shown: bool) -> str:
    """The same page with the tables of numbers switched over."""
    return address(query, numbers=None if is_shown else "yes")


def chart_words() -> dict[str, Any]:
    """Sentences for the scripts; they fill in what stands in braces."""
    return {
        "symptoms": {symptom: str(label).lower() for symptom, label in SYMPTOMS.items()},
        "week_of": _("Week of {date}"),
        "day": "{date}",
        # The browser's plain English puts the month first; ours does not.
        "language": {"en": "en-GB"}.get(get_language() or "en", get_language()),
        "not_rated": _("not rated"),
        "session": _("{n} session"),
        "sessions": _("{n} sessions"),
        "that_week": _("{sessions} that week"),
        "target": _("of {n} planned"),
        "routine": _("{date}: {n} a week"),
        "strip": _("Sessions a week"),
        "sessions_axis": _("Sessions in the seven days before"),
        "mean_axis": _("Mean, 10 is worst"),
        "dot": _("{week}: mean {mean} ({n} rated days), {sessions} sessions in the seven days before"),
        "dot_of_one": _("{week}: mean {mean} ({n} rated day), {sessions} sessions in the seven days before"),
        "lower": _("lower"),
        "higher": _("higher"),
        "points_axis": _("Points apart"),
    }


def summary(trends: Trends) -> str:
    """The figure in words: how much it rests on, and each symptom's average."""
    n_days, n_sessions = trends.counted.n_days, trends.n_sessions
    rated = ngettext("%(rated)s of %(n)s day", "%(rated)s of %(n)s days", n_days)
    sessions = ngettext("%(n)s session", "%(n)s sessions", n_sessions)
    facts = {
        "first": date_format(trends.counted.first, "DATE_FORMAT"),
        "last": date_format(trends.counted.last, "DATE_FORMAT"),
        "days": rated % {"rated": trends.n_rated_days, "n": n_days},
        "sessions": sessions % {"n": n_sessions},
        "means": ", ".join(_symptom_words(mean) for mean in trends.means),
    }
    if n_days < 14:
        text = _("From %(first)s to %(last)s you rated %(days)s and logged %(sessions)s. Average: %(means)s.")
        return text % facts
    facts["weekly"] = score_text(n_sessions / n_days * 7)
    text = _(
        "From %(first)s to %(last)s you rated %(days)s and logged %(sessions)s, %(weekly)s a week. "
        "Average: %(means)s."
    )
    return text % facts


def _symptom_words(row: SymptomMean) -> str:
    if row.mean is None:
        return _("%(symptom)s not rated") % {"symptom": row.label.lower()}
    text = ngettext("%(symptom)s %(mean)s (%(n)s day)", "%(symptom)s %(mean)s (%(n)s days)", row.n_rated)
    return text % {"symptom": row.label.lower(), "mean": score_text(row.mean), "n": row.n_rated}


def numbers(trends: Trends) -> list[NumbersLine]:
    """The chart as a table, newest first."""
    return _daily_numbers(trends) if trends.is_daily else _weekly_numbers(trends)


def _daily_numbers(trends: Trends) -> list[NumbersLine]:
    sessions = trends.days.sessions.tolist()
    return [
        NumbersLine(_day(day), [*_score_cells(trends, index, number_text), str(sessions[index])])
        for index, day in _newest_first(trends.days.dates)
    ]


def _weekly_numbers(trends: Trends) -> list[NumbersLine]:
    chart, n_rated = trends.chart, trends.weeks.n_rated_days.tolist()
    return [
        NumbersLine(
            _day(day),
            [
                *_score_cells(trends, index, score_text),
                str(n_rated[index]),
                str(chart.sessions[index]),
                NOT_RATED if chart.targets[index] is None else str(chart.targets[index]),
            ],
        )
        for index, day in _newest_first(trends.weeks.first_days)
    ]


def _newest_first(days: DateArray) -> list[tuple[int, date]]:
    return list(enumerate(days.astype("datetime64[D]").tolist()))[::-1]


def _day(day: date) -> str:
    return date_format(day, "SHORT_DATE_FORMAT")


def _score_cells(trends: Trends, index: int, in_words: Callable[[float], str]) -> list[str]:
    means = (trends.chart.means[symptom][index] for symptom in SYMPTOMS)
    return [NOT_RATED if mean is None else in_words(mean) for mean in means]
