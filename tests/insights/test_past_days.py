"""Days as rules ask for them."""

from __future__ import annotations

from journal.insights.past_days import Spell
from tests.insights.some_facts import ago, past_days


def test_a_mean_counts_rated_days_alone() -> None:
    days = past_days(pain=[9, 2, None, 5])

    assert days.spell("pain", 3) == Spell(3.5, 2, ago(2), ago(0))
    assert days.spell("pain", 1, days_ago=1) is None
    assert days.spell("pain", 2, days_ago=2) == Spell(5.5, 2, ago(3), ago(2))
    assert days.first_spell("pain", 2) == Spell(5.5, 2, ago(3), ago(2))


def test_days_before_the_journal_are_not_rated() -> None:
    days = past_days(pain=[3, 4])

    assert days.spell("pain", 7) == Spell(3.5, 2, ago(6), ago(0))
    assert days.spell("pain", 7, days_ago=7) is None
    assert (days.n_sessions(7), days.n_rated(7)) == (0, 2)


def test_overall_takes_all_four() -> None:
    days = past_days(tingling=[1, 1], numbness=[2, 2], burning=[3, None], pain=[4, 4])

    assert days.spell("overall", 2) == Spell(2.5, 1, ago(1), ago(0))
    assert days.n_rated(2) == 2


def test_an_earlier_day_knows_nothing_of_later_ones() -> None:
    days = past_days(pain=[1, 2, 9], sessions={0: 1, 1: 2, 2: 1}).up_to(ago(1))

    assert days.spell("pain", 7) == Spell(1.5, 2, ago(7), ago(1))
    assert (days.n_days, days.n_sessions(7), days.n_rated(1), days.days_from(9, 3)) == (2, 3, 1, {})


def test_a_day_before_the_journal_knows_nothing_at_all() -> None:
    days = past_days(pain=[1, 2, 9], sessions={0: 1}).up_to(ago(9))

    assert days.spell("pain", 7) is None
    assert (days.n_days, days.n_sessions(7), days.n_rated(7), days.days_from(1, 3)) == (0, 0, 0, {})


def test_days_with_a_score_or_more_are_named_by_symptom() -> None:
    days = past_days(pain=[9, 9, 8, 10], burning=[9, None, None, None])

    assert days.days_from(9, 3) == {"pain": [ago(2), ago(0)]}
