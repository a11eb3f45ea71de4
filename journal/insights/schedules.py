"""The schedules that go with advice: always one step from what the person does, never a leap."""

from __future__ import annotations

from statistics import median

from journal.insights.facts import Facts, Schedule
from journal.insights.past_days import PastDays

WEEKS = 4
DAILY_SESSIONS = 6
"""From so many a week on, massage counts as daily, and nothing is said of more."""
MINUTES = 15
"""Where nothing is known of the person's own."""


def sessions_per_week(days: PastDays) -> float:
    """On average of the last four weeks; of a younger journal's own."""
    n_days = min(WEEKS * 7, days.n_days)
    return days.n_sessions(n_days) / n_days * 7 if n_days else 0.0


def one_more(facts: Facts) -> Schedule | None:
    """One session a week more than there were; None when the routine asks for as many already."""
    return _at_least(_done(facts) + 1, facts)


def usual(facts: Facts) -> Schedule | None:
    """Two a week; None when the routine asks for as many already."""
    return _at_least(2, facts)


def fewer(facts: Facts) -> Schedule | None:
    """One session a week less than there were; None when the routine asks for no more, or none is left."""
    n_sessions = _done(facts) - 1
    is_in_force = facts.routine is not None and facts.routine.sessions_per_week <= n_sessions
    return None if n_sessions < 1 or is_in_force else Schedule(n_sessions, _minutes(facts))


def short_daily(facts: Facts) -> Schedule | None:
    """Every day, ten minutes."""
    return _unless_in_force(Schedule(7, 10), facts)


def shorter(facts: Facts, minutes: int) -> Schedule | None:
    """As often as the routine asks, or as was done, with fewer minutes."""
    n_sessions = facts.routine.sessions_per_week if facts.routine else _done(facts)
    return _unless_in_force(Schedule(n_sessions, min(minutes, _minutes(facts))), facts)


def _at_least(n_sessions: int, facts: Facts) -> Schedule | None:
    is_in_force = facts.routine is not None and facts.routine.sessions_per_week >= n_sessions
    return None if is_in_force else Schedule(n_sessions, _minutes(facts))


def _unless_in_force(schedule: Schedule, facts: Facts) -> Schedule | None:
    return None if facts.routine == schedule else schedule


def _done(facts: Facts) -> int:
    """Sessions a week, a half rounded up."""
    return int(sessions_per_week(facts.days) + 0.5) if facts.days else 0


def _minutes(facts: Facts) -> int:
    """The routine's; without one, those of a usual session."""
    if facts.routine:
        return facts.routine.minutes
    return int(median(massage.minutes for massage in facts.sessions)) if facts.sessions else MINUTES
