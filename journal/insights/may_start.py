"""Whether this is a time to begin an experiment: safety first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from journal.insights.facts import Facts
from journal.insights.rules_sessions import foot_stopped, hurt_again
from journal.insights.rules_severity import ask_first, got_in_the_way, has_asked, rose, severe

QUIET_DAYS = 14
FORBIDS = {"R01": foot_stopped, "R03": hurt_again}
"""What forbids a start while it holds, and for two weeks: experiments ask for sessions on days not chosen."""
UNSAID = "unsaid"
TO_ASK = {"R04": severe, "R05": rose, "R06": got_in_the_way, "R07": ask_first}
"""What somebody should be asked about first. Many feet are always like this, so having asked is enough."""


@dataclass(frozen=True)
class Hindrances:
    """Ids of rules that stand in the way; UNSAID stands for a condition that the person may have."""

    forbidding: tuple[str, ...]
    to_ask: tuple[str, ...]


def hindrances(facts: Facts) -> Hindrances:
    """What stands in the way of a start today."""
    days = [facts.as_of(facts.today - timedelta(days=n)) for n in range(QUIET_DAYS)]
    to_ask = [rule for rule, check in TO_ASK.items() if check(facts)]
    if facts.profile.is_at_risk is None and not has_asked(facts):
        to_ask.append(UNSAID)
    return Hindrances(
        tuple(rule for rule, check in FORBIDS.items() if any(check(day) for day in days)), tuple(to_ask)
    )


def waits_for_care(facts: Facts) -> bool:
    """Whether something forbids to go on today after a pause."""
    return any(check(facts) for check in FORBIDS.values())
