"""The last four weeks beside the four before."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from journal.dashboard.insight_change import Changes, changes
from journal.insights.day_table import DayTable
from journal.insights.summaries import TooLittle

TODAY = date(2026, 11, 20)
BEGAN = TODAY - timedelta(days=200)


def ago(n_days: int) -> date:
    return TODAY - timedelta(days=n_days)


def table_of(now: dict[int, int], then: dict[int, int], n_sessions: tuple[int, int] = (0, 0)) -> DayTable:
    """Pain by days ago in both halves, and sessions of 20 minutes, a day each."""
    ratings = [(ago(days_ago), None, None, None, score) for days_ago, score in (now | then).items()]
    last, before = n_sessions
    sessions = [(ago(n), 20) for n in range(last)] + [(ago(28 + n), 20) for n in range(before)]
    return DayTable.from_rows(ago(100), TODAY, ratings, sessions)


def both(days: DayTable) -> Changes:
    found = changes(days, began=BEGAN, today=TODAY)
    assert isinstance(found, Changes)
    return found


def test_sessions_and_minutes_stand_side_by_side() -> None:
    sessions, minutes, *_symptoms = both(table_of({}, {}, n_sessions=(12, 8))).rows

    assert (sessions.last.text, sessions.before.text, sessions.difference) == ("3.0", "2.0", "1.0 more")
    assert (minutes.last.text, minutes.before.text, minutes.difference) == ("60", "40", "20 more")


def test_a_symptom_has_both_means_their_days_and_the_difference() -> None:
    days = table_of(dict.fromkeys(range(8), 4), {28 + n: 5 for n in range(9)})

    pain = both(days).rows[-1]

    assert (pain.last.text, pain.last.basis) == ("4.0", "8 days")
    assert (pain.before.text, pain.before.basis) == ("5.0", "9 days")
    assert pain.difference == "1.0 lower"


@pytest.mark.parametrize(("score", "words"), [(5, "the same"), (6, "1.0 higher")])
def test_the_difference_is_said_plainly(score: int, words: str) -> None:
    days = table_of(dict.fromkeys(range(8), score), {28 + n: 5 for n in range(8)})

    assert both(days).rows[-1].difference == words


def test_with_fewer_than_eight_rated_days_no_difference_is_told() -> None:
    found = both(table_of(dict.fromkeys(range(7), 4), {28 + n: 5 for n in range(20)}))

    assert (found.rows[-1].last.text, found.rows[-1].difference) == ("4.0", "")
    assert found.is_thin


def test_a_symptom_that_was_not_rated_is_said_to_be_so() -> None:
    overall = both(table_of(dict.fromkeys(range(8), 4), {})).rows[2]

    assert (overall.last.text, overall.before.text, overall.difference) == ("not rated", "not rated", "")


def test_the_numbers_shown_agree_with_their_difference() -> None:
    # 4.25 and 4.125 are shown as 4.2 and 4.1.
    days = table_of({n: 5 if n < 2 else 4 for n in range(8)}, {28 + n: 5 if n < 1 else 4 for n in range(8)})

    pain = both(days).rows[-1]

    assert (pain.last.text, pain.before.text, pain.difference) == ("4.2", "4.1", "0.1 higher")


def test_the_halves_have_28_days_each() -> None:
    days = table_of({27: 4}, {28: 5, 55: 5, 56: 9})

    pain = both(days).rows[-1]

    assert (pain.last.text, pain.before.text, pain.before.basis) == ("4.0", "5.0", "2 days")


def test_a_journal_younger_than_eight_weeks_is_told_when() -> None:
    assert changes(table_of({}, {}), began=ago(54), today=TODAY) == TooLittle(55, 56)
    assert isinstance(changes(table_of({}, {}), began=ago(55), today=TODAY), Changes)
