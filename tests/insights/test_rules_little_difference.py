"""The rule that says of what it makes little difference how often one massages."""

from __future__ import annotations

import pytest

from journal.insights.facts import Facts
from journal.insights.findings import Findings
from journal.insights.reactions import ReactionKind
from journal.insights.rules_findings import little_difference
from tests.insights.some_facts import CLOSED, TODAY, effect, findings


def test_how_often_makes_little_difference() -> None:
    evidence = little_difference(
        Facts(TODAY, findings=findings(effects={("pain", "week"): effect(-0.25, 0.25)}))
    )

    assert evidence is not None
    assert [one.key for one in evidence.found] == ["pain.week"]


def test_all_that_it_is_known_of_are_named_overall_first_and_no_other() -> None:
    little, wide = effect(-0.2, 0.2), effect(-0.6, 0.6)
    effects = {("pain", "week"): little, ("burning", "week"): wide, ("overall", "week"): little}

    evidence = little_difference(Facts(TODAY, findings=findings(effects=effects)))

    assert evidence is not None
    assert [one.outcome for one in evidence.found] == ["overall", "pain"]


@pytest.mark.parametrize(
    "found",
    [
        findings(effects={("pain", "week"): effect(-0.26, 0.25)}),
        findings(effects={("pain", "day"): effect(-0.1, 0.1)}),
        findings(effects={("pain", "week"): effect(-0.1, 0.1)}, gates={"week": CLOSED}),
        findings({("pain", "day"): effect(-0.6, -0.2)}, effects={("pain", "week"): effect(-0.1, 0.1)}),
        findings(effects={("pain", "week"): effect(0.01, 0.2)}),
        findings(effects={("pain", "week"): effect(-0.1, 0.1, reaction=ReactionKind.REACTS)}),
        findings(effects={("pain", "week"): effect(-0.1, 0.1, reaction=ReactionKind.MIXED)}),
    ],
    ids=["wide", "day", "closed", "finding", "one side", "reacts", "mixed"],
)
def test_little_difference_is_not_said_of_what_is_not_known_well(found: Findings) -> None:
    assert little_difference(Facts(TODAY, findings=found)) is None
