"""What a journal shows now, worked out once for each state of it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.core.cache import cache
from django.db.models import CharField, Count, Max, OuterRef, Subquery, Sum, Value
from django.db.models.functions import Cast, Concat

from journal.core.entries import EntryQuerySet
from journal.core.periods import Period
from journal.insights import timeline
from journal.insights.day_table import DayTable
from journal.insights.design import WINDOW_DAYS_MAX
from journal.insights.findings import REVIEW_DAYS, Findings, analyse
from journal.users.models import User
from sessions.models import MassageSession
from symptoms.models import DailyRating

KEPT_SECONDS = 24 * 60 * 60
KINDS: tuple[EntryQuerySet[Any], ...] = (DailyRating.objects.all(), MassageSession.objects.all())
"""The entries that findings are made of."""


def findings_for(owner: User, today: date) -> Findings | None:
    """What the owner's days up to today show, in one query while nothing has changed.

    None without any rating and session up to today.
    """
    first, state = _state(owner, today)
    if first is None or first > today:
        return None
    key = f"findings:{owner.pk}:{first}:{today}:{state}"
    findings: Findings | None = cache.get(key)
    if findings is None:
        findings = analyse(_days(owner, first, today), today=today)
        cache.set(key, findings, KEPT_SECONDS)
    return findings


def recent_days(owner: User, today: date) -> DayTable | None:
    """The days that findings are made of, with techniques and oils; None without any up to today."""
    first, _state_of_it = _state(owner, today)
    return None if first is None or first > today else _days(owner, first, today)


def _days(owner: User, first: date, today: date) -> DayTable:
    """Enough days of a long journal for today's findings and the last review's.

    From a day that lies whole reviews after the journal's first one, so that reviews stay where they were.
    """
    n_days = (today - first).days + 1
    n_left_out = max(0, n_days - WINDOW_DAYS_MAX - REVIEW_DAYS) // REVIEW_DAYS * REVIEW_DAYS
    period = Period(first + timedelta(days=n_left_out), today)
    return timeline.day_table(owner, period, with_choices=True)


def _state(owner: User, today: date) -> tuple[date | None, str]:
    """The journal's first day, None when it is empty, and a text that is another one after every change.

    Keys of rows are never used again and every write counts a revision up, so how many rows there are, the
    highest key and the sum of revisions cannot all stay the same. Only days that findings look at count.
    """
    oldest = today - timedelta(days=WINDOW_DAYS_MAX + 2 * REVIEW_DAYS)
    columns = []
    for kind in KINDS:
        entries = kind.filter(owner=OuterRef("pk"))
        recent = entries.filter(date__gte=oldest).order_by().values("owner")
        columns += [
            Subquery(entries.order_by("date").values("date")[:1]),
            Subquery(recent.annotate(state=_fingerprint()).values("state")),
        ]
    first_rating, ratings, first_session, sessions = (
        User.objects.filter(pk=owner.pk).values_list(*columns).get()
    )
    firsts = [first for first in (first_rating, first_session) if first is not None]
    return min(firsts, default=None), f"{ratings}:{sessions}"


def _fingerprint() -> Concat:
    numbers = (Count("pk"), Max("pk"), Sum("revision"))
    texts = [text for number in numbers for text in (Cast(number, CharField()), Value("."))]
    return Concat(*texts)
