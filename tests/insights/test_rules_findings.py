"""The rules about what the journal shows: just firing, and just not."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from journal.insights.effects import Effect
from journal.insights.facts import Facts, Schedule, SessionFact
from journal.insights.findings import Findings
from journal.insights.reactions import Reaction, ReactionKind
from journal.insights.rules_findings import (
    better_technique,
    higher,
    little_difference,
    lower_days,
    lower_weeks,
)
from tests.insights.some_facts import (
    TODAY,
    ago,
    contrast,
    effect,
    every,
    findings,
    massage,
    past_days,
)

LOWER, HIGHER = effect(-0.6, -0.2), effect(0.2, 0.6)


def journal(found: Findings, *, a_week: int = 3) -> Facts:
    """Four weeks with so many sessions a week."""
    sessions = {7 * week + day: 1 for week in range(4) for day in range(a_week)}
    return Facts(TODAY, days=past_days([5] * 56, sessions=sessions), findings=found)


def test_lower_in_weeks_with_more_sessions() -> None:
    evidence = lower_weeks(journal(findings({("pain", "week"): LOWER})))

    assert evidence is not None
    assert [one.effect for one in evidence.found] == [LOWER]
    assert (evidence.per_week, evidence.reviewed_on, evidence.schedule) == (3, ago(1), Schedule(4, 15))


@pytest.mark.parametrize(
    ("shown", "a_week", "fires"),
    [
        ({("pain", "week"): LOWER}, 5, True),
        ({("pain", "week"): LOWER}, 6, False),
        ({("pain", "day"): LOWER}, 3, False),
        ({("pain", "week"): HIGHER}, 3, False),
        ({}, 3, False),
    ],
)
def test_more_is_only_a_word_where_weeks_were_lower_and_fewer_than_daily(
    shown: dict[tuple[str, str], Effect], a_week: int, fires: bool
) -> None:
    assert (lower_weeks(journal(findings(shown), a_week=a_week)) is not None) is fires


def test_overall_comes_first_then_the_surest() -> None:
    shown = {
        ("burning", "week"): effect(-0.6, -0.2, p_star=0.002),
        ("pain", "week"): effect(-0.6, -0.2, p_star=0.001),
        ("overall", "week"): effect(-0.6, -0.2, p_star=0.009),
    }

    evidence = lower_weeks(journal(findings(shown)))

    assert evidence is not None
    assert [one.outcome for one in evidence.found] == ["overall", "pain", "burning"]


@pytest.mark.parametrize("question", ["day", "week"])
def test_higher_after_sessions(question: str) -> None:
    evidence = higher(journal(findings({("pain", question): HIGHER})))

    assert evidence is not None
    assert evidence.keys == {f"pain.{question}"}
    assert (evidence.lower, evidence.reacts, evidence.schedule) == ((), False, Schedule(2, 15))


def test_lower_is_not_higher() -> None:
    assert higher(journal(findings({("pain", "day"): LOWER, ("pain", "week"): LOWER}))) is None


def test_higher_says_that_sessions_come_on_worse_days() -> None:
    on_worse_days = {"pain": Reaction(ReactionKind.REACTS, on_worse_days=True)}

    evidence = higher(journal(findings({("pain", "day"): HIGHER}, reactions=on_worse_days)))

    assert evidence is not None
    assert evidence.reacts


def test_where_symptoms_point_different_ways_both_are_told_and_nothing_is_suggested() -> None:
    evidence = higher(journal(findings({("burning", "day"): HIGHER, ("pain", "week"): LOWER})))

    assert evidence is not None
    assert [one.key for one in (*evidence.found, *evidence.lower)] == ["burning.day", "pain.week"]
    assert evidence.schedule is None


@pytest.mark.parametrize("symptom", ["pain", "burning"])
def test_lower_days_beside_higher_weeks_are_told_and_nothing_is_suggested(symptom: str) -> None:
    evidence = higher(journal(findings({("pain", "week"): HIGHER, (symptom, "day"): LOWER})))

    assert evidence is not None
    assert evidence.keys == {"pain.week", f"{symptom}.day"}
    assert [one.key for one in evidence.lower] == [f"{symptom}.day"]
    assert evidence.schedule is None


def test_of_one_symptom_higher_days_speak_and_not_lower_weeks() -> None:
    evidence = higher(journal(findings({("pain", "day"): HIGHER, ("pain", "week"): LOWER})))

    assert evidence is not None
    assert (evidence.lower, evidence.schedule) == ((), Schedule(2, 15))


@pytest.mark.parametrize(("question", "fires"), [("day", True), ("week", False)])
def test_lower_the_day_after_a_session(question: str, fires: bool) -> None:
    assert (lower_days(journal(findings({("pain", question): LOWER}))) is not None) is fires


def both(**said: Any) -> tuple[SessionFact, ...]:
    """A session with each of two techniques; `said` is of the first."""
    return (
        massage(3, techniques=("Foot rub",), technique_keys=("foot-rub",), **said),
        massage(2, techniques=("My own",), technique_keys=("own:7",)),
    )


@pytest.mark.parametrize(("low", "high"), [(-1.2, -0.4), (0.4, 1.2)])
def test_one_technique_was_better_than_another(low: float, high: float) -> None:
    pair = contrast("foot-rub", "own:7", low, high)

    evidence = better_technique(Facts(TODAY, both(), findings=findings(techniques=(pair,))))

    assert evidence is not None
    assert (evidence.contrast, evidence.names) == (pair, ("Foot rub", "My own"))


@pytest.mark.parametrize(
    ("sessions", "low", "high", "fires"),
    [
        (both(hurt=2), -1.2, -0.4, True),
        (both(hurt=3), -1.2, -0.4, False),
        (both(felt_worse=True), -1.2, -0.4, False),
        (both(hurt=3), 0.4, 1.2, True),  # the other one is the better
        (both()[:1], -1.2, -0.4, False),
        ((), -1.2, -0.4, False),
    ],
)
def test_a_technique_that_hurt_or_is_no_longer_used_is_not_praised(
    sessions: tuple[SessionFact, ...], low: float, high: float, fires: bool
) -> None:
    found = findings(techniques=(contrast("foot-rub", "own:7", low, high),))

    assert (better_technique(Facts(TODAY, sessions, findings=found)) is not None) is fires


@pytest.mark.parametrize("rule", [lower_weeks, higher, lower_days, better_technique, little_difference])
def test_without_findings_there_is_nothing_to_say(rule: Any) -> None:
    assert rule(Facts(TODAY)) is None
    assert rule(replace(journal(findings()), findings=None)) is None
    assert rule(journal(findings())) is None


def test_daily_sessions_count_each() -> None:
    """Two a day are fourteen a week."""
    days = past_days([5] * 56, sessions=every(2, n_days=28, per_day=2))

    assert lower_weeks(Facts(TODAY, days=days, findings=findings({("pain", "week"): LOWER}))) is None
