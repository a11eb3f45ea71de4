"""What the rules say during an experiment: warnings, and no suggestion; and what was put away before it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from journal.insights.facts import ExperimentFact, Facts, Profile, Schedule
from journal.insights.rules import SPEAK_IN_EXPERIMENTS, PutAway, advise
from tests.insights.in_experiments import HURT_TWICE, STOP, ids, running
from tests.insights.some_facts import (
    TODAY,
    ago,
    contrast,
    effect,
    every,
    findings,
    massage,
    past_days,
    reaction,
)


def test_it_is_said_beside_what_led_to_it() -> None:
    assert ids(running([], [5], stops=(STOP,))) == ["R01", "R20"]
    assert ids(running([], [5], sessions=HURT_TWICE)) == ["R03", "R20"]


def test_put_away_it_comes_back_for_another_reason() -> None:
    facts = running([3] * 14, [9] * 7, profile=Profile(is_at_risk=False))
    put_away = {"R20": PutAway(TODAY, frozenset({"rose"}))}

    assert "R20" in ids(facts)
    assert "R20" not in ids(facts, put_away)
    assert "R20" in ids(replace(facts, stops=(STOP,)), put_away)


def everything(**fields: Any) -> Facts:
    """A journal that many rules speak to."""
    short = tuple(massage(n, minutes=4, areas_left_out=frozenset({"heel"}), pk=n) for n in (13, 9, 5, 1))
    known = findings(
        {("pain", "week"): effect(-0.6, -0.2)},
        effects={("burning", "week"): effect(-0.2, 0.2)},
        techniques=(contrast("circles", "foot-rub", 0.4, 1.2),),
    )
    days = past_days([5] * 50 + [None] * 3 + [5] * 3, sessions=every(3, n_days=56))
    return Facts(TODAY, short, days=days, findings=known, routine=Schedule(3, 20), **fields)


@pytest.mark.parametrize("is_running", [True, False], ids=["running", "paused or waiting"])
def test_suggestions_are_silent_in_an_experiment(is_running: bool) -> None:
    experiment = ExperimentFact("pain", ago(6), is_running)

    assert ids(everything()) != []
    assert set(ids(everything(experiment=experiment))) <= SPEAK_IN_EXPERIMENTS


def test_warnings_speak_in_an_experiment() -> None:
    experiment = ExperimentFact("pain", ago(6), is_running=True)
    facts = everything(experiment=experiment, stops=(STOP,), reactions=(reaction(2),))

    assert ids(facts) == ["R01", "R20", "R09"]


@pytest.mark.parametrize("is_running", [True, False], ids=["running", "paused or waiting"])
def test_somebody_at_risk_is_asked_to_ask_in_an_experiment_too(is_running: bool) -> None:
    experiment = ExperimentFact("pain", ago(6), is_running)

    assert ids(everything(experiment=experiment, profile=Profile(is_at_risk=True))) == ["R07"]


@pytest.mark.parametrize("is_running", [True, False], ids=["running", "paused"])
def test_of_what_is_not_urgent_only_reactions_and_ratings_speak(is_running: bool) -> None:
    assert {"R09", "R21"} == SPEAK_IN_EXPERIMENTS
    experiment = ExperimentFact("pain", ago(1), is_running)
    days = past_days([5, 5, None, None, 5, None, None], n_days=9)

    assert ids(Facts(TODAY, days=days, experiment=experiment)) == ["R21"]
    assert ids(Facts(TODAY, reactions=(reaction(2),), experiment=experiment)) == ["R09"]


def test_a_session_that_hurt_once_speaks_in_an_experiment() -> None:
    experiment = ExperimentFact("pain", ago(6), is_running=True)

    assert ids(Facts(TODAY, HURT_TWICE[1:], experiment=experiment)) == ["R02"]


def test_that_nothing_got_better_is_not_said_before_the_end() -> None:
    """It compares the first weeks with the last ones, which is what the experiment does."""
    days = past_days([5] * 60, sessions=every(3, n_days=60))
    facts = Facts(TODAY, days=days, findings=findings())

    assert "R08" in ids(facts)
    assert "R08" not in ids(replace(facts, experiment=ExperimentFact("pain", ago(6), is_running=True)))


@pytest.mark.parametrize("is_running", [True, False], ids=["running", "paused"])
def test_before_its_first_day_suggestions_still_speak(is_running: bool) -> None:
    begins = TODAY + timedelta(days=1)

    waiting = ids(everything(experiment=ExperimentFact("pain", begins, is_running)))

    # But for the offer of an experiment.
    assert ids(everything()) == ["R10", "R19", "S01"]
    assert waiting == ["R10", "S01", "S02"]


def test_on_its_first_day_they_fall_silent() -> None:
    assert ids(everything(experiment=ExperimentFact("pain", TODAY, is_running=True))) == []


@pytest.mark.parametrize("starts_in", [-20, -3, 0, 3])
def test_what_was_put_away_is_not_forgotten_because_of_an_experiment(starts_in: int) -> None:
    experiment = ExperimentFact("pain", TODAY + timedelta(days=starts_in), is_running=True)
    before = Facts(TODAY, tuple(massage(n, pk=20 - n) for n in (13, 9, 5, 1)))
    [same_again] = advise(before, {}).shown
    put_away = {"R18": PutAway(ago(1), same_again.evidence.keys)}

    during = advise(replace(before, experiment=experiment), put_away)

    assert same_again.rule.id == "R18"
    assert during.held == {"R18"}
    assert not during.ended
    assert not during.shown


def test_what_is_over_is_forgotten_in_an_experiment_too() -> None:
    experiment = ExperimentFact("pain", ago(6), is_running=True)
    sessions = tuple(massage(n, techniques=(str(n),), pk=20 - n) for n in (13, 9, 5, 1))

    during = advise(Facts(TODAY, sessions, experiment=experiment), {"R18": PutAway(ago(6), frozenset())})

    assert not during.held
    assert during.ended == {"R18"}
