"""Today: the check-in, this week's massage, the last seven days."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from journal.users.models import User
from tests.conftest import ClientOf, ClockAt
from tests.makers import make_massage, make_rating, make_routine


def test_a_stranger_is_shown_the_way_in(db: None) -> None:
    assert Client().get("/")["Location"] == "/welcome/"


def test_asks_how_the_feet_were(alice: User, client_of: ClientOf, today: date) -> None:
    page = client_of(alice).get("/").content.decode()

    assert "How were your feet today?" in page
    assert "Friday 20 November" in page
    assert page.count('type="radio"') == 4 * 12


def test_shows_what_was_said_today(alice: User, client_of: ClientOf, today: date) -> None:
    make_rating(alice, today, tingling=4, pain=9, note="slept badly")

    page = client_of(alice).get("/").content.decode()

    assert "Your feet today" in page
    assert "slept badly" in page
    assert 'type="radio"' not in page


def test_counts_this_weeks_sessions_against_the_target(alice: User, client_of: ClientOf, today: date) -> None:
    make_routine(alice, today - timedelta(days=40), sessions_per_week=3)
    for days_ago in (0, 2, 2, 7):
        make_massage(alice, today - timedelta(days=days_ago))

    week = client_of(alice).get("/").context["massage_week"]

    assert (week.n_sessions, week.target) == (3, 3)
    assert [day.n_sessions for day in week.days] == [0, 0, 2, 0, 1, 0, 0]


@pytest.mark.parametrize(("week_start", "n_sessions"), [(0, 1), (5, 3), (6, 2)])
def test_the_week_begins_on_the_persons_day(
    week_start: int, n_sessions: int, alice: User, client_of: ClientOf, today: date
) -> None:
    alice.week_start = week_start
    alice.save()
    for day in (date(2026, 11, 14), date(2026, 11, 15), date(2026, 11, 16)):
        make_massage(alice, day)

    assert client_of(alice).get("/").context["massage_week"].n_sessions == n_sessions


def test_marks_the_planned_days_of_the_week(alice: User, client_of: ClientOf, today: date) -> None:
    make_routine(alice, today - timedelta(days=40), sessions_per_week=2, weekdays=["tuesday", "sunday"])

    answer = client_of(alice).get("/")

    days = answer.context["massage_week"].days
    assert [day.day.weekday() for day in days if day.is_planned] == [1, 6]
    assert "Sunday: 0, planned" in answer.content.decode()
    assert "Friday: 0<" in answer.content.decode()


def test_names_the_next_planned_day(alice: User, client_of: ClientOf, today: date) -> None:
    make_routine(
        alice, today - timedelta(days=40), sessions_per_week=1, weekdays=["sunday"], preferred_time=time(19)
    )

    assert "Next: Sunday 22 November, 19:00." in client_of(alice).get("/").content.decode()


def test_today_is_planned_until_it_is_done(alice: User, client_of: ClientOf, today: date) -> None:
    make_routine(alice, today - timedelta(days=40), sessions_per_week=1, weekdays=["friday"])
    client = client_of(alice)
    before = client.get("/").content.decode()
    make_massage(alice, today)

    after = client.get("/").content.decode()

    assert "Planned for today." in before
    assert "Planned for today" not in after
    assert "Next: Friday 27 November." in after


def test_without_a_routine_nothing_is_planned(
    alice: User, bob: User, client_of: ClientOf, today: date
) -> None:
    make_routine(bob, today - timedelta(days=40), sessions_per_week=7)

    answer = client_of(alice).get("/")

    assert answer.context["massage_week"].coming is None
    assert "planned" not in answer.content.decode().lower()


def test_todays_session_is_a_line_that_opens_it(alice: User, client_of: ClientOf, today: date) -> None:
    make_massage(alice, today - timedelta(days=1), minutes=99)
    massage = make_massage(alice, today, minutes=12, techniques=("circles", "foot-rub"))

    page = client_of(alice).get("/").content.decode()

    assert f'href="/sessions/{massage.pk}/"' in page
    assert "Today: 12 minutes: <bdi>Circular strokes</bdi>, <bdi>Basic foot rub</bdi>" in page
    assert "99 minutes" not in page


def test_compares_seven_days_with_the_seven_before(alice: User, client_of: ClientOf, today: date) -> None:
    for days_ago, pain in ((0, 2), (6, 4), (7, 8), (13, 6), (14, 0)):
        make_rating(alice, today - timedelta(days=days_ago), pain=pain)

    last = client_of(alice).get("/").context["last_days"]

    pain_row = next(row for row in last.symptoms if row.symptom == "pain")
    tingling = next(row for row in last.symptoms if row.symptom == "tingling")
    assert (pain_row.mean, pain_row.mean_before) == (3, 7)
    assert (tingling.mean, tingling.mean_before) == (None, None)
    assert (pain_row.n_rated, pain_row.n_rated_before) == (2, 2)


@pytest.mark.parametrize(
    ("hour", "greeting"), [(4, "Good morning"), (13, "Good afternoon"), (20, "Good evening")]
)
def test_greets_by_the_hour_where_the_person_lives(
    hour: int, greeting: str, alice: User, client_of: ClientOf, clock_at: ClockAt
) -> None:
    clock_at(datetime(2026, 11, 20, hour, tzinfo=UTC))  # Berlin is an hour ahead

    assert greeting in client_of(alice).get("/").content.decode()


def test_a_note_cannot_bring_markup(alice: User, client_of: ClientOf, today: date) -> None:
    make_rating(alice, today, pain=1, note="<script>alert(1)</script>")

    page = client_of(alice).get("/").content.decode()

    assert "<script>alert" not in page


def test_asks_the_same_number_of_questions_with_more_rows(
    alice: User, client_of: ClientOf, today: date, cache_keeps: None
) -> None:
    """At a second look, when findings have been worked out."""
    client = client_of(alice)
    for days_ago in (1, 12):
        make_rating(alice, today - timedelta(days=days_ago))
    make_massage(alice, today, drops={"lavender": 1}, carrier_oil="jojoba")
    client.get("/")
    with CaptureQueriesContext(connection) as few:
        client.get("/")
    for days_ago in range(2, 12):
        make_rating(alice, today - timedelta(days=days_ago))
        make_routine(alice, today - timedelta(days=days_ago))
        make_massage(alice, today, drops={"lavender": 1}, carrier_oil="jojoba")
    client.get("/")
    with CaptureQueriesContext(connection) as many:
        client.get("/")

    assert len(many) == len(few) <= 10
