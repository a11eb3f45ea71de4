"""The example journal as values: repeatable, realistic, with an effect that is there to be found."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import numpy as np
import pytest

from journal.demo.generate import N_DAYS, ExampleJournal, example_journal
from journal.demo.massages import SESSION_NOTES
from journal.demo.notes import NOTES
from journal.demo.people import ANNA, PAUL, PEOPLE, Person
from sessions.catalogue import CARRIER_OILS, ESSENTIAL_OILS, TECHNIQUES

LAST_DAY = date(2026, 11, 20)
FIRST_DAY = LAST_DAY - timedelta(days=N_DAYS - 1)


@pytest.fixture(scope="module")
def example() -> ExampleJournal:
    return example_journal(ANNA, LAST_DAY)


def mean_scores(example: ExampleJournal) -> np.ndarray:
    """The mean of each day's scores, NaN where the day was not rated."""
    means = np.full(N_DAYS, np.nan)
    for rating in example.ratings:
        given = [score for score in rating.scores.values() if score is not None]
        means[(rating.date - FIRST_DAY).days] = np.mean(given)
    return means


def had_massage(example: ExampleJournal) -> np.ndarray:
    days = np.zeros(N_DAYS, dtype=bool)
    days[[(massage.date - FIRST_DAY).days for massage in example.massages]] = True
    return days


def test_the_same_seed_gives_the_same_journal(example: ExampleJournal) -> None:
    assert example_journal(ANNA, LAST_DAY) == example
    assert example_journal(replace(ANNA, seed=5), LAST_DAY) != example


@pytest.mark.parametrize("person", PEOPLE.values(), ids=lambda person: person.slug)
@pytest.mark.parametrize("seed", range(20))
def test_every_entry_lies_within_the_26_weeks_and_is_valid(person: Person, seed: int) -> None:
    example = example_journal(replace(person, seed=seed), LAST_DAY)

    days = {rating.date for rating in example.ratings} | {massage.date for massage in example.massages}
    assert FIRST_DAY <= min(days) < max(days) <= LAST_DAY
    for rating in example.ratings:
        given = [score for score in rating.scores.values() if score is not None]
        assert rating.scores.keys() == person.baseline.keys()
        assert len(given) >= len(person.baseline) - 1
        assert all(0 <= score <= 10 for score in given)
    assert len({rating.date for rating in example.ratings}) == len(example.ratings)


@pytest.mark.parametrize("person", PEOPLE.values(), ids=lambda person: person.slug)
def test_techniques_oils_and_notes_are_known(person: Person) -> None:
    example = example_journal(person, LAST_DAY)

    for massage in example.massages:
        assert massage.techniques
        assert set(massage.techniques) <= TECHNIQUES.keys()
        assert massage.carrier_oil is None or massage.carrier_oil in CARRIER_OILS
        assert {slug for slug, _ in massage.drops} <= ESSENTIAL_OILS.keys() - {"chamomile"}
        assert sum(drops for _, drops in massage.drops) <= 2
        assert 10 <= massage.duration_minutes <= 30
    used = {rating.note for rating in example.ratings} | {massage.note for massage in example.massages}
    assert used - {""} | set(SESSION_NOTES) | set(person.told.values()) <= NOTES.keys()


def test_techniques_and_oils_vary(example: ExampleJournal) -> None:
    assert len({slug for massage in example.massages for slug in massage.techniques}) > 6
    assert len({massage.carrier_oil for massage in example.massages}) > 3
    assert {massage.given_by for massage in example.massages} == {"self", "other", "professional"}


def test_there_are_gaps_and_two_weeks_without_any_entry(example: ExampleJournal) -> None:
    unrated = np.isnan(mean_scores(example)).reshape(26, 7)

    assert sum(unrated.all(axis=1)) == 2
    assert 5 <= unrated[~unrated.all(axis=1)].sum() <= 25
    assert not had_massage(example).reshape(26, 7)[unrated.all(axis=1)].any()


def test_some_scores_are_left_empty_and_some_days_are_copied(example: ExampleJournal) -> None:
    assert any(None in rating.scores.values() for rating in example.ratings)
    assert sum(rating.is_same_as_yesterday for rating in example.ratings) >= 3
    assert sum(bool(rating.note) for rating in example.ratings) >= 10


def test_the_routine_goes_from_two_to_four_sessions_a_week(example: ExampleJournal) -> None:
    first, second = example.routines
    per_week = had_massage(example).reshape(26, 7).sum(axis=1)

    assert (first.starts_on, first.sessions_per_week) == (FIRST_DAY, 2)
    assert (second.starts_on, second.sessions_per_week) == (FIRST_DAY + timedelta(weeks=12), 4)
    assert per_week[:12].mean() < 2.2
    assert per_week[12:].mean() > 3.5


def test_one_week_is_bad(example: ExampleJournal) -> None:
    weekly = np.array([np.nanmean(week) for week in mean_scores(example).reshape(26, 7)[9:]])

    assert int(np.argmax(weekly)) + 9 == 18


def test_the_day_after_a_session_is_better_by_about_the_effect(example: ExampleJournal) -> None:
    means = mean_scores(example)
    is_after = np.r_[False, had_massage(example)[:-1]]

    difference = np.nanmean(means[is_after]) - np.nanmean(means[~is_after])

    assert difference == pytest.approx(np.mean(list(ANNA.next_day_effect.values())), abs=0.25)


def test_annas_sessions_do_not_follow_bad_or_good_days() -> None:
    differences = []
    for seed in range(30):
        example = example_journal(replace(ANNA, seed=seed), LAST_DAY)
        means, massaged = mean_scores(example)[84:], had_massage(example)[84:]
        # The day before a session against the day before none, within one routine.
        before, is_before = means[:-1], massaged[1:]
        differences.append(np.nanmean(before[is_before]) - np.nanmean(before[~is_before]))

    assert np.mean(differences) == pytest.approx(0, abs=0.15)


def test_pauls_sessions_fall_on_his_bad_days() -> None:
    example = example_journal(PAUL, LAST_DAY)

    means, massaged = mean_scores(example), had_massage(example)

    assert np.nanmean(means[massaged]) - np.nanmean(means[~massaged]) > 1
    assert 2 <= massaged.sum() / 26 <= 4
    assert not massaged.reshape(26, 7)[PAUL.away_weeks[0]].any()
