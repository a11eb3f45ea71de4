"""Whether sessions depend on how the person feels."""

from __future__ import annotations

import numpy as np
import pytest

from journal.insights.day_table import FloatArray, IntArray
from journal.insights.design import OVERALL
from journal.insights.reactions import Reaction, ReactionKind, reaction_to
from tests.insights.making import as_scores, make_days, some_course, some_sessions, window_of

N_DAYS = 182
SEEDS = range(5)


def reaction(sessions: IntArray, scores: FloatArray) -> Reaction:
    return reaction_to(window_of(make_days(sessions, scores)), OVERALL)


def chosen(log_odds: FloatArray, seed: int) -> IntArray:
    """A session on a day with these log-odds."""
    dice = np.random.default_rng(seed + 100).random(log_odds.size)
    return (dice < 1 / (1 + np.exp(-log_odds))).astype(np.int64)


@pytest.mark.parametrize("seed", SEEDS)
def test_sessions_on_worse_days_are_seen(seed: int) -> None:
    scores = as_scores(some_course(N_DAYS, spread=1.5, seed=seed))

    assert reaction(chosen(scores - 5, seed), scores) == Reaction(ReactionKind.REACTS, on_worse_days=True)


@pytest.mark.parametrize("seed", SEEDS)
def test_sessions_on_better_days_are_seen(seed: int) -> None:
    scores = as_scores(some_course(N_DAYS, spread=1.5, seed=seed))

    assert reaction(chosen(5 - scores, seed), scores) == Reaction(ReactionKind.REACTS, on_worse_days=False)


def test_sessions_that_follow_the_week_before_are_seen() -> None:
    told = []
    for seed in range(10):
        scores = as_scores(some_course(N_DAYS, memory=0.6, spread=1.5, seed=seed))
        last_week = np.array([scores[max(0, day - 7) : day].mean() if day else 5 for day in range(N_DAYS)])
        told.append(reaction(chosen(3 * (last_week - 5), seed), scores))

    # Now and then it looks mixed, which is the stricter answer.
    assert told.count(Reaction(ReactionKind.REACTS, on_worse_days=True)) >= 8
    assert Reaction(ReactionKind.NONE) not in told


@pytest.mark.parametrize("seed", SEEDS)
def test_fewer_on_a_bad_day_and_more_after_bad_ones_is_mixed(seed: int) -> None:
    scores = as_scores(some_course(364, memory=0.8, spread=1.5, seed=seed))
    before = np.concatenate(([5], scores[:-1]))

    assert reaction(chosen(2 * (before - scores), seed), scores) == Reaction(ReactionKind.MIXED)


@pytest.mark.parametrize("effect", [0, -2])
def test_sessions_on_any_days_are_not_flagged_whatever_they_do(effect: float) -> None:
    kinds = []
    for seed in range(40):
        sessions = some_sessions(N_DAYS, seed=seed)
        eased = effect * np.concatenate(([0], sessions[:-1]))
        kinds.append(reaction(sessions, as_scores(some_course(N_DAYS, seed=seed + 50) + eased)).kind)

    assert sum(kind is not ReactionKind.NONE for kind in kinds) <= 3


@pytest.mark.parametrize("n_days", [1, 2, 7, 8, 12, 16])
def test_in_a_few_days_nothing_is_seen(n_days: int) -> None:
    scores = as_scores(some_course(n_days, spread=3))

    assert reaction((scores > 5).astype(np.int64), scores) == Reaction(ReactionKind.NONE)


def test_unrated_days_and_days_alike_throughout_say_nothing() -> None:
    sessions = some_sessions(N_DAYS)

    assert reaction(sessions, np.full(N_DAYS, np.nan)) == Reaction(ReactionKind.NONE)
    assert reaction(sessions, np.full(N_DAYS, 4.0)) == Reaction(ReactionKind.NONE)
    for same in (0, 1):
        assert reaction(np.full(N_DAYS, same), some_course(N_DAYS)) == Reaction(ReactionKind.NONE)


def test_several_sessions_a_day_are_one() -> None:
    scores = as_scores(some_course(N_DAYS, spread=1.5))
    sessions = chosen(scores - 5, 1)

    assert reaction(sessions * 4, scores) == reaction(sessions, scores)
