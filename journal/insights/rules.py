"""What to say today: which rules of the table speak, and which were put away."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from journal.insights.facts import Facts
from journal.insights.rules_table import RULES, Evidence, Rule

SPEAK_IN_EXPERIMENTS = {"R09", "R21"}
"""Beside what is urgent. Other advice would change the plan, or tell before the end what days show."""
URGENT_PRIORITY = 1
"""Up to this priority advice stands at the head of the page."""
SHOWN_MAX = 3
"""One headline and two lines more."""
QUIET_DAYS = 14
TOLD_DAYS = 14
"""How long Today speaks of a result."""
LOOKED_BACK_DAYS = 28
"""How many days without a visit are gone through, to see whether what led to advice went in between. Facts
reach twice as far back, so that the first of them is judged by as much as the last."""


@dataclass(frozen=True)
class PutAway:
    """What the person does not want to be told again.

    held_on  the last day on which the rule was seen to fire still, at first the day on which it was put away.
    known    the keys of the evidence that they had seen by then.
    """

    held_on: date
    known: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Advice:
    """A rule that fired, and why."""

    rule: Rule
    evidence: Evidence


@dataclass(frozen=True)
class Advised:
    """What to say today, the most urgent first, at most three; and of what was put away,

    held   rules that have fired every day since, as far as can be told, so that they stay away;
    ended  rules that have stopped firing: what was put away is over, and they may speak again.
    """

    shown: list[Advice]
    held: frozenset[str] = frozenset()
    ended: frozenset[str] = frozenset()


def advise(facts: Facts, put_away: Mapping[str, PutAway]) -> Advised:
    """Asks every rule.

    put_away  by rule id. Advice comes back when what led to it has gone and returned, or when its evidence
              has a key that the person had not seen: that is a new one.

    A rule that was put away still silences those that yield to it or ask for more.
    """
    fired = [Advice(rule, evidence) for rule in RULES if (evidence := rule.check(facts)) is not None]
    held = frozenset(
        advice.rule.id
        for advice in fired
        if advice.rule.id in put_away and _has_held(advice.rule, put_away[advice.rule.id], facts)
    )
    ids = {advice.rule.id for advice in fired}
    is_quiet = any(advice.rule.asks_for_more for advice in fired) and warned_lately(facts)
    shown = [
        advice
        for advice in fired
        if not advice.rule.yields_to & ids
        and _may_speak(advice.rule, facts)
        and not (advice.rule.asks_for_more and is_quiet)
        and not (advice.rule.id in held and advice.evidence.keys <= put_away[advice.rule.id].known)
    ]
    companions = {"", *(advice.rule.id for advice in shown)}
    shown = [advice for advice in shown if advice.rule.only_with in companions]
    return Advised(shown[:SHOWN_MAX], held, frozenset(put_away.keys() - held))


def stands_back(facts: Facts) -> bool:
    """Whether an experiment has begun and is not over, or its result is only just told: then that speaks."""
    has_begun = facts.experiment is not None and facts.experiment.starts_on <= facts.today
    return has_begun or (
        facts.experimented_on is not None and facts.is_within(TOLD_DAYS, facts.experimented_on)
    )


def _may_speak(rule: Rule, facts: Facts) -> bool:
    return not stands_back(facts) or rule.priority <= URGENT_PRIORITY or rule.id in SPEAK_IN_EXPERIMENTS


def warned_lately(facts: Facts) -> bool:
    """Whether a warning fires today or would have on one of the 13 days before."""
    warnings = [rule for rule in RULES if rule.warns]
    first = facts.today - timedelta(days=QUIET_DAYS - 1)
    return any(rule.check(past) is not None for past in _days_from(first, facts) for rule in warnings)


def _has_held(rule: Rule, put_away: PutAway, facts: Facts) -> bool:
    """Whether a rule that fires today did so on every day since it was last seen to, as far as can be told.

    Findings are today's on all of these days (`Facts.as_of`): one that a review in between did not find, and
    the next did, counts as having held when nobody looked meanwhile. After a long time without a look a
    warning is said again rather than taken to have held.
    """
    n_days = (facts.today - put_away.held_on).days
    if n_days > LOOKED_BACK_DAYS and rule.warns:
        return False
    first = facts.today - timedelta(days=min(n_days, LOOKED_BACK_DAYS) - 1)
    return all(rule.check(past) is not None for past in _days_from(first, facts))


def _days_from(first: date, facts: Facts) -> Iterator[Facts]:
    """What was known on each day from `first` to today, the newest first."""
    for days_ago in range((facts.today - first).days + 1):
        yield facts.as_of(facts.today - timedelta(days=days_ago))
