"""The rules that look at how strong symptoms are, and whether somebody should be asked.

Each takes the facts and gives its evidence when it fires, else None. A mean of seven days needs four rated
ones.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from journal.insights.day_table import SYMPTOMS
from journal.insights.design import OVERALL
from journal.insights.facts import Facts
from journal.insights.past_days import PastDays, Spell

WEEK_RATED = 4
SEVERE_MEAN = 7
WORST_SCORE, WORST_DAYS, WORST_OF_DAYS = 9, 2, 3
FORTNIGHT, FORTNIGHT_RATED = 14, 8
ROSE_POINTS, ROSE_SHARE, ROSE_FROM_MEAN = 2.0, 0.3, 2.0
"""2 points or 30 %: what pain studies call a change that matters (Farrar 2001). Of a mean below 2, 30 % is
about half a point, which says little."""
HINDERED_DAYS = 3
ASKED_FOR = timedelta(days=365)
MONTH, MONTH_RATED = 28, 16
RELIEF_WEEKS, RELIEF_SESSIONS, RELIEF_MEAN, RELIEF_POINTS = 8, 16, 4.0, 1.0
_ROUNDING = 1e-9
"""A mean such as 6.5 minus 5 may come out a hair below 1.5."""


@dataclass(frozen=True)
class TwoSpells:
    """One outcome in an earlier spell and a later one."""

    outcome: str
    before: Spell
    after: Spell


@dataclass(frozen=True)
class Severe:
    """Symptoms that were severe for two weeks, and the days on which some were rated 9 or more."""

    weeks: tuple[TwoSpells, ...]
    worst: dict[str, list[date]]

    @property
    def keys(self) -> frozenset[str]:
        weeks = {f"{one.outcome}.weeks" for one in self.weeks}
        return frozenset(weeks | {f"{symptom}.days" for symptom in self.worst})


@dataclass(frozen=True)
class Rose:
    """Symptoms that rose from one fortnight to the next, at least one."""

    symptoms: tuple[TwoSpells, ...]

    @property
    def keys(self) -> frozenset[str]:
        return frozenset(one.outcome for one in self.symptoms)


@dataclass(frozen=True)
class Hindered:
    """The days of the last seven on which the feet got much in the way."""

    days: tuple[date, ...]

    @property
    def keys(self) -> frozenset[str]:
        return frozenset({"hindered"})


@dataclass(frozen=True)
class AskFirst:
    """A professional was not asked within a year; `asked_on` is when one was, None when never."""

    asked_on: date | None

    @property
    def keys(self) -> frozenset[str]:
        return frozenset({"ask"})


@dataclass(frozen=True)
class NoRelief:
    """The first four weeks and the last, all four symptoms together, and the sessions of all of them."""

    before: Spell
    after: Spell
    n_sessions: int

    @property
    def is_higher(self) -> bool:
        """By a point or more, which nobody should call about the same."""
        return self.after.mean - self.before.mean >= RELIEF_POINTS - _ROUNDING

    @property
    def keys(self) -> frozenset[str]:
        return frozenset({"no-relief"})


def severe(facts: Facts) -> Severe | None:
    """R04: a symptom's 7-day mean is 7 or more in two weeks running, or some symptom was rated 9 or more on 2
    of the last 3 days.
    """
    if facts.days is None:
        return None
    weeks = tuple(
        TwoSpells(symptom, before, after)
        for symptom in SYMPTOMS
        if (after := _week(facts.days, symptom))
        and (before := _week(facts.days, symptom, days_ago=7))
        and min(before.mean, after.mean) >= SEVERE_MEAN
    )
    worst = facts.days.days_from(WORST_SCORE, WORST_OF_DAYS)
    if len({day for days in worst.values() for day in days}) < WORST_DAYS:
        worst = {}
    return Severe(weeks, worst) if weeks or worst else None


def rose(facts: Facts) -> Rose | None:
    """R05: a symptom's mean of 14 days is 2 points or 30 % above that of the 14 before, which is 2 or more.

    At least 8 rated days each.
    """
    symptoms = tuple(one for symptom in SYMPTOMS if (one := _rise(facts.days, symptom)))
    return Rose(symptoms) if symptoms else None


def _rise(days: PastDays | None, symptom: str) -> TwoSpells | None:
    before = days and days.spell(symptom, FORTNIGHT, days_ago=FORTNIGHT)
    after = days and days.spell(symptom, FORTNIGHT)
    if not before or not after or min(before.n_rated, after.n_rated) < FORTNIGHT_RATED:
        return None
    least = min(ROSE_POINTS, ROSE_SHARE * before.mean) - _ROUNDING
    is_rise = before.mean >= ROSE_FROM_MEAN and after.mean - before.mean >= least
    return TwoSpells(symptom, before, after) if is_rise else None


def got_in_the_way(facts: Facts) -> Hindered | None:
    """R06: much trouble with walking or sleep on 3 of the last 7 days."""
    days = tuple(day for day in facts.hindered_on if facts.is_within(7, day))
    return Hindered(days) if len(days) >= HINDERED_DAYS else None


def ask_first(facts: Facts) -> AskFirst | None:
    """R07: diabetes, a heart or circulation condition, or not sure, and nobody was asked within a year."""
    if not facts.profile.is_at_risk or has_asked(facts):
        return None
    return AskFirst(facts.profile.asked_on)


def has_asked(facts: Facts) -> bool:
    """Whether a professional was asked within a year, as far as known on that day."""
    asked_on = facts.profile.asked_on
    return asked_on is not None and asked_on <= facts.today < asked_on + ASKED_FOR


def no_relief(facts: Facts) -> NoRelief | None:
    """R08: after 8 weeks and 16 sessions the mean of 28 days is 4 or more, and not a point below that of the
    first 28; days or weeks can be compared, and nothing was found to be lower.

    At least 16 rated days each. The first 28 of a long journal are those of the last year.
    """
    days, findings = facts.days, facts.findings
    if days is None or findings is None or days.n_days < RELIEF_WEEKS * 7:
        return None
    before, after = days.first_spell(OVERALL, MONTH), days.spell(OVERALL, MONTH)
    n_sessions = days.n_sessions(days.n_days)
    if not before or not after or min(before.n_rated, after.n_rated) < MONTH_RATED:
        return None
    can_compare = any(gate.is_open for gate in findings.gates.values())
    is_lower = any(effect.estimate < 0 for effect in findings.shown.values())
    is_as_before = after.mean >= RELIEF_MEAN and before.mean - after.mean < RELIEF_POINTS - _ROUNDING
    fires = n_sessions >= RELIEF_SESSIONS and can_compare and not is_lower and is_as_before
    return NoRelief(before, after, n_sessions) if fires else None


def last_week(facts: Facts, outcome: str) -> Spell | None:
    """The last seven days, when at least four of them are rated."""
    return _week(facts.days, outcome) if facts.days else None


def _week(days: PastDays, outcome: str, *, days_ago: int = 0) -> Spell | None:
    spell = days.spell(outcome, 7, days_ago=days_ago)
    return spell if spell and spell.n_rated >= WEEK_RATED else None
