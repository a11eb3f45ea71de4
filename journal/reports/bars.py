"""The sessions drawn: a bar a week on the days of the strips above it (`reports/_bars.svg`)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from journal.core.periods import Period
from journal.insights.day_table import DayTable, FloatArray
from journal.insights.weeks import WeekTable
from journal.reports.drawing import Layout, Tick, TimeAxis, number_text

DAYS_OF_A_WEEK = 7
COUNT_MIN = 2
"""The axis reaches at least to this count, so that one session does not fill the strip."""
PAD_MAX = 6
DAYS_TO_LABEL = 4
BELOW = 11
"""Room between the bars and the dates."""
BRACKET_TOP, BRACKET_DEPTH = 1, 3
TO_HEIGHT = Callable[[float], float]


@dataclass(frozen=True)
class Bars:
    """Sessions a week: whole weeks filled, parts of a week hollow, the routine's target as a stepped
    line; over the days of each experiment a bracket."""

    layout: Layout
    bars: str
    part_bars: str
    target: str
    brackets: str
    minutes: list[Tick]
    minutes_y: str
    rules: list[Tick]
    ticks: list[Tick]
    label_y: str


def session_bars(
    days: DayTable, weeks: WeekTable, targets: FloatArray, layout: Layout, phases: Sequence[Period] = ()
) -> Bars:
    """The bars of every week, with the dates of the axis below them; `phases` are days of experiments."""
    axis = TimeAxis.of(days, weeks, layout)
    minutes = _minutes(axis, weeks, layout)
    n_lines = 2 if minutes else 1
    bottom = layout.bars_height - n_lines * layout.font_size - BELOW
    n_top = _highest(weeks, targets)
    to_y = _falling(bottom, (bottom - layout.top) / n_top)
    ends = np.cumsum(weeks.n_days)
    left, right = axis.x(ends - weeks.n_days), axis.x(ends)
    drawn = _bars(left, right, weeks, to_y)
    is_whole = (weeks.n_days == DAYS_OF_A_WEEK).tolist()
    return Bars(
        layout=layout,
        bars="".join(bar for bar, whole in zip(drawn, is_whole, strict=True) if whole),
        part_bars="".join(bar for bar, whole in zip(drawn, is_whole, strict=True) if not whole),
        target=_steps(left, right, targets, to_y),
        brackets=_brackets(axis, days, phases),
        minutes=minutes,
        minutes_y=number_text(bottom + 2 * layout.font_size + 5),
        rules=[Tick(number_text(to_y(n)), str(n)) for n in (0, n_top)],
        ticks=axis.ticks,
        label_y=number_text(bottom + layout.font_size + 3),
    )


def _highest(weeks: WeekTable, targets: FloatArray) -> int:
    known = targets[~np.isnan(targets)]
    counts: list[int] = [COUNT_MIN, *weeks.sessions.tolist(), *known.astype(np.int64).tolist()]
    return max(counts)


def _falling(bottom: float, scale: float) -> TO_HEIGHT:
    return lambda value: bottom - value * scale


def _bars(left: FloatArray, right: FloatArray, weeks: WeekTable, to_y: TO_HEIGHT) -> list[str]:
    """Path data of each week's bar; nothing for a week without a session."""
    pad = np.minimum((right - left) * 0.15, PAD_MAX)
    bottom = number_text(to_y(0))
    edges = zip((left + pad).tolist(), (right - pad).tolist(), weeks.sessions.tolist(), strict=True)
    return [f"M{x0:.1f} {bottom}V{to_y(n):.1f}H{x1:.1f}V{bottom}z" if n else "" for x0, x1, n in edges]


def _minutes(axis: TimeAxis, weeks: WeekTable, layout: Layout) -> list[Tick]:
    """The minutes of each week on a line under the dates, where there is room for them."""
    if weeks.n_days.size > layout.minutes_weeks_max or not weeks.minutes.any():
        return []
    starts = axis.x(np.cumsum(weeks.n_days) - weeks.n_days).tolist()
    rows = zip(starts, weeks.minutes.tolist(), weeks.n_days.tolist(), strict=True)
    # The first week may be a sliver: its number would stand in the next one's place.
    return [Tick(number_text(x), str(minutes)) for x, minutes, n_days in rows if n_days >= DAYS_TO_LABEL]


def _steps(left: FloatArray, right: FloatArray, targets: FloatArray, to_y: TO_HEIGHT) -> str:
    """The target as a line that steps at the week in which it changes; none before the first routine."""
    is_set = ~np.isnan(targets)
    is_first = is_set & ~np.concatenate(([False], is_set[:-1]))
    edges = zip(left.tolist(), right.tolist(), targets.tolist(), is_set, is_first, strict=True)
    return "".join(
        f"{f'M{x0:.1f} ' if first else 'V'}{to_y(target):.1f}H{x1:.1f}"
        for x0, x1, target, there, first in edges
        if there
    )


def _brackets(axis: TimeAxis, days: DayTable, phases: Sequence[Period]) -> str:
    """Over each phase, as far as it is drawn; without an end where it goes on beyond the drawing."""
    first: date = days.dates[0].astype(date)
    spans = [((phase.first - first).days, (phase.last - first).days + 1) for phase in phases]
    return "".join(_bracket(axis, start, stop) for start, stop in spans)


def _bracket(axis: TimeAxis, start: int, stop: int) -> str:
    x0, x1 = axis.x([max(start, 0), min(stop, axis.n_days)]).tolist()
    begins = (
        f"M{x0:.1f} {BRACKET_TOP + BRACKET_DEPTH}V{BRACKET_TOP}" if start >= 0 else f"M{x0:.1f} {BRACKET_TOP}"
    )
    ends = f"V{BRACKET_TOP + BRACKET_DEPTH}" if stop <= axis.n_days else ""
    return f"{begins}H{x1:.1f}{ends}"
