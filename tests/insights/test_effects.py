"""How much lower or higher ratings were after sessions, where that can be reckoned by hand or otherwise."""

from __future__ import annotations

import numpy as np
import pytest

from journal.insights.day_table import SYMPTOMS, DayTable, FloatArray
from journal.insights.design import DAY, OUTCOMES, OVERALL, QUESTIONS, WEEK, Question
from journal.insights.effects import Effect, effects, p_star, variation_left
from journal.insights.reactions import ReactionKind
from tests.insights.making import as_scores, day_after, make_days, some_course, some_sessions, window_of

N_DAYS = 84
SESSIONS = some_sessions(N_DAYS)
NO_REACTIONS = dict.fromkeys(OUTCOMES, ReactionKind.NONE)


def found(days: DayTable, question: Question = DAY) -> dict[str, Effect]:
    return effects(window_of(days), question, NO_REACTIONS)


@pytest.mark.parametrize("points", [-2.0, -0.5, 0.7, 3.0])
def test_a_difference_that_is_exact_is_found_exactly(points: float) -> None:
    effect = found(make_days(SESSIONS, 5 + points * day_after(SESSIONS)))[OVERALL]

    assert effect.estimate == pytest.approx(points, abs=1e-6)
    assert effect.low <= effect.estimate <= effect.high
    assert effect.half_width < 0.01
    assert effect.p < 1e-6
    assert effect.mirror_p < 1e-6


def test_each_session_of_a_week_counts_the_same() -> None:
    exposure = WEEK.exposure(SESSIONS)

    effect = found(make_days(SESSIONS, 7 - 0.4 * exposure), WEEK)[OVERALL]

    assert effect.estimate == pytest.approx(-0.4, abs=1e-6)
    assert effect.n_days == N_DAYS - 7


def test_weekday_and_drift_are_no_part_of_it() -> None:
    days = np.arange(N_DAYS)
    weekday = np.array([1, 0, 0, 0.5, 1, -1, -1.5])[days % 7]

    effect = found(make_days(SESSIONS, 4 + 0.02 * days + weekday - day_after(SESSIONS)))[OVERALL]

    assert effect.estimate == pytest.approx(-1, abs=1e-6)


def test_unrated_days_are_left_out_and_not_guessed() -> None:
    scores = 5.0 - day_after(SESSIONS)
    scores[np.random.default_rng(5).random(N_DAYS) < 0.4] = np.nan

    effect = found(make_days(SESSIONS, scores))[OVERALL]

    assert effect.estimate == pytest.approx(-1, abs=1e-6)
    # Of the first day it is not known what came before it.
    assert effect.n_days == np.isfinite(scores[1:]).sum()


def test_it_is_in_points_of_the_scale_and_lower_is_below_zero() -> None:
    felt = some_course(N_DAYS, seed=7)

    plain = found(make_days(SESSIONS, felt))[OVERALL]
    easier = found(make_days(SESSIONS, felt - 1.5 * day_after(SESSIONS)))[OVERALL]

    assert easier.estimate - plain.estimate == pytest.approx(-1.5, abs=0.01)
    assert easier.half_width == pytest.approx(plain.half_width, rel=0.02)


def test_a_symptom_rated_on_fewer_days_is_worked_out_as_if_alone() -> None:
    courses = {symptom: as_scores(some_course(N_DAYS, seed=k)) for k, symptom in enumerate(SYMPTOMS)}
    courses["pain"][10:40:3] = np.nan

    together = found(make_days(SESSIONS, courses))

    for symptom in SYMPTOMS:
        alone = found(make_days(SESSIONS, {symptom: courses[symptom]}))
        assert alone.keys() == {symptom}
        assert numbers(together[symptom]) == pytest.approx(numbers(alone[symptom]), rel=1e-6)
    assert together[OVERALL].n_days == together["pain"].n_days == together["burning"].n_days - 10


def numbers(effect: Effect) -> list[float]:
    return [effect.estimate, effect.low, effect.high, effect.p, effect.mirror_p, effect.n_days, effect.memory]


def test_a_long_memory_is_seen() -> None:
    short, long = (
        found(make_days(some_sessions(364), some_course(364, memory=memory)))[OVERALL]
        for memory in (0.2, 0.9)
    )

    assert short.memory < 0.5
    assert long.memory > 0.75


def test_sessions_that_only_follow_bad_days_fail_the_mirror() -> None:
    felt = some_course(364, memory=0.8, spread=1.5, seed=3)
    sessions = (felt > 5.3).astype(np.int64)

    effect = found(make_days(sessions, as_scores(felt)))[OVERALL]

    assert effect.mirror_p > 0.1


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.name)
@pytest.mark.parametrize(
    "sessions",
    [np.zeros(N_DAYS), np.ones(N_DAYS), np.arange(N_DAYS) % 7 == 2],
    ids=["none", "every day", "every Wednesday"],
)
def test_sessions_that_do_not_vary_have_no_effect(sessions: FloatArray, question: Question) -> None:
    assert found(make_days(sessions.astype(np.int64), some_course(N_DAYS)), question) == {}


def test_too_few_days_have_no_effect() -> None:
    n_rated = {
        n_days: len(found(make_days(SESSIONS[:n_days], some_course(n_days)))) for n_days in (8, 15, 20)
    }

    assert n_rated == {8: 0, 15: 0, 20: 5}


@pytest.mark.parametrize(
    ("p", "mirror_p", "reaction", "counted"),
    [
        (0.01, 0.01, ReactionKind.NONE, 0.01),
        (0.01, 0.06, ReactionKind.NONE, 0.02),
        (0.01, 0.06, ReactionKind.REACTS, 0.10),
        (0.30, 0.01, ReactionKind.REACTS, 1.00),
        (0.00, 0.00, ReactionKind.MIXED, 1.00),
    ],
)
def test_a_claim_needs_both_checks_and_more_when_sessions_follow_feelings(
    p: float, mirror_p: float, reaction: ReactionKind, counted: float
) -> None:
    assert p_star(p, mirror_p, reaction) == pytest.approx(counted)


def test_the_variation_left_is_a_share() -> None:
    base = window_of(make_days(SESSIONS)).base

    assert variation_left(base, SESSIONS.astype(np.float64)) == pytest.approx(0.9, abs=0.1)
    assert variation_left(base, base @ np.arange(8.0)) == pytest.approx(0, abs=1e-12)
    assert variation_left(base, np.ones(N_DAYS)) == 0
