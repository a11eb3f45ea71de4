"""What the example's person says beside the four numbers agrees with the day it is said of."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta

import pytest

from journal.demo.extras import COLD_MONTHS, OWN_TRIGGER, ExampleExtras, extras_of
from journal.demo.generate import ExampleJournal, example_journal
from journal.demo.notes import NOTES, OWN_WORDS
from journal.demo.people import ANNA
from symptoms.models import Foot, Trigger, WorseFoot

LAST_DAY = date(2026, 11, 20)


@pytest.fixture(scope="module", params=range(12))
def example(request: pytest.FixtureRequest) -> ExampleJournal:
    return example_journal(replace(ANNA, seed=request.param), LAST_DAY)


@pytest.fixture
def extras(example: ExampleJournal) -> dict[date, ExampleExtras]:
    return extras_of(example.person, example.ratings)


def test_they_are_the_same_every_time(example: ExampleJournal, extras: dict[date, ExampleExtras]) -> None:
    assert extras_of(example.person, example.ratings) == extras
    assert extras.keys() == {rating.date for rating in example.ratings}


def test_the_right_foot_is_worse_on_most_days_that_say_so(extras: dict[date, ExampleExtras]) -> None:
    said = Counter(day.said.worse_foot for day in extras.values() if day.said.worse_foot)

    assert 30 < said.total() < len(extras) / 1.5
    assert said[WorseFoot.RIGHT] > said.total() / 2


def test_one_fall_in_the_bad_week_or_soon_after(
    example: ExampleJournal, extras: dict[date, ExampleExtras]
) -> None:
    (fell_on,) = [day for day, told in extras.items() if told.said.falls]

    first_day = example.ratings[0].date
    assert 0 <= (fell_on - first_day).days - ANNA.bad_week * 7 <= 9


def test_two_changes_of_medication_weeks_apart(extras: dict[date, ExampleExtras]) -> None:
    first, second = [day for day, told in extras.items() if told.change]

    assert second - first > timedelta(weeks=4)
    assert {extras[day].change for day in (first, second)} <= NOTES.keys()


def test_feet_are_sore_on_sore_days_only(example: ExampleJournal, extras: dict[date, ExampleExtras]) -> None:
    sore = [rating for rating in example.ratings if extras[rating.date].said.sore_spots]

    assert sore
    for rating in sore:
        assert (rating.scores["pain"] or 0) >= 5
        assert Foot.RIGHT in {spot.foot for spot in extras[rating.date].said.sore_spots}


def test_cold_is_a_trigger_in_cold_months_or_where_the_note_says_so(
    example: ExampleJournal, extras: dict[date, ExampleExtras]
) -> None:
    cold = [rating for rating in example.ratings if Trigger.COLD in extras[rating.date].said.triggers]

    assert cold
    assert all(rating.date.month in COLD_MONTHS or rating.note == "cold-day" for rating in cold)


def test_own_words_are_known(extras: dict[date, ExampleExtras]) -> None:
    used = {word for day in extras.values() for word in day.own_words}

    assert {key for _, key in used | {OWN_TRIGGER}} <= OWN_WORDS.keys()


def test_a_copied_day_says_nothing_of_its_own(
    example: ExampleJournal, extras: dict[date, ExampleExtras]
) -> None:
    copied = [extras[rating.date] for rating in example.ratings if rating.is_same_as_yesterday]

    assert not any(day.said.worse_foot or day.said.sore_spots or day.own_words for day in copied)
