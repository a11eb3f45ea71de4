"""Which experiments a report tells of, and what was noted in the days of each.

One that is not over is named and no more: a comparison before the end would be a look that its test has not
reckoned with.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from journal.core.periods import LAST_DATE, Period
from journal.experiments.results import Outcomes, outcomes_of
from journal.experiments.words import title_of
from journal.reports.choices import ReportChoices
from journal.reports.response import Response, massage_response
from journal.reports.rows import RatingRow, massage_rows, rating_rows
from journal.reports.safety import Safety, foot_safety
from journal.users.models import User
from sessions.experiment_days import Course
from sessions.models import Experiment
from symptoms.models import EntryMethod

ONE_DAY = timedelta(days=1)
TOLD_MAX = 3
"""A page each, newest first; so many at most, as each asks the database anew."""


@dataclass(frozen=True, eq=False)
class Told:
    """One that is over.

    days                from its first day to its last, pauses in between among them.
    pauses              days without a plan.
    sealed_on           the owner's day on which the order was drawn.
    n_late, n_imported  ratings of its days that were made on a later day, and that came from a file.
    response, safety    what was noted up to the day of a stop: whatever it was that it was stopped for.
    """

    outcomes: Outcomes
    days: Period
    pauses: list[Period]
    sealed_on: date
    n_late: int
    n_imported: int
    response: Response
    safety: Safety


@dataclass(frozen=True)
class Experiments:
    """Those that share days with a report's period.

    left_out       titles of the older ones, for which there is no page.
    running_since  the first day of the one that has begun and is not over.
    phases         the days of those that are over, oldest first.
    can_be_told    whether there is any, though the person may have left them out.
    """

    told: Sequence[Told] = ()
    left_out: Sequence[str] = ()
    running_since: date | None = None
    phases: Sequence[Period] = ()
    can_be_told: bool = False

    @property
    def spans(self) -> list[Period]:
        """All of their days; of the one that is not over, without an end."""
        running = [Period(self.running_since, LAST_DATE)] if self.running_since else []
        return [*self.phases, *running]


def experiments_in(
    owner: User, choices: ReportChoices, stored: Iterable[Experiment], *, today: date
) -> Experiments:
    """Of all that the owner has, newest first; nine queries for each that gets a page."""
    begun = [one for one in stored if one.starts_on <= min(today, choices.period.last)]
    courses = [(Course(one), days) for one in begun if (days := _days(Course(one), today))]
    courses = [(course, days) for course, days in courses if days.last >= choices.period.first]
    if not courses or not choices.has_experiments:
        return Experiments(can_be_told=bool(courses))
    over = [(course, days) for course, days in courses if course.is_decided(today)]
    running = [days.first for course, days in courses if not course.is_decided(today)]
    return Experiments(
        told=[_told(owner, choices, course, days, today) for course, days in over[:TOLD_MAX]],
        left_out=[title_of(course.experiment) for course, _ in over[TOLD_MAX:]],
        running_since=running[0] if running else None,
        phases=[days for _, days in reversed(over)],
        can_be_told=True,
    )


def _days(course: Course, today: date) -> Period | None:
    """Up to today or the end; None of one that was stopped before its first day was over."""
    first, last = course.experiment.starts_on, course.last_day
    last = today if last is None else min(last, today)
    return Period(first, last) if first <= last else None


def _told(owner: User, choices: ReportChoices, course: Course, days: Period, today: date) -> Told:
    experiment = course.experiment
    lag = ONE_DAY if experiment.is_paired else timedelta(0)
    noted = Period(days.first, experiment.stopped_on or days.last)
    rated, seen = (
        replace(choices, period=period, has_notes=False)
        for period in (Period(days.first + lag, days.last + lag), noted)
    )
    ratings = _of_blocks(course, rating_rows(owner, rated), lag)
    written = [row for row in ratings if row.entry_method != EntryMethod.IMPORT]
    return Told(
        outcomes=outcomes_of(owner, experiment, today=today),
        days=days,
        pauses=_pauses(experiment, days),
        sealed_on=experiment.made_at.astimezone(owner.zone).date(),
        n_late=sum(row.entered_on > row.day for row in written),
        n_imported=len(ratings) - len(written),
        response=massage_response(owner, noted, massage_rows(owner, seen)),
        safety=foot_safety(owner, seen),
    )


def _of_blocks(course: Course, rows: Iterable[RatingRow], lag: timedelta) -> list[RatingRow]:
    """Without those of pauses; where blocks are days, a rating speaks of the day before it."""
    return [row for row in rows if course.block_on(date.fromisoformat(row.day) - lag)]


def _pauses(experiment: Experiment, days: Period) -> list[Period]:
    ends = [
        (one.paused_on, (one.resumed_on or days.last + ONE_DAY) - ONE_DAY) for one in experiment.pauses.all()
    ]
    return [Period(first, min(last, days.last)) for first, last in ends if first <= days.last]
