"""What happened on single days and is marked in the charts: changes of medicine, and falls."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

import numpy as np
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from journal.insights.day_table import FloatArray
from journal.reports.drawing import Layout, TimeAxis, number_text
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


def flags_of(
    events: Sequence[Event], axis: TimeAxis, at: FloatArray, y: FloatArray, layout: Layout
) -> list[Flag]:
    """Where they stand in a strip, the middle of their day; lettered while there is room.

    `at` (days) and `y` are the strip's points, NaN where nothing is drawn; a letter keeps clear of them.
    """
    has_letters = len(events) <= LETTERED_MAX
    is_drawn = ~np.isnan(y)
    return [
        Flag(
            number_text(float(axis.x(event.at + 0.5))),
            event.happened.letter if has_letters else "",
            _clear_of(float(y[is_drawn][np.abs(at[is_drawn] - event.at).argmin()]), layout),
        )
        for event in events
    ]


def _clear_of(y: float, layout: Layout) -> str:
    """The base line of a letter at the top, or at the bottom where the line runs in the upper half."""
    is_low = y > layout.strip_height / 2
    return number_text(layout.top + layout.font_size * CAP_HEIGHT if is_low else layout.strip_bottom - 1)


def events_note(events: Sequence[Event]) -> str:
    """What the letters mean, of those there are."""
    there = [kind for kind in Happened if any(event.happened is kind for event in events)]
    return " ".join(_("%(letter)s: %(words)s.") % {"letter": one.letter, "words": one.words} for one in there)
