"""What the days of a year show, by the journal's own test: for the report, as of its last day."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from journal.experiments.listing import is_undecided
from journal.insights import latest
from journal.insights.design import OVERALL
from journal.insights.effects import Effect
from journal.insights.findings import Key
from journal.users.models import User
from sessions.models import Experiment


@dataclass(frozen=True)
class Shown:
    """The finding of each question, most sure first; none when the days show nothing that chance could not.

    `is_open` tells whether there was enough to look at anything.
    """

    effects: list[tuple[Key, Effect]]
    is_open: bool


def shown_to(owner: User, experiments: Collection[Experiment], *, last: date, today: date) -> Shown | None:
    """Of the year up to `last`; None while an experiment is not over: nothing is compared before its end."""
    if is_undecided(experiments, today):
        return None
    standing = latest.standing_for(owner, last)
    if standing is None or standing.findings is None:
        return Shown([], is_open=False)
    findings = standing.findings
    return Shown(_leading(findings.shown), is_open=any(gate.is_open for gate in findings.gates.values()))


def _leading(shown: Mapping[Key, Effect]) -> list[tuple[Key, Effect]]:
    """One of each question: a symptom is a part of all of them overall, and would be counted twice."""
    leading: dict[str, tuple[Key, Effect]] = {}
    by_rank = sorted(shown.items(), key=lambda one: (one[0][0] != OVERALL, one[1].p_star))
    for (outcome, question), effect in by_rank:
        leading.setdefault(question, ((outcome, question), effect))
    return sorted(leading.values(), key=lambda one: one[1].p_star)
