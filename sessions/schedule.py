"""The days that a person's routines plan: computed from the stored routines, never stored."""

from __future__ import annotations

import datetime
from bisect import bisect_right
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING

from django.utils.dates import WEEKDAYS_ABBR

from journal.core.flags import Text
from journal.core.periods import Period
from journal.core.weekdays import Weekdays

if TYPE_CHECKING:
    from sessions.models import Routine

LOOK_AHEAD = timedelta(days=7)
"""A routine plans the same weekdays every week, so its next day is at most this far away."""


@dataclass(frozen=True)
class PlannedDay:
    """A day with a session in the plan, with more than one in a routine of over seven a week.

    `time` is None when the person prefers no time of day. `decided_at` is when the plan was made. `uses`
    names the technique or oil of an experiment; empty without one.
    """

    date: datetime.date
    minutes: int
    time: datetime.time | None
    decided_at: datetime.datetime
    uses: str = ""


@dataclass(frozen=True)
class Overlay:
    """Days on which no routine holds, because an experiment does, and what it plans on them.

    `untold` are those of them whose plan nobody is to know yet.
    """

    covered: frozenset[date] = frozenset()
    planned: Mapping[date, PlannedDay] = field(default_factory=dict)
    untold: frozenset[date] = frozenset()

    def __or__(self, other: Overlay) -> Overlay:
        return Overlay(
            self.covered | other.covered, {**self.planned, **other.planned}, self.untold | other.untold
        )


NO_OVERLAY = Overlay()


def planned_days(
    routines: Iterable[Routine], period: Period, *, week_start: int, overlay: Overlay = NO_OVERLAY
) -> list[PlannedDay]:
    """The planned days in the period, in order, each by the experiment or the routine in force that day.

    `routines` come in any order; `week_start` is the weekday a week begins on, Monday 0 to Sunday 6.
    """
    in_order = sorted(routines, key=lambda routine: routine.starts_on)
    starts = [routine.starts_on for routine in in_order]
    weekdays = [planned_weekdays(routine, week_start=week_start) for routine in in_order]
    planned = []
    for day in period.days():
        if day in overlay.covered:
            planned += [overlay.planned[day]] if day in overlay.planned else []
            continue
        index = bisect_right(starts, day) - 1
        if index >= 0 and day.weekday() in weekdays[index]:
            routine = in_order[index]
            planned.append(
                PlannedDay(day, routine.duration_minutes, routine.preferred_time, routine.changed_at)
            )
    return planned


def planned_weekdays(routine: Routine, *, week_start: int) -> frozenset[int]:
    """The weekdays of a routine, Monday 0 to Sunday 6: the chosen ones, else spread over the week.

    Spread means as evenly as whole days allow, from the first day of the week on: always the same days.
    """
    if routine.sessions_per_week and routine.weekdays:
        return frozenset(number for number, day in enumerate(Weekdays) if day in routine.weekdays)
    return frozenset((week_start + number) % 7 for number in spread(routine.sessions_per_week))


def spread(n_sessions: int) -> frozenset[int]:
    """The days of a week, counted from 0, that so many sessions fall on: a day each, as long as there are."""
    n_days = min(n_sessions, 7)
    return frozenset(step * 7 // n_days for step in range(n_days))


def weekdays_from(week_start: int) -> list[Weekdays]:
    """The seven days in the order of a person's week."""
    days = list(Weekdays)
    return days[week_start:] + days[:week_start]


def short_name(day: Weekdays) -> Text:
    """One weekday, such as Mon."""
    return WEEKDAYS_ABBR[list(Weekdays).index(day)]


def routine_on(routines: Iterable[Routine], day: date) -> Routine | None:
    """The one that is in force on a day, or None before the first."""
    begun = (routine for routine in routines if routine.starts_on <= day)
    return max(begun, key=lambda routine: routine.starts_on, default=None)


def routines_in(routines: Sequence[Routine], period: Period) -> list[Routine]:
    """Those that were in force on some day of the period, in the order given."""
    at_first = routine_on(routines, period.first)
    return [
        routine
        for routine in routines
        if routine is at_first or period.first < routine.starts_on <= period.last
    ]


def next_planned(
    planned: Iterable[PlannedDay], *, done_dates: Collection[date], today: date
) -> PlannedDay | None:
    """Today's, while it is planned and no session is logged for it; else the next one after today.

    `planned` is in order and reaches as far as `today + LOOK_AHEAD`.
    """
    coming = (one for one in planned if one.date >= today and (one.date > today or today not in done_dates))
    return next(coming, None)
