"""What the report counts."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from journal.core.periods import Period
from journal.insights.summaries import TooLittle
from journal.reports.choices import ReportChoices
from journal.reports.contents import ReportContents, report_contents
from journal.reports.notes import NOTES_MAX
from journal.users.models import User
from symptoms.models import EntryMethod
from tests.makers import make_massage, make_rating, make_routine, make_weekly_check

TODAY = date(2026, 11, 21)


def contents_of(owner: User, n_days: int = 14, *, has_notes: bool = False) -> ReportContents:
    period = Period.ending(TODAY, n_days=n_days)
    choices = ReportChoices("A.", None, "a4", has_notes, period, "14d", is_cut=False)
    return report_contents(owner, choices, today=TODAY)


@pytest.mark.parametrize(
    ("days_after", "n_late"),
    [(0, 0), (1, 1), (-1, 0)],  # the last one: written ahead of the day
)
def test_a_rating_is_late_by_the_owners_own_calendar(alice: User, days_after: int, n_late: int) -> None:
    make_rating(alice, TODAY, entered_on=TODAY + timedelta(days=days_after))

    done = contents_of(alice).completeness

    assert (done.n_late, done.n_ratings) == (n_late, 1)


def test_whoever_moves_has_not_entered_anything_later_for_it(alice: User) -> None:
    make_rating(alice, TODAY, entered_at=datetime(2026, 11, 21, 21, tzinfo=UTC))
    alice.time_zone = "Asia/Tokyo"

    assert contents_of(alice).completeness.n_late == 0


def test_a_session_that_may_have_come_from_a_file_is_not_called_late(alice: User) -> None:
    make_massage(alice, TODAY - timedelta(days=3), entered_on=TODAY)
    make_rating(alice, TODAY)

    done = contents_of(alice).completeness

    assert (done.n_late, done.n_ratings) == (0, 1)


def test_a_rating_from_a_file_is_imported_and_not_late(alice: User) -> None:
    make_rating(alice, TODAY - timedelta(days=3), entered_on=TODAY, entry_method=EntryMethod.IMPORT)

    done = contents_of(alice).completeness

    assert (done.n_late, done.n_imported, done.n_ratings) == (0, 1, 1)


def test_the_longest_gap_is_named_by_its_days(alice: User) -> None:
    for ago in (13, 12, 5, 0):
        make_rating(alice, TODAY - timedelta(days=ago))

    done = contents_of(alice).completeness

    assert done.n_rated_days == 4
    assert done.gap_period == Period(TODAY - timedelta(days=11), TODAY - timedelta(days=6))


def test_without_a_missing_day_there_is_no_gap(alice: User) -> None:
    make_rating(alice, TODAY)

    assert contents_of(alice, n_days=1).completeness.gap_period is None


def test_ratings_copied_from_the_day_before_are_counted(alice: User) -> None:
    make_rating(alice, TODAY, entry_method=EntryMethod.SAME_AS_YESTERDAY)
    make_rating(alice, TODAY - timedelta(days=1))

    assert contents_of(alice).completeness.n_same == 1


def test_sessions_a_week_are_spread_over_the_whole_period(alice: User) -> None:
    for ago in (0, 0, 5):
        make_massage(alice, TODAY - timedelta(days=ago), minutes=30)

    sessions = contents_of(alice).sessions

    assert (sessions.n, sessions.per_week) == (3, 1.5)


def test_no_session_has_no_length(alice: User) -> None:
    assert contents_of(alice).sessions.minutes == TooLittle(0, 1)


def test_an_empty_period_is_empty_though_a_target_can_be_drawn(alice: User) -> None:
    make_routine(alice, TODAY - timedelta(days=30))

    contents = contents_of(alice)

    assert contents.is_empty
    assert contents.has_bars


def test_the_newest_notes_of_both_kinds_come_first_and_are_cut(alice: User) -> None:
    for ago in range(NOTES_MAX):
        make_rating(alice, TODAY - timedelta(days=ago), note="x" * 5000)
    make_massage(alice, TODAY, note="  after the session ")
    make_massage(alice, TODAY, note=" \n ")

    notes = contents_of(alice, n_days=60, has_notes=True).notes

    assert notes.n == NOTES_MAX + 1
    assert len(notes.newest) == NOTES_MAX
    assert {note.day for note in notes.newest[:2]} == {TODAY}
    assert max(len(note.text) for note in notes.newest) == 400


@pytest.mark.parametrize("has_notes", [True, False])
def test_notes_that_stay_out_are_not_even_read(alice: User, has_notes: bool) -> None:
    make_rating(alice, TODAY, note="private")
    make_massage(alice, TODAY, note="private too")
    make_weekly_check(alice, TODAY, note="and this")

    with CaptureQueriesContext(connection) as queries:
        notes = contents_of(alice, has_notes=has_notes).notes

    n_reading = sum('"note"' in query["sql"] for query in queries)
    assert (n_reading, notes.n) == ((4, 3) if has_notes else (0, 0))


def test_a_real_journal_is_no_example(alice: User) -> None:
    make_rating(alice, TODAY)
    make_rating(alice, TODAY - timedelta(days=14), entry_method=EntryMethod.EXAMPLE)

    assert not contents_of(alice).is_example


def test_one_example_rating_makes_an_example(alice: User) -> None:
    make_rating(alice, TODAY, entry_method=EntryMethod.EXAMPLE)

    assert contents_of(alice).is_example


def test_an_invented_person_stays_one_whatever_they_enter(alice: User) -> None:
    alice.demo_expires_at = datetime(2026, 12, 1, tzinfo=UTC)
    make_rating(alice, TODAY)

    assert contents_of(alice).is_example
