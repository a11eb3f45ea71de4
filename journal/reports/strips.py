"""The symptoms drawn: one strip each, on the same days and the same 0 to 10 axis (`reports/_strip.svg`)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from journal.insights.day_table import SCORE_MAX, DayTable, FloatArray
from journal.insights.summaries import TooLittle, Windows
from journal.insights.weeks import DAYS_DRAWN_DAILY_MAX, WeekTable
from journal.reports.drawing import Layout, Tick, TimeAxis, number_text, points, polyline
from journal.reports.events import Event, Flag, flags_of

FEW_DAYS = 4
"""A weekly mean of fewer rated days is drawn hollow."""
MARKS_MAX = 40
"""With more points than these a line is drawn without marks."""
DASHED_MAX = 130
"""With more points than these a dash pattern is lost between them; the strip carries the symptom's name."""


@dataclass(frozen=True)
class Look:
    """Colour, dash pattern and mark of a symptom; `shape` is path data for a mark of radius r."""

    colour: str
    dash: str
    shape: str


LOOKS = {
    "tingling": Look("#0072b2", "", "m-{r} 0a{r} {r} 0 1 0 {d} 0a{r} {r} 0 1 0 -{d} 0z"),
    "numbness": Look("#882255", "6 3", "m-{r} -{r}h{d}v{d}h-{d}z"),
    "burning": Look("#d55e00", "1.5 2.5", "m0 -{h}l{h} {w}h-{w}z"),
    "pain": Look("#117733", "7 2.5 1.5 2.5", "m0 -{h}l{h} {h}l-{h} {h}l-{h} -{h}z"),
}


@dataclass(frozen=True)
class Strip:
    """One symptom as path data: the shaded days that the table compares, the band from lowest to highest
    day, the line, and marks, filled and hollow.

    `height` is the layout's, or more with the dates below it, on the base line `label_y`; empty without them.
    """

    symptom: str
    look: Look
    layout: Layout
    height: int
    label_y: str
    shade: str
    dash: str
    band: str
    line: str
    marks: str
    hollow_marks: str
    rules: list[Tick]
    ticks: list[Tick]
    events: list[Flag]


@dataclass(frozen=True)
class Series:
    """A symptom's points: `at` in days from the period's first, NaN where there is nothing to draw."""

    at: FloatArray
    means: FloatArray
    lows: FloatArray
    highs: FloatArray
    is_few: npt.NDArray[np.bool_]


def is_daily(days: DayTable) -> bool:
    return days.n_days <= DAYS_DRAWN_DAILY_MAX


def series_of(symptom: str, days: DayTable, weeks: WeekTable) -> Series:
    """The symptom's days, or its weekly means in a longer period."""
    if is_daily(days):
        scores = days.ratings[symptom]
        middles = np.arange(days.n_days, dtype=np.float64) + 0.5
        return Series(middles, scores, scores, scores, np.zeros(days.n_days, dtype=bool))
    ends = np.cumsum(weeks.n_days)
    return Series(
        ends - weeks.n_days / 2,
        weeks.means[symptom],
        weeks.lows[symptom],
        weeks.highs[symptom],
        weeks.n_rated[symptom] < FEW_DAYS,
    )


def strip(
    symptom: str,
    days: DayTable,
    weeks: WeekTable,
    shaded: Windows | TooLittle,
    layout: Layout,
    events: Sequence[Event] = (),
    *,
    has_dates: bool = False,
) -> Strip:
    """The strip of one symptom; `shaded` are the ends of the period that the table compares.

    With dates it is a line higher, and they stand below it; else they stand below the sessions.
    """
    axis = TimeAxis.of(days, weeks, layout)
    series = series_of(symptom, days, weeks)
    bottom = layout.strip_bottom
    scale = (bottom - layout.top) / SCORE_MAX
    x = axis.x(series.at)
    y, low, high = (bottom - values * scale for values in (series.means, series.lows, series.highs))
    runs = list(_runs(~np.isnan(series.means)))
    is_marked = _is_marked(series, runs)
    shape = mark(symptom, layout.mark)
    return Strip(
        symptom=symptom,
        look=LOOKS[symptom],
        layout=layout,
        height=layout.strip_height + (layout.font_size + 4 if has_dates else 0),
        label_y=number_text(layout.strip_height + layout.font_size - 1) if has_dates else "",
        shade=_shade(axis, shaded, layout),
        dash=LOOKS[symptom].dash if series.at.size <= DASHED_MAX else "",
        band="" if is_daily(days) else _bands(x, low, high, runs),
        line="".join(polyline(points(x[run], y[run])) for run in runs),
        marks=_marks(x, y, is_marked & ~series.is_few, shape),
        hollow_marks=_marks(x, y, is_marked & series.is_few, shape),
        rules=_rules(layout, bottom, scale),
        ticks=axis.ticks,
        events=flags_of(events, axis, series.at, y, layout),
    )


def _rules(layout: Layout, bottom: float, scale: float) -> list[Tick]:
    """At 0, 5 and 10; the middle one without its number where it would touch the others."""
    has_room = scale * SCORE_MAX >= 2 * layout.font_size
    labels = {0: "0", 5: "5" if has_room else "", 10: "10"}
    return [Tick(number_text(bottom - score * scale), label) for score, label in labels.items()]


def _shade(axis: TimeAxis, shaded: Windows | TooLittle, layout: Layout) -> str:
    """Path data of the two ends of the period."""
    if isinstance(shaded, TooLittle):
        return ""
    spans = [(0, shaded.n_days), (axis.n_days - shaded.n_days, axis.n_days)]
    return "".join(
        f"M{x0:.1f} {layout.top}H{x1:.1f}V{layout.strip_bottom}H{x0:.1f}z"
        for x0, x1 in (axis.x(span).tolist() for span in spans)
    )


def mark(symptom: str, radius: float) -> str:
    """Path data of the symptom's mark around the current point."""
    sizes = {"r": radius, "d": 2 * radius, "h": radius * 1.3, "w": radius * 2.6}
    return LOOKS[symptom].shape.format(**{name: number_text(size) for name, size in sizes.items()})


def _is_marked(series: Series, runs: list[slice]) -> npt.NDArray[np.bool_]:
    """Every point that is drawn; in a long period only those that no line reaches."""
    is_there = ~np.isnan(series.means)
    if series.at.size <= MARKS_MAX:
        return is_there
    is_alone = np.zeros(series.at.size, dtype=bool)
    is_alone[[run.start for run in runs if run.stop - run.start == 1]] = True
    return is_alone


def _runs(is_there: npt.NDArray[np.bool_]) -> Iterator[slice]:
    """The runs of points that follow one another without a gap."""
    edges = np.flatnonzero(np.diff(np.concatenate(([False], is_there, [False])))).tolist()
    return (slice(start, stop) for start, stop in zip(edges[::2], edges[1::2], strict=True))


def _bands(x: FloatArray, low: FloatArray, high: FloatArray, runs: list[slice]) -> str:
    outlines = ([*points(x[run], high[run]), *points(x[run][::-1], low[run][::-1])] for run in runs)
    return "".join(polyline(outline) + "z" for outline in outlines)


def _marks(x: FloatArray, y: FloatArray, chosen: npt.NDArray[np.bool_], shape: str) -> str:
    return "".join(f"M{point}{shape}" for point in points(x[chosen], y[chosen]))
