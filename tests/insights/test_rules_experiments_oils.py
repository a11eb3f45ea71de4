"""An oil that an experiment compares and that the skin reacted to: a reason to pause it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from journal.insights.facts import ExperimentFact, Facts
from journal.insights.rules_experiments import pause_first
from tests.insights.in_experiments import HURT_TWICE, STOP, ids, running
from tests.insights.some_facts import ago, reaction


def compares(*oils: str, is_running: bool = True) -> Facts:
    """The skin reacted to Lavender two days ago, in an experiment on these oils."""
    experiment = ExperimentFact("pain", ago(6), is_running, oils=frozenset(oils), pk=5)
    return replace(running([], [5], reactions=(reaction(2),)), experiment=experiment)


def test_it_is_a_reason_to_pause() -> None:
    evidence = pause_first(compares("Lavender", "Peppermint"))

    assert evidence is not None
    assert (evidence.rose, evidence.has_stopped, evidence.has_hurt) == (None, False, False)
    assert evidence.keys == {"reacted"}


def test_both_are_told_the_pause_and_the_oil() -> None:
    assert ids(compares("Lavender", "Peppermint")) == ["R20", "R09"]


@pytest.mark.parametrize("oils", [(), ("Jojoba oil", "Sweet almond oil")])
def test_another_oil_is_no_reason(oils: tuple[str, ...]) -> None:
    assert pause_first(compares(*oils)) is None
    assert ids(compares(*oils)) == ["R09"]


def test_in_a_pause_it_is_no_reason_to_pause() -> None:
    assert pause_first(compares("Lavender", "Peppermint", is_running=False)) is None


def test_a_reaction_that_is_long_ago_is_no_reason() -> None:
    facts = replace(compares("Lavender", "Peppermint"), reactions=(reaction(300),))

    assert pause_first(facts) is None


def test_it_is_told_beside_the_other_reasons() -> None:
    evidence = pause_first(replace(compares("Lavender"), stops=(STOP,), sessions=HURT_TWICE))

    assert evidence is not None
    assert evidence.keys == {"stopped", "hurt", "reacted"}


def test_the_evidence_holds_the_experiment() -> None:
    facts = compares("Lavender")

    evidence = pause_first(facts)

    assert evidence is not None
    assert evidence.experiment == facts.experiment
