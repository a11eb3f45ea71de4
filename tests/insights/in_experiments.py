"""Facts of somebody in an experiment."""

from __future__ import annotations

from typing import Any

from journal.insights.facts import ExperimentFact, Facts, FootStop
from journal.insights.rules import PutAway, advise
from tests.insights.some_facts import TODAY, ago, massage, past_days

STOP = FootStop(TODAY, "left", frozenset({"wound"}), pk=7)
HURT_TWICE = (massage(3, hurt=4, pk=1), massage(1, hurt=4, pk=2))


def ids(facts: Facts, put_away: dict[str, PutAway] | None = None) -> list[str]:
    return [advice.rule.id for advice in advise(facts, put_away or {}).shown]


def running(
    before: list[float | None], after: list[float | None], *, outcome: str = "pain", **fields: Any
) -> Facts:
    """Pain before an experiment and since; its first day is the first of `after`."""
    starts_on = ago(len(after) - 1)
    experiment = ExperimentFact(outcome, starts_on, is_running=True)
    return Facts(TODAY, days=past_days(pain=[*before, *after]), experiment=experiment, **fields)
