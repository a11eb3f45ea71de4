"""The table of rules: what may be advised, in which order, and what gives way to what.

A rule looks at facts and gives evidence; it has no words, which the page adds (`dashboard.advice_words`).
A new rule is a check, a row here, and its words.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Protocol

from journal.insights import rules_sessions
from journal.insights.facts import Facts

SHOWN_MAX = 3
"""One headline and two lines more."""
WARNING_PRIORITY = 2
"""Up to this priority a rule warns; beyond, it suggests."""
QUIET_DAYS = 14


class Evidence(Protocol):
    """What a rule rests on; `keys` name its entries, without spaces."""

    @property
    def keys(self) -> frozenset[str]: ...


@dataclass(frozen=True)
class PutAway:
    """On which day the person put advice away, and the keys of the evidence that they had seen by then."""

    day: date
    known: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Rule:
    """One row.

    id            as in the method's list (R01 to R22), or S and a number.
    priority      0 comes first.
    check         gives the evidence when the rule fires, else None; pure.
    yields_to     ids of rules that say it better: when one of them fires, this one is silent.
    asks_for_more it suggests doing more, and so is silent while a warning is fresh.
    away_days     for how long it is silent after it was put away; a warning only while nothing is new.
    """

    id: str
    priority: int
    check: Callable[[Facts], Evidence | None]
    yields_to: frozenset[str] = frozenset()
    asks_for_more: bool = False
    away_days: int = 28

    @property
    def warns(self) -> bool:
        return self.priority <= WARNING_PRIORITY


RULES = (
    Rule("R01", 0, rules_sessions.foot_stopped, away_days=1),
    Rule("R03", 1, rules_sessions.hurt_again),
    Rule("R02", 1, rules_sessions.hurt_once, yields_to=frozenset({"R03"})),
    Rule("R09", 2, rules_sessions.skin_reacted),
    Rule("S01", 4, rules_sessions.left_out, yields_to=frozenset({"R01"})),
    Rule("S02", 4, rules_sessions.too_short, yields_to=frozenset({"R01", "R02"})),
    Rule("R18", 4, rules_sessions.same_again, yields_to=frozenset({"R01", "R02", "R03"})),
)
"""In the order in which advice is given."""


@dataclass(frozen=True)
class Advice:
    """A rule that fired, and why."""

    rule: Rule
    evidence: Evidence


def advise(facts: Facts, dismissed: Mapping[str, PutAway]) -> list[Advice]:
    """What to say today, the most urgent first, at most three.

    dismissed  by rule id. Advice stays away for the days of its rule; a warning comes back at once when there
               is evidence that the person had not seen.

    A rule that was put away still silences those that yield to it or ask for more.
    """
    fired = [Advice(rule, evidence) for rule in RULES if (evidence := rule.check(facts)) is not None]
    ids = {advice.rule.id for advice in fired}
    is_quiet = any(advice.rule.asks_for_more for advice in fired) and warned_lately(facts)
    shown = [
        advice
        for advice in fired
        if not advice.rule.yields_to & ids
        and not (advice.rule.asks_for_more and is_quiet)
        and not _is_away(advice, dismissed.get(advice.rule.id), facts.today)
    ]
    return shown[:SHOWN_MAX]


def warned_lately(facts: Facts) -> bool:
    """Whether a warning fires today or would have on one of the 13 days before."""
    warnings = [rule for rule in RULES if rule.warns]
    days = (facts.today - timedelta(days=days_ago) for days_ago in range(QUIET_DAYS))
    return any(rule.check(facts.as_of(day)) is not None for day in days for rule in warnings)


def _is_away(advice: Advice, put_away: PutAway | None, today: date) -> bool:
    if put_away is None or (advice.rule.warns and not advice.evidence.keys <= put_away.known):
        return False
    return today < put_away.day + timedelta(days=advice.rule.away_days)
