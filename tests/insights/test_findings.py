"""What is shown, and when: the display rule and the four-weekly reviews."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from functools import cache

import numpy as np
import pytest

from journal.insights import DayTable, Findings, analyse
from journal.insights.day_table import SYMPTOMS
from journal.insights.design import OUTCOMES, OVERALL, QUESTIONS
from journal.insights.findings import holm
from journal.insights.gates import Line, NotEnough, Open
from tests.insights.making import (
    FIRST,
    as_scores,
    day_after,
    last_day,
    make_days,
    some_course,
    some_sessions,
)

FIRST_DAY: date = FIRST.astype(date)
KEYS = {(outcome, question.name) for outcome in OUTCOMES for question in QUESTIONS}


@cache
def helped(n_days: int = 120, points: float = 2.0) -> DayTable:
    """Days after a session are lower; every symptom is rated every day, with a course of its own."""
    sessions = some_sessions(n_days)
    eased = points * day_after(sessions)
    scores = {symptom: some_course(n_days, seed=k) for k, symptom in enumerate(SYMPTOMS)}
    return make_days(sessions, {symptom: as_scores(felt + 1 - eased) for symptom, felt in scores.items()})


@cache
def findings_on(day: int) -> Findings:
    """On the journal's day of this number, counted from 1."""
    return analyse(helped(), today=FIRST_DAY + timedelta(days=day - 1))


def same(one: Findings, other: Findings) -> bool:
    return vars(one) == vars(other)


@pytest.mark.parametrize(("day", "review"), [(55, None), (56, 56), (83, 56), (84, 84), (111, 84), (112, 112)])
def test_reviews_are_on_the_56th_day_and_every_four_weeks_from_then_on(day: int, review: int | None) -> None:
    reviewed_on = FIRST_DAY + timedelta(days=review - 1) if review else None

    assert findings_on(day).reviewed_on == reviewed_on


def test_nothing_is_shown_before_the_first_review_however_clear() -> None:
    findings = findings_on(55)

    assert findings.effects[OVERALL, "day"].p_star < 1e-4
    assert (findings.shown, findings.shown_techniques, findings.shown_oils) == ({}, (), ())


def test_what_is_shown_is_as_it_was_at_the_review() -> None:
    at_review, later = findings_on(84), findings_on(100)

    assert at_review.shown.keys() >= {(OVERALL, "day")}
    assert later.shown == at_review.shown
    assert later.shown[OVERALL, "day"] == at_review.effects[OVERALL, "day"]
    assert later.effects[OVERALL, "day"] != at_review.effects[OVERALL, "day"]


def test_every_effect_has_its_gate_and_every_outcome_its_reaction() -> None:
    findings = findings_on(84)

    assert findings.effects.keys() == findings.gates_of.keys() == KEYS
    assert findings.gates == {"day": Open(), "week": Open()}
    assert findings.reactions.keys() == set(OUTCOMES)


def test_days_after_today_are_as_if_they_were_not_there() -> None:
    days = helped()

    assert same(analyse(days.between(0, 90), today=last_day(days.between(0, 90))), findings_on(90))


def test_a_today_after_the_last_day_changes_nothing() -> None:
    assert same(analyse(helped(), today=last_day(helped()) + timedelta(days=500)), findings_on(120))


def test_the_same_days_give_the_same_findings() -> None:
    assert same(analyse(helped(), today=last_day(helped())), analyse(helped(), today=last_day(helped())))


def test_a_table_that_begins_after_today_is_refused() -> None:
    with pytest.raises(ValueError, match="must not begin after 2026-01-04"):
        analyse(helped(), today=FIRST_DAY - timedelta(days=1))


def test_only_the_last_365_days_count_and_reviews_stay_where_they_were() -> None:
    long = helped(28 * 20 + 5)
    cut = long.between(28 * 5, long.n_days)

    assert same(analyse(long, today=last_day(long)), analyse(cut, today=last_day(cut)))


def test_an_effect_that_is_not_there_is_not_shown() -> None:
    for seed in range(5):
        days = make_days(some_sessions(168, seed=seed), as_scores(some_course(168, seed=seed + 90)))

        assert analyse(days, today=last_day(days)).shown == {}


def test_a_closed_gate_shows_nothing_and_hints_at_nothing() -> None:
    days = helped()
    scores = {symptom: scores.copy() for symptom, scores in days.ratings.items()}
    # Pain is rated on the last 27 of 112 days, so that neither it nor overall has enough.
    scores["pain"][:85] = np.nan
    findings = analyse(
        make_days(days.sessions[:112], {name: all_[:112] for name, all_ in scores.items()}),
        today=last_day(days),
    )

    assert findings.gates_of[OVERALL, "day"] == NotEnough(Line.RATINGS, 27, 28, 2)
    assert findings.effects[OVERALL, "day"].p_star < 0.05
    assert {outcome for outcome, _ in [*findings.shown, *findings.hints()]} == {
        "tingling",
        "numbness",
        "burning",
    }
    # The question as a whole is open, as it is for three symptoms.
    assert findings.gates["day"] == Open()


def test_where_no_gate_is_open_the_most_rated_outcome_speaks() -> None:
    scores = {"numbness": some_course(30), "pain": some_course(30)}
    scores["numbness"][:20] = np.nan
    scores["pain"][:10] = np.nan
    days = make_days(some_sessions(30), scores)

    gate = analyse(days, today=last_day(days)).gates["day"]

    assert gate == NotEnough(Line.RATINGS, 20, 28, 12)


def test_a_hint_is_remarkable_open_and_not_shown() -> None:
    findings = findings_on(84)
    faint = replace(findings.effects["pain", "week"], p_star=0.03)
    changed = replace(findings, effects={**findings.effects, ("pain", "week"): faint}, shown={})

    assert ("pain", "week") in changed.hints()
    assert ("pain", "week") not in replace(changed, shown={("pain", "week"): faint}).hints()
    closed = {**findings.gates_of, ("pain", "week"): NotEnough(Line.RATINGS, 1, 35)}
    assert ("pain", "week") not in replace(changed, gates_of=closed).hints()
    chance = {**changed.effects, ("pain", "week"): replace(faint, p_star=0.051)}
    assert ("pain", "week") not in replace(changed, effects=chance).hints()


@pytest.mark.parametrize(
    ("p_values", "rejected"),
    [
        ([0.004], [0]),
        ([0.011], []),
        ([0.004, 0.010], [0, 1]),
        ([0.004, 0.011], [0]),
        ([0.006, 0.006], []),
        ([1.0, 0.0024, 0.0033, 0.0051], [1, 2]),
        ([], []),
    ],
)
def test_holm_rejects_the_smallest_first_and_stops_at_the_first_that_is_not(
    p_values: list[float], rejected: list[int]
) -> None:
    assert holm(dict(enumerate(p_values)), 0.01) == rejected
