"""What a journal shows now, worked out once for each state of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from django.core.cache import caches
from django.utils.translation import get_language

from journal.core.entries import Entry
from journal.core.entry_state import EntryState, entry_state
from journal.core.periods import Period
from journal.insights import timeline
from journal.insights.choices import with_own_names
from journal.insights.facts import FootStop, SessionFact
from journal.insights.findings import DAYS_NEEDED_MAX, Findings, analyse, first_day_needed
from journal.insights.past_days import PastDays
from journal.users.models import User
from sessions.models import FootCheck, MassageSession
from symptoms.models import DailyRating

KEPT_SECONDS = 60 * 60
"""Worked out anew in a moment; what somebody has deleted is not kept for long."""
DIARY: tuple[type[Entry], ...] = (DailyRating, MassageSession)
"""The entries that findings are made of."""
WATCHED: tuple[type[Entry], ...] = (*DIARY, FootCheck)
"""The entries that a standing is made of."""


@dataclass(frozen=True, eq=False)
class Standing:
    """What a journal's days show, the days themselves, and what advice is made of.

    sessions, hindered_on, stops  as `timeline` gives them; in `sessions` own techniques may have an old name
                                  (`sessions_for` tells them by their names of today).
    """

    findings: Findings
    days: PastDays
    sessions: tuple[SessionFact, ...]
    hindered_on: tuple[date, ...]
    stops: tuple[FootStop, ...]


def standing_for(owner: User, today: date) -> Standing | None:
    """What the owner's days up to today show, in one query while nothing has changed.

    None without any rating and session up to today.
    """
    state = _state(owner, today)
    first = min((state.firsts[kind] for kind in DIARY if kind in state.firsts), default=None)
    if first is None or first > today:
        return None
    key = f"standing:{owner.pk}:{get_language()}:{first}:{today}:{state.name}"
    standing: Standing | None = caches["standings"].get(key)
    if standing is None:
        standing = _standing(owner, first, today)
        # A save in between may be in what was read, and not in the name that it would be kept under.
        if _state(owner, today) == state:
            caches["standings"].set(key, standing, KEPT_SECONDS)
    return standing


def sessions_for(owner: User, today: date, standing: Standing | None) -> tuple[SessionFact, ...]:
    """The newest sessions as `timeline.newest_sessions` gives them, from the standing where there is one."""
    if standing is None:
        return timeline.newest_sessions(owner, today)
    return with_own_names(owner, standing.sessions)


def _standing(owner: User, first: date, today: date) -> Standing:
    days = timeline.day_table(owner, Period(first_day_needed(first, today), today), with_choices=True)
    return Standing(
        analyse(days, today=today),
        PastDays.of(days),
        timeline.newest_sessions(owner, today),
        timeline.hindered_days(owner, today),
        timeline.foot_stops(owner, today),
    )


def _state(owner: User, today: date) -> EntryState:
    return entry_state(WATCHED, owner.pk, since=today - timedelta(days=DAYS_NEEDED_MAX))
