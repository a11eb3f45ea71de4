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
from journal.insights.findings import REVIEW_DAYS, Findings, analyse
from journal.insights.past_days import PastDays
from journal.users.models import User
from sessions.models import MassageSession
from symptoms.models import DailyRating

KEPT_SECONDS = 24 * 60 * 60
KINDS: tuple[type[Entry], ...] = (DailyRating, MassageSession)
"""The entries that findings are made of."""


@dataclass(frozen=True, eq=False)
class Standing:
    """What a journal's days show, and the days themselves."""

    findings: Findings
    days: PastDays


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
        standing = Standing(analyse(days, today=today), PastDays.of(days))
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


_STATE_OF_KIND = """
    (SELECT MIN(date) FROM {table} WHERE owner_id = %(owner)s),
    (SELECT COUNT(*) FROM {table} WHERE owner_id = %(owner)s AND date >= %(oldest)s),
    (SELECT MAX(id) FROM {table} WHERE owner_id = %(owner)s AND date >= %(oldest)s),
    (SELECT SUM(revision) FROM {table} WHERE owner_id = %(owner)s AND date >= %(oldest)s)"""
# In SQL, because every visit of Today asks: to have it built anew took ten times as long as to answer it.
_STATE = "SELECT" + ",".join(_STATE_OF_KIND.format(table=kind._meta.db_table) for kind in KINDS)


def _state(owner: User, today: date) -> tuple[date | None, str]:
    """The journal's first day, None when it is empty, and a text that is another one after every change.

    Keys of rows are never used again and every write counts a revision up, so how many rows there are, the
    highest key and the sum of revisions cannot all stay the same. Only days that findings look at count.
    """
    oldest = today - timedelta(days=WINDOW_DAYS_MAX + 2 * REVIEW_DAYS)
    given = {"owner": owner.pk, "oldest": connection.ops.adapt_datefield_value(oldest)}
    with connection.cursor() as cursor:
        cursor.execute(_STATE, given)
        first_rating, *ratings, first_session, n, newest, revisions = cursor.fetchone()
    firsts = [_as_date(first) for first in (first_rating, first_session) if first is not None]
    numbers = (*ratings, n, newest, revisions)
    return min(firsts, default=None), ".".join(str(number) for number in numbers)


def _as_date(stored: date | str) -> date:
    """SQLite keeps dates as text."""
    return stored if isinstance(stored, date) else date.fromisoformat(stored)
