"""What a journal shows now, worked out once for each state of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from django.core.cache import cache
from django.db import connection

from journal.core.entries import Entry
from journal.core.periods import Period
from journal.insights import timeline
from journal.insights.day_table import DayTable
from journal.insights.design import WINDOW_DAYS_MAX
from journal.insights.facts import FootStop
from journal.insights.findings import REVIEW_DAYS, Findings, analyse
from journal.insights.past_days import PastDays
from journal.users.models import User
from sessions.models import FootCheck, MassageSession
from symptoms.models import DailyRating

KEPT_SECONDS = 24 * 60 * 60
DIARY: tuple[type[Entry], ...] = (DailyRating, MassageSession)
"""The entries that findings are made of."""
WATCHED: tuple[type[Entry], ...] = (*DIARY, FootCheck)
"""The entries that a standing is made of."""


@dataclass(frozen=True, eq=False)
class Standing:
    """What a journal's days show, the days themselves, and what warnings are made of.

    hindered_on, stops  as `timeline.hindered_days` and `timeline.foot_stops` give them.
    """

    findings: Findings
    days: PastDays
    hindered_on: tuple[date, ...]
    stops: tuple[FootStop, ...]


def standing_for(owner: User, today: date) -> Standing | None:
    """What the owner's days up to today show, in one query while nothing has changed.

    None without any rating and session up to today.
    """
    first, state = _state(owner, today)
    if first is None or first > today:
        return None
    key = f"standing:{owner.pk}:{first}:{today}:{state}"
    standing: Standing | None = cache.get(key)
    if standing is None:
        days = _days(owner, first, today)
        standing = Standing(
            analyse(days, today=today),
            PastDays.of(days),
            timeline.hindered_days(owner, today),
            timeline.foot_stops(owner, today),
        )
        cache.set(key, standing, KEPT_SECONDS)
    return standing


def _days(owner: User, first: date, today: date) -> DayTable:
    """Enough days of a long journal for today's findings and the last review's, with techniques and oils.

    From a day that lies whole reviews after the journal's first one, so that reviews stay where they were.
    """
    n_days = (today - first).days + 1
    n_left_out = max(0, n_days - WINDOW_DAYS_MAX - REVIEW_DAYS) // REVIEW_DAYS * REVIEW_DAYS
    period = Period(first + timedelta(days=n_left_out), today)
    return timeline.day_table(owner, period, with_choices=True)


# In SQL, because every visit of Today asks: to have it built anew took ten times as long as to answer it.
_OF_OWNER = "FROM {table} WHERE owner_id = %(owner)s"
_FIRSTS = [f"(SELECT MIN(date) {_OF_OWNER.format(table=kind._meta.db_table)})" for kind in DIARY]
_COUNTS = [
    f"(SELECT {number} {_OF_OWNER.format(table=kind._meta.db_table)} AND date >= %(oldest)s)"
    for kind in WATCHED
    for number in ("COUNT(*)", "MAX(id)", "SUM(revision)")
]
_STATE = f"SELECT {', '.join([*_FIRSTS, *_COUNTS])}"


def _state(owner: User, today: date) -> tuple[date | None, str]:
    """The journal's first day, None when it is empty, and a text that is another one after every change.

    Keys of rows are never used again and every write counts a revision up, so how many rows there are, the
    highest key and the sum of revisions cannot all stay the same. Only days that findings look at count.
    """
    oldest = today - timedelta(days=WINDOW_DAYS_MAX + 2 * REVIEW_DAYS)
    given = {"owner": owner.pk, "oldest": connection.ops.adapt_datefield_value(oldest)}
    with connection.cursor() as cursor:
        cursor.execute(_STATE, given)
        numbers = cursor.fetchone()
    firsts = [_as_date(first) for first in numbers[: len(DIARY)] if first is not None]
    return min(firsts, default=None), ".".join(str(number) for number in numbers[len(DIARY) :])


def _as_date(stored: date | str) -> date:
    """SQLite keeps dates as text."""
    return stored if isinstance(stored, date) else date.fromisoformat(stored)
