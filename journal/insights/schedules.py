"""The schedules that go with advice.

How often is as it was, or at most one session a week more or less; only `usual` is what is common instead.
"""

from __future__ import annotations

import math
from statistics import median

from journal.insights.facts import Facts, Schedule
from journal.insights.past_days import PastDays

WEEKS = 4
DAILY_SESSIONS = 6
"""From so many a week on, massage counts as daily, and nothing is said of more."""
DAILY_MINUTES = 15
"""What is enough for a session when there is one every day."""
MINUTES = 15
"""Where nothing is known of the person's own."""
SESSIONS_MAX = 14
"""A routine cannot ask for more a week, so a schedule with more is never offered."""


def sessions_per_week(days: PastDays) -> float:
    """On average of the last four weeks; of a younger journal's own."""
    n_days = min(WEEKS * 7, days.n_days)
    return days.n_sessions(n_days) * 7 / n_days if n_days else 0.0


def one_more(facts: Facts) -> Schedule | None:
    """The next whole number above what was done; None when the routine asks for as many already."""
    return _at_least(_next(facts), _minutes(facts), facts)


def usual(facts: Facts) -> Schedule | None:
    """Two a week; None when the routine asks for as many already."""
    return _at_least(2, _minutes(facts), facts)


def fewer(facts: Facts) -> Schedule | None:
    """The next whole number below what was done; None when the routine asks for no more, or none is left."""
    n_sessions = math.ceil(_done(facts)) - 1
    is_in_force = facts.routine is not None and facts.routine.sessions_per_week <= n_sessions
    return None if is_in_force else _possible(n_sessions, _minutes(facts))


def towards_daily(facts: Facts) -> Schedule | None:
    """As `one_more`, up to one a day and at most 15 minutes long."""
    return _at_least(min(_next(facts), 7), min(DAILY_MINUTES, _minutes(facts)), facts)


def shorter(facts: Facts) -> Schedule | None:
    """As often as the routine asks, or without one as was done in seven days, for at most 15 minutes."""
    if facts.routine is None:
        return _possible(sum(facts.is_within(7, massage.date) for massage in facts.sessions), DAILY_MINUTES)
    schedule = Schedule(facts.routine.sessions_per_week, min(DAILY_MINUTES, facts.routine.minutes))
    return None if schedule == facts.routine else schedule


def _at_least(n_sessions: int, minutes: int, facts: Facts) -> Schedule | None:
    is_in_force = facts.routine is not None and facts.routine.sessions_per_week >= n_sessions
    return None if is_in_force else _possible(n_sessions, minutes)


def _possible(n_sessions: int, minutes: int) -> Schedule | None:
    return Schedule(n_sessions, minutes) if 1 <= n_sessions <= SESSIONS_MAX else None


def _next(facts: Facts) -> int:
    return math.floor(_done(facts)) + 1


def _done(facts: Facts) -> float:
    return sessions_per_week(facts.days) if facts.days else 0.0


def _minutes(facts: Facts) -> int:
    """The routine's; without one, those of a usual session."""
    if facts.routine:
        return facts.routine.minutes
    return int(median(massage.minutes for massage in facts.sessions)) if facts.sessions else MINUTES
