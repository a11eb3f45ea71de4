"""The routine is set from today on; the old one stays in the history."""

from __future__ import annotations

from datetime import date, time, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.html import strip_tags

from journal.users.models import User
from sessions.models import Routine
from tests.conftest import ClientOf
from tests.makers import make_routine

ADDRESS = "/settings/routine/"


def test_sets_the_routine_from_today_and_keeps_the_old_one(
    alice: User, client_of: ClientOf, today: date
) -> None:
    make_routine(alice, today - timedelta(days=30), sessions_per_week=2)

    client_of(alice).post(ADDRESS, {"sessions_per_week": "4", "duration_minutes": "15"})

    routines = Routine.objects.owned_by(alice).oldest_first()
    assert [plan.sessions_per_week for plan in routines] == [2, 4]
    assert routines.in_force_on(today - timedelta(days=1)) == routines[0]
    assert routines.in_force_on(today) == routines[1]


def test_a_second_routine_of_the_same_day_replaces_the_first(
    alice: User, client_of: ClientOf, today: date
) -> None:
    for number in ("4", "5"):
        client_of(alice).post(ADDRESS, {"sessions_per_week": number, "duration_minutes": "15"})

    assert Routine.objects.owned_by(alice).get().sessions_per_week == 5


@pytest.mark.parametrize(
    ("sessions_per_week", "duration_minutes"),
    [("15", "20"), ("-1", "20"), ("two", "20"), ("2.5", "20"), ("3", "0"), ("3", "241"), ("", "20")],
)
def test_refuses_an_impossible_plan(
    sessions_per_week: str, duration_minutes: str, alice: User, client_of: ClientOf, today: date
) -> None:
    form = {"sessions_per_week": sessions_per_week, "duration_minutes": duration_minutes}

    answer = client_of(alice).post(ADDRESS, form)

    assert answer.status_code == 200
    assert answer.context["form"].errors
    assert not Routine.objects.exists()


@pytest.mark.parametrize(
    "sent",
    [
        {"weekdays": ["someday"]},
        {"weekdays": ["\x00"]},
        {"weekdays": ["1"]},
        {"weekdays": ["MONDAY"]},
        {"preferred_time": "25:00"},
        {"preferred_time": "soon"},
        {"preferred_time": "\x00"},
        {"duration_minutes": "9" * 400},
        {"sessions_per_week": "\x00"},
    ],
    ids=str,
)
def test_refuses_what_was_never_offered(
    sent: dict[str, str | list[str]], alice: User, client_of: ClientOf, today: date
) -> None:
    answer = client_of(alice).post(ADDRESS, {"sessions_per_week": "1", "duration_minutes": "15"} | sent)

    assert answer.status_code == 200
    assert answer.context["form"].errors.keys() == sent.keys()
    assert not Routine.objects.exists()


def test_begins_with_the_newest_routine(alice: User, client_of: ClientOf, today: date) -> None:
    make_routine(alice, today - timedelta(days=40), sessions_per_week=5)
    make_routine(
        alice, today - timedelta(days=4), sessions_per_week=1, weekdays=["friday"], preferred_time=time(8, 5)
    )

    page = client_of(alice).get(ADDRESS).content.decode()

    assert 'value="friday" id="id_weekdays_4" checked' in page
    assert 'value="08:05"' in page


def test_lists_the_routines_newest_first(alice: User, client_of: ClientOf, today: date) -> None:
    alice.week_start = 6
    alice.save()
    make_routine(alice, date(2026, 2, 1), sessions_per_week=2, duration_minutes=20)
    make_routine(
        alice,
        date(2026, 9, 3),
        sessions_per_week=4,
        duration_minutes=15,
        weekdays=["monday", "wednesday", "friday", "sunday"],
        preferred_time=time(19),
    )

    words = " ".join(strip_tags(client_of(alice).get(ADDRESS).content.decode()).split())

    newer, older = (
        "From 3 Sep 2026 4 a week, 15 min, Sun Mon Wed Fri, 19:00",
        "From 1 Feb 2026 2 a week, 20 min",
    )
    assert f"{newer} {older}" in words


def test_asks_the_same_number_of_questions_with_more_routines(
    alice: User, client_of: ClientOf, today: date
) -> None:
    client = client_of(alice)
    make_routine(alice, today)
    with CaptureQueriesContext(connection) as few:
        client.get(ADDRESS)
    for days_ago in range(1, 11):
        make_routine(alice, today - timedelta(days=days_ago))
    with CaptureQueriesContext(connection) as many:
        client.get(ADDRESS)

    assert len(many) == len(few)


def test_shows_only_ones_own_plans(alice: User, bob: User, client_of: ClientOf, today: date) -> None:
    make_routine(alice, today, sessions_per_week=11)

    assert "11 a week" in client_of(alice).get(ADDRESS).content.decode()
    assert "11 a week" not in client_of(bob).get(ADDRESS).content.decode()
