"""What every chart of the report shares: its layout, its time axis, and numbers as text.

Coordinates are ready text, so that no locale's comma gets into a drawing.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt
from django.utils.formats import date_format
from django.utils.translation import pgettext

from journal.experiments import figure as trial_figure
from journal.insights.day_table import DateArray, DayTable, FloatArray
from journal.insights.weeks import WeekTable

BELOW_STRIP = 6
TICK_STEPS = (1, 2, 4, 8, 13, 26, 52, 104, 208, 520, 1040)
DAYS_WITHOUT_YEAR_MAX = 400


@dataclass(frozen=True)
class Layout:
    """Sizes in the units of the drawing; on paper a unit is a point. `figure` is that of an experiment."""

    width: int
    left: int
    top: int
    strip_height: int
    bars_height: int
    font_size: int
    mark: float
    minutes_weeks_max: int
    figure: trial_figure.Size

    @property
    def strip_bottom(self) -> int:
        """Where 0 is in a strip."""
        return self.strip_height - BELOW_STRIP


A4 = Layout(516, 78, 5, 47, 78, 10, 2.4, 14, trial_figure.PAPER)
LETTER = Layout(532, 78, 5, 39, 66, 10, 2.4, 14, trial_figure.PAPER)
LARGE_PRINT = 1.4
"""Letters of 14 points instead of 10."""
SCREEN = Layout(360, 26, 8, 82, 92, 14, 3.2, 0, trial_figure.SCREEN)
"""On a phone 390 px wide it is shown 316 px wide, with letters of 12 px."""


LOWER_STRIP, LOWER_BARS, LOWER_FIGURE = 5, 5, 25
STRIP_MIN, LARGE_STRIP, FIGURE_MIN = 24, 36, 100


def tallest_first(layout: Layout) -> list[Layout]:
    """The layout, then the same with ever lower drawings, so that a page has room for more lines."""
    n_lower = (layout.strip_height - STRIP_MIN) // LOWER_STRIP
    return [
        replace(
            layout,
            strip_height=layout.strip_height - n * LOWER_STRIP,
            bars_height=layout.bars_height - n * LOWER_BARS,
            figure=_lower(layout.figure, n * LOWER_FIGURE),
        )
        for n in range(n_lower + 1)
    ]


def large(layout: Layout) -> Layout:
    """For large print: drawn narrower and printed as wide, so that its letters and marks are larger.

    The strips are lower, so that all four stand on the first page.
    """
    figure = replace(layout.figure, width=round(layout.figure.width / LARGE_PRINT))
    width = round(layout.width / LARGE_PRINT)
    return replace(layout, width=width, strip_height=LARGE_STRIP, figure=figure)


def _lower(figure: trial_figure.Size, by: int) -> trial_figure.Size:
    return replace(figure, height=max(FIGURE_MIN, figure.height - by))


def screen(text_size: int) -> Layout:
    """For a person's text size in percent: a page shows every drawing as wide as it is itself, so a narrower
    drawing has larger letters."""
    return replace(SCREEN, width=SCREEN.width * 100 // text_size, figure=trial_figure.screen(text_size))


@dataclass(frozen=True)
class Tick:
    """A label at a place along one axis."""

    at: str
    label: str


@dataclass(frozen=True)
class TimeAxis:
    """Days from left to right; `ticks` stand where a week (or a day, in a short period) begins."""

    n_days: int
    left: float
    width: float
    ticks: list[Tick]

    @classmethod
    def of(cls, days: DayTable, weeks: WeekTable, layout: Layout) -> TimeAxis:
        bare = cls(days.n_days, layout.left, layout.width - layout.left - 2, [])
        starts = weeks.first_days[weeks.first_days >= days.dates[0]]
        if starts.size == 0:
            starts = days.dates[:1]
        return cls(bare.n_days, bare.left, bare.width, _ticks(bare, days.dates[0], starts, layout))

    def x(self, at: npt.ArrayLike) -> FloatArray:
        """Where days, counted from the period's first, lie on the drawing."""
        return self.left + np.asarray(at, dtype=np.float64) / self.n_days * self.width


def _ticks(axis: TimeAxis, first_day: np.datetime64, starts: DateArray, layout: Layout) -> list[Tick]:
    # A translator may change the order: day and month, month and year, on a chart's axis.
    short = pgettext("date on a chart's axis", "j M")
    long = pgettext("date on a chart's axis", "M Y")
    form = short if axis.n_days <= DAYS_WITHOUT_YEAR_MAX else long
    label_width = layout.font_size * (3.6 if form == short else 5.0)
    room = max(1, int(axis.width / label_width))
    step = next((step for step in TICK_STEPS if starts.size / step <= room), TICK_STEPS[-1])
    chosen = starts[::step]
    places = axis.x((chosen - first_day).astype(np.float64)).tolist()
    last_place = layout.width - label_width * 0.8
    return [
        Tick(number_text(x), date_format(day, form))
        for x, day in zip(places, chosen.astype(object), strict=True)
        if x <= last_place
    ]


def number_text(value: float) -> str:
    return f"{value:.1f}"


def points(x: FloatArray, y: FloatArray) -> list[str]:
    """Each point as path data."""
    return [f"{a:.1f} {b:.1f}" for a, b in zip(x.tolist(), y.tolist(), strict=True)]


def polyline(places: Iterable[str]) -> str:
    return "M" + "L".join(places)
