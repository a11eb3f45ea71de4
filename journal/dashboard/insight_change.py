"""What changed: the last four weeks beside the four before them, side by side and without a verdict."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import numpy as np
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from journal.core.flags import Text
from journal.core.numbers import number_text, score_text
from journal.dashboard.insight_figures import scores_of
from journal.insights.day_table import SYMPTOMS, DayTable, FloatArray
from journal.insights.design import OUTCOMES
from journal.insights.summaries import Mean, TooLittle
from journal.words.insights import LABELS

SPAN_DAYS = 28
RATED_DAYS_LEAST = 8
"""Rated days that each side of a difference needs."""


@dataclass(frozen=True)
class Value:
    """One side of a line, and the days it rests on where that is not all of them."""

    text: str
    basis: str = ""


@dataclass(frozen=True)
class Row:
    """One line: what, then and now, and the difference in words; empty when there is none to tell."""

    label: Text
    last: Value
    before: Value
    difference: str
    symptom: str = ""


@dataclass(frozen=True)
class Changes:
    """Eight weeks in two halves; `is_thin` when some difference has too few rated days to be told."""

    first: str
    last: str
    rows: list[Row]
    is_thin: bool


def changes(days: DayTable, *, began: date, today: date) -> Changes | TooLittle:
    """From a table of both spans that ends today; too little in a journal that is younger than they are."""
    n_days_old = (today - began).days + 1
    if n_days_old < 2 * SPAN_DAYS:
        return TooLittle(n_days_old, 2 * SPAN_DAYS)
    before, last = days.between(days.n_days - 2 * SPAN_DAYS, days.n_days - SPAN_DAYS), _last(days)
    rows = [_symptom_row(outcome, last, before) for outcome in OUTCOMES]
    return Changes(
        first=_day(before.dates[0].astype(date)),
        last=_day(last.dates[0].astype(date)),
        rows=[_sessions_row(last, before), _minutes_row(last, before), *rows],
        is_thin=any(not row.difference for row in rows),
    )


def _last(days: DayTable) -> DayTable:
    return days.between(days.n_days - SPAN_DAYS, days.n_days)


def _day(day: date) -> str:
    return date_format(day, "MONTH_DAY_FORMAT")


def _sessions_row(last: DayTable, before: DayTable) -> Row:
    now, then = (float(half.sessions.sum()) * 7 / SPAN_DAYS for half in (last, before))
    difference = _more_or_fewer(now, then, decimals=1)
    return Row(_("Sessions a week"), Value(score_text(now)), Value(score_text(then)), difference)


def _minutes_row(last: DayTable, before: DayTable) -> Row:
    now, then = (float(half.minutes.sum()) * 7 / SPAN_DAYS for half in (last, before))
    difference = _more_or_fewer(now, then, decimals=0)
    return Row(_("Minutes a week"), Value(number_text(now)), Value(number_text(then)), difference)


def _more_or_fewer(now: float, then: float, *, decimals: int) -> str:
    """Of what the page shows, so that the three numbers agree."""
    apart = round(now, decimals) - round(then, decimals)
    if round(apart, decimals) == 0:
        return _("the same")
    return (_("%(n)s more") if apart > 0 else _("%(n)s fewer")) % {"n": number_text(abs(apart), decimals)}


def _symptom_row(outcome: str, last: DayTable, before: DayTable) -> Row:
    now, then = (_mean(scores_of(half, outcome)) for half in (last, before))
    symptom = outcome if outcome in SYMPTOMS else ""
    return Row(LABELS[outcome], _mean_value(now), _mean_value(then), _lower_or_higher(now, then), symptom)


def _mean(scores: FloatArray) -> Mean | TooLittle:
    rated = scores[np.isfinite(scores)]
    return Mean(float(rated.mean()), int(rated.size)) if rated.size else TooLittle(0, 1)


def _mean_value(mean: Mean | TooLittle) -> Value:
    if isinstance(mean, TooLittle):
        return Value(_("not rated"))
    text = ngettext("%(n)s day", "%(n)s days", mean.n_days)
    return Value(score_text(mean.value), text % {"n": mean.n_days})


def _lower_or_higher(now: Mean | TooLittle, then: Mean | TooLittle) -> str:
    if isinstance(now, TooLittle) or isinstance(then, TooLittle):
        return ""
    if min(now.n_days, then.n_days) < RATED_DAYS_LEAST:
        return ""
    apart = round(now.value, 1) - round(then.value, 1)
    if round(apart, 1) == 0:
        return _("the same")
    return (_("%(n)s lower") if apart < 0 else _("%(n)s higher")) % {"n": score_text(abs(apart))}
