"""The rules about experiments: when one could tell more, and when to pause one."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from journal.insights.facts import ExperimentFact, Facts
from journal.insights.findings import Findings
from journal.insights.reactions import Reaction, ReactionKind
from journal.insights.rules_experiments import could_test, pause_first
from tests.insights.in_experiments import HURT_TWICE, STOP, ids, running
from tests.insights.some_facts import (
    CLOSED,
    TODAY,
    ago,
    effect,
    findings,
    massage,
    past_days,
)

HINT = {("pain", "week"): effect(-0.9, 0.1, p_star=0.05)}


def journal(known: Findings | None = None, *, n_days: int = 28, **fields: Any) -> Facts:
    return Facts(TODAY, days=past_days([5] * 7, n_days=n_days), findings=known or findings(), **fields)


def test_an_early_hint_could_be_tested() -> None:
    evidence = could_test(journal(findings(effects=HINT)))

    assert evidence is not None
    assert (evidence.is_reacting, evidence.n_hints) == (False, 1)


@pytest.mark.parametrize("kind", [ReactionKind.REACTS, ReactionKind.MIXED])
def test_sessions_that_depend_on_how_one_feels_could_be_tested(kind: ReactionKind) -> None:
    evidence = could_test(journal(findings(reactions={"burning": Reaction(kind)})))

    assert evidence is not None
    assert (evidence.is_reacting, evidence.n_hints) == (True, 0)


@pytest.mark.parametrize(
    "known",
    [
        findings(),
        findings(effects={("pain", "week"): effect(-0.9, 0.1, p_star=0.051)}),
        findings(effects=HINT, gates={"week": CLOSED}),
        # What is found needs no test.
        findings(HINT),
    ],
)
def test_without_a_hint_nothing_is_to_be_tested(known: Findings) -> None:
    assert could_test(journal(known)) is None


@pytest.mark.parametrize(("n_days", "fires"), [(27, False), (28, True)])
def test_it_is_offered_from_four_weeks_on(n_days: int, fires: bool) -> None:
    assert (could_test(journal(findings(effects=HINT), n_days=n_days)) is not None) is fires


def test_a_journal_without_days_is_offered_nothing() -> None:
    assert could_test(Facts(TODAY)) is None
    assert could_test(Facts(TODAY, findings=findings(effects=HINT))) is None
    assert could_test(Facts(TODAY, days=past_days([5] * 40))) is None


@pytest.mark.parametrize("is_running", [True, False])
def test_nobody_who_has_one_is_offered_one(is_running: bool) -> None:
    experiment = ExperimentFact("pain", TODAY + timedelta(days=3), is_running)

    assert could_test(journal(findings(effects=HINT), experiment=experiment)) is None


@pytest.mark.parametrize(("days_ago", "fires"), [(0, False), (181, False), (182, True)])
def test_for_half_a_year_after_one_none_is_offered(days_ago: int, fires: bool) -> None:
    facts = journal(findings(effects=HINT), experimented_on=ago(days_ago))

    assert (could_test(facts) is not None) is fires


def test_it_is_not_offered_while_a_warning_is_fresh() -> None:
    facts = journal(findings(effects=HINT), n_days=40)

    assert "R19" in ids(facts)
    assert "R19" not in ids(replace(facts, stops=(STOP,)))
    assert "R19" not in ids(replace(facts, sessions=(massage(13, hurt=4, pk=1),)))


@pytest.mark.parametrize(("after", "fires"), [(5, True), (4, False)])
def test_two_points_above_the_two_weeks_before_are_a_reason_to_pause(after: int, fires: bool) -> None:
    evidence = pause_first(running([3] * 14, [after] * 7))

    assert (evidence is not None) is fires
    if evidence:
        assert evidence.rose is not None
        assert (evidence.rose.before.mean, evidence.rose.after.mean) == (3, after)
        assert evidence.keys == {"rose"}


def test_exactly_two_points_are_enough_whatever_the_fractions() -> None:
    before: list[float | None] = [*[3.0] * 13, 4.0]

    assert pause_first(running(before, [5, 5, 5, 5, 5, 5, 5])) is None
    assert pause_first(running([*[3.0] * 7, *[4.0] * 7], [5, 6, 5, 6, 5.5, 5.5, 5.5])) is not None


def test_the_days_before_the_start_are_meant_however_long_ago() -> None:
    """Slowly worse in the weeks of the experiment, which a mean of two fortnights would not tell."""
    after: list[float | None] = [*[3] * 14, *[4] * 14, *[5] * 14]

    assert pause_first(running([3] * 14, after)) is not None


@pytest.mark.parametrize(("n_rated", "fires"), [(8, True), (7, False)])
def test_eight_of_the_fourteen_days_before_are_needed(n_rated: int, fires: bool) -> None:
    before: list[float | None] = [None] * (14 - n_rated) + [3] * n_rated

    assert (pause_first(running([None, *before], [9] * 7)) is not None) is fires


@pytest.mark.parametrize(("n_rated", "fires"), [(4, True), (3, False)])
def test_four_of_the_last_seven_days_are_needed(n_rated: int, fires: bool) -> None:
    after: list[float | None] = [None] * (7 - n_rated) + [9] * n_rated

    assert (pause_first(running([3] * 14, after)) is not None) is fires


def test_in_its_first_week_the_seven_days_reach_back() -> None:
    """The mean of seven days, of which two are its own: five 3 and two 10 are 5."""
    assert pause_first(running([3] * 14, [10, 10])) is not None
    assert pause_first(running([3] * 14, [10])) is None


def test_only_what_it_looks_at_counts() -> None:
    facts = running([3] * 14, [9] * 7, outcome="burning")

    assert pause_first(facts) is None


def test_all_four_together_count_when_it_looks_at_them() -> None:
    experiment = ExperimentFact("overall", ago(6), is_running=True)

    assert pause_first(Facts(TODAY, days=past_days([3] * 14 + [6] * 7), experiment=experiment)) is not None


def test_a_foot_check_that_stopped_is_a_reason_to_pause() -> None:
    evidence = pause_first(running([], [5], stops=(STOP,)))

    assert evidence is not None
    assert (evidence.rose, evidence.has_stopped, evidence.has_hurt) == (None, True, False)
    assert evidence.keys == {"stopped"}


def test_sessions_that_hurt_are_a_reason_to_pause() -> None:
    evidence = pause_first(running([], [5], sessions=HURT_TWICE))

    assert evidence is not None
    assert evidence.keys == {"hurt"}


def test_one_session_that_hurt_is_none() -> None:
    assert pause_first(running([], [5], sessions=HURT_TWICE[1:])) is None


@pytest.mark.parametrize(
    "experiment",
    [
        None,
        ExperimentFact("pain", ago(6), is_running=False),
        ExperimentFact("pain", TODAY + timedelta(days=1), is_running=False),
    ],
    ids=["none", "paused", "waiting"],
)
def test_without_one_that_runs_nothing_is_to_be_paused(experiment: ExperimentFact | None) -> None:
    facts = replace(running([3] * 14, [9] * 7, stops=(STOP,)), experiment=experiment)

    assert pause_first(facts) is None


def test_on_a_day_before_its_first_nothing_was_to_be_paused() -> None:
    facts = running([3] * 14, [9] * 7, stops=(replace(STOP, found_on=ago(8)),))

    assert pause_first(facts.as_of(ago(7))) is None
    assert pause_first(facts.as_of(ago(6))) is not None
