"""The sentences, and the drawings in words: no more and no less than was rated."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from journal.core.periods import Period
from journal.reports import captions, wording
from journal.reports.choices import ReportChoices
from journal.reports.contents import ReportContents, report_contents
from journal.users.models import User
from tests.makers import make_massage, make_rating

TODAY = date(2026, 11, 21)


def contents_of(owner: User, n_days: int) -> ReportContents:
    """Of the first page alone."""
    period = Period.ending(TODAY, n_days=n_days)
    choices = ReportChoices("A.", None, "a4", False, period, "14d", is_cut=False, has_details=False)
    return report_contents(owner, choices, today=TODAY)


def test_a_period_too_short_to_compare_has_no_beginning_and_no_end(alice: User) -> None:
    for ago in range(7):
        make_rating(alice, TODAY - timedelta(days=ago), pain=4)

    contents = contents_of(alice, n_days=7)

    assert wording.strip_alternative(contents, "pain") == (
        "Pain from 0 to 10 over the period: mean 4.0, lowest day 4, highest 4, 7 days rated."
    )
    assert "the period is too short to compare its beginning with its end" in wording.summary_text(contents)


def test_an_end_without_a_rated_day_is_called_unrated(alice: User) -> None:
    make_rating(alice, TODAY, pain=4)

    contents = contents_of(alice, n_days=28)

    assert wording.strip_alternative(contents, "pain").endswith(
        "At the beginning not rated, at the end 4.0 (1 day)."
    )
    assert "too few days are rated to compare" in wording.summary_text(contents)


def test_a_symptom_never_rated_is_called_so(alice: User) -> None:
    assert wording.strip_alternative(contents_of(alice, 7), "pain") == "Pain: not rated in this period."


@pytest.mark.parametrize(
    ("n_weeks", "beginning"),
    [
        (60, "Massage sessions a week, oldest first: 0, "),
        (61, "Massage sessions a week, the last 60 of 61 weeks, oldest first: 0, "),
    ],
)
def test_the_bars_in_words_say_how_many_weeks_they_tell_of(alice: User, n_weeks: int, beginning: str) -> None:
    make_massage(alice, TODAY)
    monday = TODAY - timedelta(days=TODAY.weekday())
    n_days = (TODAY - monday).days + 1 + 7 * (n_weeks - 1)

    said = wording.bars_alternative(contents_of(alice, n_days).weeks)

    assert said.startswith(beginning)
    assert said.count(",") - beginning.count(",") == 58
    assert said.endswith(", 1.")


@pytest.mark.parametrize(("n_days", "length"), [(1, "1 day"), (7, "1 week"), (14, "2 weeks")])
def test_a_period_without_a_rating_is_named_in_the_right_number(
    alice: User, n_days: int, length: str
) -> None:
    text = wording.summary_text(contents_of(alice, n_days))

    assert text == f"No symptom was rated in this period ({length}). No massage session was logged."


def test_a_symptom_rated_on_few_days_is_not_called_the_strongest(alice: User) -> None:
    for ago in range(10):
        make_rating(alice, TODAY - timedelta(days=ago), pain=3, numbness=10 if ago < 3 else None)

    assert "strongest" not in wording.summary_text(contents_of(alice, n_days=14))


def test_the_strongest_symptom_is_told_with_its_days(alice: User) -> None:
    for ago in range(10):
        tingling, numbness = (6 if ago < 4 else None), (10 if ago < 3 else None)
        make_rating(alice, TODAY - timedelta(days=ago), pain=3, tingling=tingling, numbness=numbness)

    text = wording.summary_text(contents_of(alice, n_days=14))

    assert "Tingling was the strongest symptom, 6.0 on average (4 days rated)." in text


@pytest.mark.parametrize(("n_rated", "is_told"), [(14, True), (3, False)])
def test_the_reference_stands_where_a_change_stands(alice: User, n_rated: int, is_told: bool) -> None:
    for ago in range(n_rated):
        make_rating(alice, TODAY - timedelta(days=ago), pain=3)

    contents = contents_of(alice, n_days=14)

    assert ("Farrar" in captions.table_note(contents)) is is_told
    assert ("Farrar" in " ".join(captions.footnotes(contents))) is is_told


def test_a_period_too_short_to_compare_has_no_reference(alice: User) -> None:
    for ago in range(7):
        make_rating(alice, TODAY - timedelta(days=ago), pain=3)

    contents = contents_of(alice, n_days=7)

    assert captions.table_note(contents).endswith("A longer period compares its beginning with its end.")
    assert "Farrar" not in " ".join(captions.footnotes(contents))


def test_one_minute_is_no_minutes(alice: User) -> None:
    make_massage(alice, TODAY, minutes=1)

    contents = contents_of(alice, n_days=7)

    assert "1 massage session (1.0 a week) of 1 minute." in wording.summary_text(contents)
    assert "1 minute a week on average." in captions.bars_note(contents)
