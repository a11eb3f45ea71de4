"""What happened on single days and is marked in the charts: changes of medicine, and falls."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

import numpy as np
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from journal.insights.day_table import FloatArray
from journal.reports.drawing import Layout, TimeAxis, number_text
from journal.reports.phrases import short_day, shortened
from journal.reports.rows import RatingRow

CAP_HEIGHT = 0.75
LETTERED_MAX = 12
"""More events than these would write over one another; then they are lines without letters."""


class Happened(StrEnum):
    """In the order in which they are explained."""

    MEDICINE = "medicine"
    FALL = "fall"

    @property
    def letter(self) -> str:
        if self is Happened.MEDICINE:
            return pgettext("mark in a chart: change of medicine", "M")
        return pgettext("mark in a chart: fall", "F")

    @property
    def words(self) -> str:
        return _("change of medicine") if self is Happened.MEDICINE else _("fall")

    @property
    def line(self) -> str:
        """What its line is called where there is no room for letters."""
        return _("Long dashes") if self is Happened.MEDICINE else _("Dots")

    @property
    def dash(self) -> str:
        return "4 2" if self is Happened.MEDICINE else "1 2"


@dataclass(frozen=True)
class Event:
    """One thing on one day of the period; `at` counts days from its first."""

    at: int
    happened: Happened


@dataclass(frozen=True)
class Flag:
    """An event in a drawing: a line across it at `at`, and a letter beside it on the base line `y`."""

    at: str
    letter: str
    y: str
    dash: str


def events_of(ratings: Sequence[RatingRow], first: date) -> list[Event]:
    """Oldest first, as the rows come."""
    said = [
        (row, Happened.MEDICINE if row.medication_change else None, Happened.FALL if row.falls else None)
        for row in ratings
    ]
    return [
        Event((date.fromisoformat(row.day) - first).days, happened)
        for row, *found in said
        for happened in found
        if happened
    ]


def has_letters(events: Sequence[Event]) -> bool:
    """Whether there is room for them."""
    return len(events) <= LETTERED_MAX


def flags_of(
    events: Sequence[Event], axis: TimeAxis, at: FloatArray, y: FloatArray, layout: Layout
) -> list[Flag]:
    """Where they stand in a strip, the middle of their day; what happened on one day has one line, and both
    letters.

    `at` (days) and `y` are the strip's points, NaN where nothing is drawn; a letter keeps clear of them.
    """
    is_drawn = ~np.isnan(y)
    by_day: dict[int, list[Happened]] = {}
    for event in events:
        by_day.setdefault(event.at, []).append(event.happened)
    return [
        Flag(
            at=number_text(float(axis.x(day + 0.5))),
            letter="".join(one.letter for one in happened) if has_letters(events) else "",
            y=_clear_of(float(y[is_drawn][np.abs(at[is_drawn] - day).argmin()]), layout),
            dash=happened[0].dash,
        )
        for day, happened in by_day.items()
    ]


def _clear_of(y: float, layout: Layout) -> str:
    """The base line of a letter at the top, or at the bottom where the line runs in the upper half."""
    is_low = y > layout.strip_height / 2
    return number_text(layout.top + layout.font_size * CAP_HEIGHT if is_low else layout.strip_bottom - 1)


def events_note(events: Sequence[Event], first: date) -> str:
    """What the lines mean, of those there are, and their days, the newest first."""
    lettered = has_letters(events)
    return " ".join(
        _("%(mark)s: %(words)s (%(days)s).")
        % {"mark": kind.letter if lettered else kind.line, "words": kind.words, "days": _days(days, first)}
        for kind in Happened
        if (days := [event.at for event in events if event.happened is kind])
    )


def _days(days: Sequence[int], first: date) -> str:
    said = (short_day(first + timedelta(days=day)) for day in reversed(days))
    return shortened(said, len(days))
