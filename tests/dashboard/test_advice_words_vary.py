"""What advice says where the same rule has several things to tell."""

from __future__ import annotations

import pytest

from journal.dashboard.advice_words_findings import higher, little_difference, lower_weeks
from journal.dashboard.advice_words_habits import short_daily_sessions
from journal.dashboard.advice_words_severity import no_relief
from journal.insights.facts import Schedule
from journal.insights.past_days import Spell
from journal.insights.rules_findings import Found, Higher, LittleDifference, LowerWeeks
from journal.insights.rules_habits import ShortDaily
from journal.insights.rules_severity import NoRelief
from tests.insights.some_facts import TODAY, ago, effect


def found(outcome: str, question: str, n_days: int, *, is_lower: bool = True) -> Found:
    low, high = (-0.6, -0.2) if is_lower else (0.2, 0.6)
    return Found(outcome, question, effect(low, high, n_days=n_days))


def test_each_finding_says_its_own_rated_days() -> None:
    both = found("overall", "week", 58), found("pain", "week", 172)

    words = lower_weeks(LowerWeeks(both, None, per_week=3, schedule=None))

    assert words.reason.startswith(
        "overall symptoms, week by week: 58 rated days; pain, week by week: 172 rated days. "
    )


def test_higher_and_lower_say_their_own_rated_days_each() -> None:
    more = found("pain", "week", 90, is_lower=False)

    words = higher(Higher((more,), TODAY, (found("pain", "day", 120),), reacts=False, schedule=None))

    assert words.reason == (
        "pain, week by week: 90 rated days; pain, day by day: 120 rated days. "
        "Found at the review of 20 November 2026; the journal looks every four weeks."
    )
    assert words.title == "Your journal shows two things at once"


@pytest.mark.parametrize("schedule", [None, Schedule(2, 15)])
def test_a_schedule_with_fewer_is_not_said_to_end_by_itself(schedule: Schedule | None) -> None:
    more = (found("pain", "week", 90, is_lower=False),)

    words = higher(Higher(more, TODAY, (), reacts=False, schedule=schedule))

    assert "for two weeks" not in words.text
    assert ("The schedule here stays until you change it." in words.text) is (schedule is not None)


def test_little_difference_names_every_outcome_with_its_range() -> None:
    little = tuple(
        Found(outcome, "week", effect(-end, end, n_days=n))
        for outcome, end, n in (("overall", 0.1, 80), ("pain", 0.2, 90))
    )

    words = little_difference(LittleDifference(little))

    assert words.title == "How often makes little difference to overall symptoms and pain"
    assert "overall symptoms were between 0.1 lower and 0.1 higher; pain was between 0.2 lower" in words.text
    assert words.reason.startswith("overall symptoms, week by week: 80 rated days; pain, week by week: 90")


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (4, 8, "Your ratings are higher than in the first weeks."),
        (4, 5, "Your ratings are higher than in the first weeks."),
        (4, 4.9, "Your ratings are about where they were."),
        (5, 4.1, "Your ratings are about where they were."),
    ],
)
def test_ratings_that_rose_are_not_said_to_be_where_they_were(before: float, after: float, said: str) -> None:
    first, last = Spell(before, 28, ago(60), ago(33)), Spell(after, 28, ago(27), TODAY)

    assert no_relief(NoRelief(first, last, 20)).text.startswith(said)


@pytest.mark.parametrize("schedule", [None, Schedule(2, 15)])
def test_a_step_towards_daily_sessions_is_only_a_word_beside_its_schedule(schedule: Schedule | None) -> None:
    words = short_daily_sessions(ShortDaily(Spell(8, 7, ago(6), TODAY), 1, schedule))

    assert ("a first step" in words.text) is (schedule is not None)
