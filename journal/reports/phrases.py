"""Days, spans, means and changes as short phrases: what stands in a cell of the report's table."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import islice

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from journal.core.numbers import number_text, score_text
from journal.core.periods import Period
from journal.insights.summaries import Change, Mean, SymptomSummary, TooLittle, TooLow, Windows

WEEKS_SAID_AS_WEEKS_MAX = 26
DAYS_SAID_AS_DAYS_MAX = 120
MONTHS_SAID_AS_MONTHS_MAX = 24
DAYS_NAMED_MAX = 6
DAYS_OF_A_WEEK, DAYS_OF_A_MONTH, DAYS_OF_A_YEAR = 7, 30.44, 365.25


def signed(value: float, decimals: int) -> str:
    """With a plus or a true minus; no sign when it rounds to zero."""
    text = number_text(abs(value), decimals)
    if round(abs(value), decimals) == 0:
        return text
    return f"{'+' if value > 0 else '−'}{text}"


def short_day(day: date) -> str:
    return date_format(day, "SHORT_DATE_FORMAT")


def days_text(period: Period) -> str:
    """From the first to the last day; the year stands once when it is the same."""
    if period.n_days == 1:
        return short_day(period.first)
    is_one_year = period.first.year == period.last.year
    first = date_format(period.first, pgettext("day and month", "j M")) if is_one_year else None
    return _("%(first)s to %(last)s") % {
        "first": first or short_day(period.first),
        "last": short_day(period.last),
    }


def length(n_days: int) -> str:
    """How long a period is, in the unit a person would use."""
    weeks, is_part = divmod(n_days, DAYS_OF_A_WEEK)
    if not is_part and weeks <= WEEKS_SAID_AS_WEEKS_MAX:
        return ngettext("%(n)s week", "%(n)s weeks", weeks) % {"n": weeks}
    if n_days <= DAYS_SAID_AS_DAYS_MAX:
        return n_days_text(n_days)
    months = round(n_days / DAYS_OF_A_MONTH)
    if months < MONTHS_SAID_AS_MONTHS_MAX:
        return ngettext("%(n)s month", "%(n)s months", months) % {"n": months}
    years = round(n_days / DAYS_OF_A_YEAR, 1)
    return _("%(n)s years") % {"n": number_text(years, 0 if years.is_integer() else 1)}


def n_days_text(n: int) -> str:
    return ngettext("%(n)s day", "%(n)s days", n) % {"n": number_text(n)}


def minutes_text(minutes: float) -> str:
    return ngettext("%(n)s minute", "%(n)s minutes", round(minutes)) % {"n": number_text(minutes)}


def window_names(windows: Windows) -> tuple[str, str]:
    """How the two compared ends of the period are called in the table."""
    if windows.are_halves:
        n = {"n": windows.n_days}
        return _("First half (%(n)s days)") % n, _("Second half (%(n)s days)") % n
    return _("First 2 weeks"), _("Last 2 weeks")


def mean_text(mean: Mean | TooLittle) -> str:
    if isinstance(mean, TooLittle):
        return _("too few days") if mean.n else _("not rated")
    return _("%(mean)s (%(days)s)") % {"mean": score_text(mean.value), "days": n_days_text(mean.n_days)}


def change_text(change: Change | TooLittle) -> str:
    if isinstance(change, TooLittle):
        return _("too few days")
    points = signed(change.points, 1)
    if isinstance(change.percent, TooLow):
        return points
    return _("%(points)s (%(percent)s %%)") % {"points": points, "percent": signed(change.percent, 0)}


def high_text(summary: SymptomSummary) -> str:
    n_days = summary.mean.n_days
    return share_text(summary.n_high, n_days)


def of_all_text(n: int, n_all: int) -> str:
    """For a label that says what is counted."""
    return _("%(n)s of %(all)s") % {"n": number_text(n), "all": number_text(n_all)}


def of_days_text(n: int, n_all: int) -> str:
    text = ngettext("%(n)s of %(all)s day", "%(n)s of %(all)s days", n_all)
    return text % {"n": number_text(n), "all": number_text(n_all)}


def share_text(n: int, n_all: int) -> str:
    words = {"n": number_text(n), "all": number_text(n_all), "percent": number_text(100 * n / n_all)}
    if 0 < n < n_all / 200:
        return _("%(n)s of %(all)s (<1 %%)") % words
    return _("%(n)s of %(all)s (%(percent)s %%)") % words


def unbroken_bracket(cell: str) -> str:
    """The cell, to be broken into lines before its bracket and not within it."""
    before, opening, bracket = cell.partition(" (")
    return before + opening + bracket.replace(" ", "\u00a0")


def swing_text(swing: Mean | TooLittle) -> str:
    return _("too few days") if isinstance(swing, TooLittle) else score_text(swing.value)


def shortened(said: Iterable[str], n: int, joint: str = ", ") -> str:
    """The first of the `n` that would be said, which are the newest, and how many more there are.

    Of ten years only those are put into words that are said.
    """
    return and_more(joint.join(islice(said, DAYS_NAMED_MAX)), max(0, n - DAYS_NAMED_MAX))


def and_more(said: str, n: int) -> str:
    if not n:
        return said
    return _("%(said)s and %(n)s more") % {"said": said, "n": number_text(n)}
