"""The rule that says what is missing before days can be compared."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from journal.insights.facts import Facts
from journal.insights.gates import Line, NotEnough
from journal.insights.rules_habits import not_enough
from tests.insights.some_facts import CLOSED, TODAY, contrast, effect, every, findings, past_days


def test_nothing_can_be_compared_yet() -> None:
    closed = findings(gates={"day": CLOSED, "week": CLOSED})
    facts = Facts(TODAY, days=past_days([5] * 7), findings=closed)

    evidence = not_enough(facts)

    assert evidence is not None
    assert evidence.gate == CLOSED
    assert not_enough(replace(facts, days=past_days([5] * 6))) is None
    assert not_enough(replace(facts, findings=findings(gates={"day": CLOSED}))) is None
    assert not_enough(replace(facts, findings=findings(gates={"week": CLOSED}))) is None


@pytest.mark.parametrize(
    "shown",
    [
        {"shown": {("pain", "day"): effect(-0.6, -0.2)}},
        {"shown": {("pain", "week"): effect(0.2, 0.6)}},
        {"techniques": (contrast("a", "b", -1.2, -0.4),)},
    ],
)
def test_what_the_last_review_found_is_not_unsaid_by_a_gate_that_has_closed(shown: dict[str, Any]) -> None:
    """Sessions every day besides, at which no rule tells of lower weeks."""
    closed = findings(gates={"day": CLOSED, "week": CLOSED}, **shown)
    days = past_days([5] * 60, sessions=every(1, n_days=60))

    assert not_enough(Facts(TODAY, days=days, findings=closed)) is None


def test_only_a_later_line_of_the_gate_is_something_new() -> None:
    def keys(line: Line) -> frozenset[str]:
        closed = findings(gates={"day": NotEnough(line, 1, 2), "week": CLOSED})
        evidence = not_enough(Facts(TODAY, days=past_days([5] * 7), findings=closed))
        assert evidence is not None
        return evidence.keys

    assert keys(Line.RATINGS) == {"SPAN", "RATINGS"}
    assert keys(Line.RATINGS) < keys(Line.SAME_RATINGS) < keys(Line.PRECISION)
