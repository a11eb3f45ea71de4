"""The rules that look at what the journal's own days show.

Each takes the facts and gives its evidence when it fires, else None. A finding is what the display rule lets
be shown; "overall" comes first, then whatever is least likely to be chance.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from journal.insights.contrasts import Contrast
from journal.insights.design import DAY, OUTCOMES, OVERALL, WEEK
from journal.insights.effects import Effect
from journal.insights.facts import Facts, Schedule
from journal.insights.findings import Findings
from journal.insights.reactions import ReactionKind
from journal.insights.rules_sessions import that_hurt
from journal.insights.schedules import DAILY_SESSIONS, fewer, one_more, sessions_per_week

LITTLE_POINTS = 0.25
"""Half the interval's width, a session: from two a week to six, that is at most a point either way."""


@dataclass(frozen=True)
class Found:
    """An effect on one outcome, asked of the day or of the week."""

    outcome: str
    question: str
    effect: Effect

    @property
    def key(self) -> str:
        return f"{self.outcome}.{self.question}"


@dataclass(frozen=True)
class FromFindings:
    """The findings a rule rests on, at least one, as the review found them on `reviewed_on`."""

    found: tuple[Found, ...]
    reviewed_on: date | None

    @property
    def keys(self) -> frozenset[str]:
        return frozenset(one.key for one in self.found)


@dataclass(frozen=True)
class LowerWeeks(FromFindings):
    """Weeks with more sessions went with lower ratings; of late there were `per_week`."""

    per_week: float
    schedule: Schedule | None


class LowerDays(FromFindings):
    """Days after a session were rated lower."""


@dataclass(frozen=True)
class Higher(FromFindings):
    """Ratings were higher after sessions.

    lower     what was lower all the same; then nothing is suggested.
    reacts    sessions were more frequent on worse days, which may be all there is to it.
    schedule  None also when nothing is suggested.
    """

    lower: tuple[Found, ...]
    reacts: bool
    schedule: Schedule | None

    @property
    def keys(self) -> frozenset[str]:
        return super().keys | {one.key for one in self.lower}


@dataclass(frozen=True)
class BetterTechnique:
    """Days after one technique were rated lower than days after another; `names` as in the contrast."""

    contrast: Contrast
    names: tuple[str, str]
    reviewed_on: date | None

    @property
    def keys(self) -> frozenset[str]:
        return frozenset({f"{self.contrast.first}:{self.contrast.second}"})


@dataclass(frozen=True)
class LittleDifference:
    """How often makes little difference to these outcomes, at least one.

    Which ones they are may change with any day's rating; that is nothing new to hear.
    """

    found: tuple[Found, ...]

    @property
    def keys(self) -> frozenset[str]:
        return frozenset({"little-difference"})


def lower_weeks(facts: Facts) -> LowerWeeks | None:
    """R10: weeks with more sessions were rated lower, and the last 4 had fewer than 6 a week on average."""
    found = _shown(facts.findings, is_lower=True, questions=[WEEK.name])
    per_week = sessions_per_week(facts.days) if facts.days else 0.0
    if not found or per_week >= DAILY_SESSIONS:
        return None
    return LowerWeeks(found, _reviewed_on(facts), per_week, one_more(facts))


def higher(facts: Facts) -> Higher | None:
    """R11: days or weeks after more sessions were rated higher.

    Where days after a session were lower, or weeks with more for another outcome, it says both and suggests
    nothing. Of one outcome, higher days stand above lower weeks.
    """
    found = _shown(facts.findings, is_lower=False)
    if not found or facts.findings is None:
        return None
    outcomes = {one.outcome for one in found}
    lower = tuple(
        one
        for one in _shown(facts.findings, is_lower=True)
        if one.question == DAY.name or one.outcome not in outcomes
    )
    reacts = any(facts.findings.reactions[outcome].on_worse_days for outcome in outcomes)
    return Higher(found, _reviewed_on(facts), lower, reacts, None if lower else fewer(facts))


def lower_days(facts: Facts) -> LowerDays | None:
    """R12: the day after a session was rated lower."""
    found = _shown(facts.findings, is_lower=True, questions=[DAY.name])
    return LowerDays(found, _reviewed_on(facts)) if found else None


def better_technique(facts: Facts) -> BetterTechnique | None:
    """R13: days after one technique were rated lower than after another; in the last eight weeks both were
    used, and no session with the better one hurt.

    Of techniques used before nothing is known of how they feel now.
    """
    pairs = facts.findings.shown_techniques if facts.findings else ()
    if not pairs:
        return None
    names = {
        key: name
        for massage in facts.sessions
        for key, name in zip(massage.technique_keys, massage.techniques, strict=False)
    }
    hurt = {key for massage in that_hurt(facts.sessions) for key in massage.technique_keys}
    for pair in pairs:
        better = pair.first if pair.estimate < 0 else pair.second
        if better not in hurt and {pair.first, pair.second} <= names.keys():
            return BetterTechnique(pair, (names[pair.first], names[pair.second]), _reviewed_on(facts))
    return None


def little_difference(facts: Facts) -> LittleDifference | None:
    """R14: weeks can be compared to within a quarter of a point a session, and nothing at all is found.

    Only where sessions do not depend on how the person feels: otherwise the number itself may be off.
    """
    findings = facts.findings
    if findings is None or findings.shown:
        return None
    found = tuple(
        Found(outcome, WEEK.name, effect)
        for outcome in OUTCOMES
        if (effect := findings.effects.get((outcome, WEEK.name)))
        and findings.gates_of[outcome, WEEK.name].is_open
        and effect.reaction == ReactionKind.NONE
        and effect.low <= 0 <= effect.high
        and effect.half_width <= LITTLE_POINTS
    )
    return LittleDifference(found) if found else None


def _reviewed_on(facts: Facts) -> date | None:
    return facts.findings.reviewed_on if facts.findings else None


def _shown(
    findings: Findings | None, *, is_lower: bool, questions: Iterable[str] = (DAY.name, WEEK.name)
) -> tuple[Found, ...]:
    if findings is None:
        return ()
    found = [
        Found(outcome, question, effect)
        for (outcome, question), effect in findings.shown.items()
        if question in questions and (effect.estimate < 0) is is_lower
    ]
    return tuple(sorted(found, key=lambda one: (one.outcome != OVERALL, one.effect.p_star, one.key)))
