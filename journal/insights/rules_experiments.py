"""The rules about experiments: when one could tell more, and when to pause one."""

from __future__ import annotations

from dataclasses import dataclass

from journal.insights.facts import ExperimentFact, Facts
from journal.insights.reactions import ReactionKind
from journal.insights.rules_sessions import foot_stopped, hurt_again, skin_reacted
from journal.insights.rules_severity import FORTNIGHT, FORTNIGHT_RATED, TwoSpells, last_week

OFFER_DAYS, AFTER_ONE_DAYS = 28, 182
WORSE_POINTS = 2.0
_ROUNDING = 1e-9


@dataclass(frozen=True)
class CouldTest:
    """Whether sessions depend on how the person feels, and how many early hints there are."""

    is_reacting: bool
    n_hints: int

    @property
    def keys(self) -> frozenset[str]:
        return frozenset({"experiment"})


@dataclass(frozen=True)
class PauseFirst:
    """An experiment that has begun; what it looks at before it and now, None unless that rose; and whether a
    foot check stopped a massage, sessions hurt, or the skin reacted to an oil that it compares.
    """

    experiment: ExperimentFact
    rose: TwoSpells | None
    has_stopped: bool
    has_hurt: bool
    has_reacted: bool

    @property
    def keys(self) -> frozenset[str]:
        reasons = {"rose": self.rose is not None, "stopped": self.has_stopped, "hurt": self.has_hurt}
        reasons["reacted"] = self.has_reacted
        return frozenset(reason for reason, holds in reasons.items() if holds)


def could_test(facts: Facts) -> CouldTest | None:
    """R19: an early hint, or sessions that depend on how the person feels; 28 days noted, and no experiment
    now or within half a year.
    """
    if facts.findings is None or facts.days is None or facts.days.n_days < OFFER_DAYS:
        return None
    ended_on = facts.experimented_on
    if facts.experiment or (ended_on and facts.is_within(AFTER_ONE_DAYS, ended_on)):
        return None
    kinds = {reaction.kind for reaction in facts.findings.reactions.values()}
    evidence = CouldTest(kinds != {ReactionKind.NONE}, len(facts.findings.hints()))
    return evidence if evidence.is_reacting or evidence.n_hints else None


def pause_first(facts: Facts) -> PauseFirst | None:
    """R20: an experiment runs, and the 7-day mean of what it looks at is 2 points above that of the 14 days
    before its start; or a foot check stopped a massage (R01), sessions hurt (R03), or the skin reacted to an
    oil that it compares (R09).

    At least 8 of those 14 days rated.
    """
    experiment = facts.experiment
    if experiment is None or not experiment.is_running or facts.today < experiment.starts_on:
        return None
    has_stopped, has_hurt = foot_stopped(facts) is not None, hurt_again(facts) is not None
    rose = _rise(facts, experiment.outcome, (facts.today - experiment.starts_on).days + 1)
    reacted = skin_reacted(facts)
    has_reacted = reacted is not None and any(one.oil in experiment.oils for one in reacted.reactions)
    evidence = PauseFirst(experiment, rose, has_stopped, has_hurt, has_reacted)
    return evidence if evidence.keys else None


def _rise(facts: Facts, outcome: str, n_days_in: int) -> TwoSpells | None:
    before = facts.days and facts.days.spell(outcome, FORTNIGHT, days_ago=n_days_in)
    after = last_week(facts, outcome)
    if not before or not after or before.n_rated < FORTNIGHT_RATED:
        return None
    return TwoSpells(outcome, before, after) if after.mean - before.mean >= WORSE_POINTS - _ROUNDING else None
