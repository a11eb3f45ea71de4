"""The rules that look at how often, how long and how fully: habits of massaging and of rating.

Each takes the facts and gives its evidence when it fires, else None.
"""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median

from journal.insights.design import DAY, OVERALL
from journal.insights.facts import Facts, Schedule
from journal.insights.gates import Closed, Line
from journal.insights.past_days import Spell
from journal.insights.rules_severity import SEVERE_MEAN, WEEK_RATED, has_asked, last_week
from journal.insights.schedules import (
    DAILY_MINUTES,
    DAILY_SESSIONS,
    sessions_per_week,
    shorter,
    towards_daily,
    usual,
)

FEW_SESSIONS = 2
JOURNAL_DAYS = 28


@dataclass(frozen=True)
class OneHabit:
    """A habit has or has not been left: there is nothing new to hear of it in between."""

    @property
    def keys(self) -> frozenset[str]:
        return frozenset({"habit"})


@dataclass(frozen=True)
class FewSessions(OneHabit):
    """How many sessions a week there were on average of the last four."""

    per_week: float
    schedule: Schedule | None


@dataclass(frozen=True)
class ShortDaily(OneHabit):
    """A severe week."""

    week: Spell
    n_sessions: int
    schedule: Schedule | None


@dataclass(frozen=True)
class LongDaily(OneHabit):
    """Sessions of the last seven days, and their median length."""

    n_sessions: int
    minutes: float
    schedule: Schedule | None


@dataclass(frozen=True)
class FewRatings(OneHabit):
    """On how many of the last seven days something was rated."""

    n_rated: int


@dataclass(frozen=True)
class NotEnough:
    """What is missing first before days can be compared.

    With the next line there is something new to hear; a step back to an earlier one is none.
    """

    gate: Closed

    @property
    def keys(self) -> frozenset[str]:
        lines = list(Line)
        return frozenset(line.name for line in lines[: lines.index(self.gate.line) + 1])


def few_sessions(facts: Facts) -> FewSessions | None:
    """R15: fewer than 2 sessions a week on average of the last 4, in a journal of 28 days, and the 7-day mean
    of all symptoms is below 7.
    """
    if facts.days is None or facts.days.n_days < JOURNAL_DAYS:
        return None
    week, per_week = last_week(facts, OVERALL), sessions_per_week(facts.days)
    fires = week is not None and week.mean < SEVERE_MEAN and per_week < FEW_SESSIONS
    return FewSessions(per_week, usual(facts)) if fires else None


def short_daily_sessions(facts: Facts) -> ShortDaily | None:
    """R16: the 7-day mean of all symptoms is 7 or more, with fewer than 6 sessions in these days; the person
    has no condition that speaks against it, or has asked a professional.
    """
    week = last_week(facts, OVERALL)
    if facts.days is None or week is None or week.mean < SEVERE_MEAN:
        return None
    n_sessions = facts.days.n_sessions(7)
    may_suggest = facts.profile.is_at_risk is False or has_asked(facts)
    fires = n_sessions < DAILY_SESSIONS and may_suggest
    return ShortDaily(week, n_sessions, towards_daily(facts)) if fires else None


def long_daily_sessions(facts: Facts) -> LongDaily | None:
    """R17: 6 or more sessions in 7 days, half of them longer than 15 minutes."""
    lengths = [massage.minutes for massage in facts.sessions if facts.is_within(7, massage.date)]
    if len(lengths) < DAILY_SESSIONS or median(lengths) <= DAILY_MINUTES:
        return None
    return LongDaily(len(lengths), median(lengths), shorter(facts))


def few_ratings(facts: Facts) -> FewRatings | None:
    """R21: fewer than 4 of the last 7 days were rated, in a journal of 7 days."""
    if facts.days is None or facts.days.n_days < 7:
        return None
    n_rated = facts.days.n_rated(7)
    return FewRatings(n_rated) if n_rated < WEEK_RATED else None


def not_enough(facts: Facts) -> NotEnough | None:
    """R22: neither days nor weeks can be compared, in a journal of 7 days, and the last review found nothing
    that is told still.
    """
    findings = facts.findings
    if findings is None or facts.days is None or facts.days.n_days < 7:
        return None
    if findings.shown or findings.shown_techniques or findings.shown_oils:
        return None
    gate = findings.gates[DAY.name]
    can_compare = any(one.is_open for one in findings.gates.values())
    return None if can_compare or not isinstance(gate, Closed) else NotEnough(gate)
