"""A suggested schedule becomes the routine by one tap."""

from __future__ import annotations

from datetime import date, time, timedelta
from typing import Any

import pytest
from django.test import Client

from journal.users.models import User
from sessions.models import Routine
from tests.conftest import ClientOf
from tests.dashboard.troubles import few_sessions
from tests.makers import make_rating, make_routine

ADDRESS = "/settings/routine/use/"
GOOD = {"sessions_per_week": "2", "duration_minutes": "25", "seen": ""}


def said(routine: Routine) -> tuple[date, int, int, list[str], time | None]:
    days = routine.weekdays.slugs
    return (
        routine.starts_on,
        routine.sessions_per_week,
        routine.duration_minutes,
        days,
        routine.preferred_time,
    )


def offered(client: Client) -> dict[str, Any]:
    """What the button on Today hands back."""
    card = client.get("/").context["advice"]
    schedule = card.headline.words.schedule
    return {
        "sessions_per_week": schedule.sessions_per_week,
        "duration_minutes": schedule.minutes,
        "seen": card.routine_seen,
        "next": "/",
    }


def test_one_tap_sets_it_from_today_on_and_offers_undo(alice: User, client_of: ClientOf, today: date) -> None:
    few_sessions(alice)
    client = client_of(alice)
    page = client.get("/").content.decode()
    assert "Use this schedule" in page
    assert 'name="sessions_per_week" value="2"' in page

    answer = client.post(ADDRESS, offered(client), follow=True)

    assert [said(one) for one in Routine.objects.owned_by(alice)] == [(today, 2, 25, [], None)]
    assert answer.redirect_chain == [("/", 302)]
    told = answer.content.decode()
    assert (
        "Your routine from today on: 2 sessions a week, 25 minutes each. Trends shows where it begins."
        in told
    )
    assert "/settings/routine/undo/?token=" in told
    assert "Use this schedule" not in told


def test_the_routine_so_far_stays_in_the_history(alice: User, client_of: ClientOf, today: date) -> None:
    few_sessions(alice)
    before = make_routine(
        alice,
        today - timedelta(days=60),
        sessions_per_week=1,
        weekdays=["monday"],
        preferred_time=time(19, 30),
    )
    client = client_of(alice)

    client.post(ADDRESS, offered(client))

    old, new = Routine.objects.owned_by(alice).oldest_first()
    assert said(old) == said(before)
    assert said(new) == (today, 2, 20, [], time(19, 30))


def test_trends_marks_where_the_routine_begins(alice: User, client_of: ClientOf, today: date) -> None:
    few_sessions(alice)
    make_routine(alice, today - timedelta(days=400), sessions_per_week=1)
    client = client_of(alice)
    client.post(ADDRESS, offered(client))

    trends = client.get("/trends/")

    day = (today - date(1970, 1, 1)).days
    assert trends.context["trends"].chart.routines == [(day, 2)]
    assert "From 20 Nov 2026" in trends.content.decode()


def test_chosen_days_stay_when_it_is_as_often_as_before(
    alice: User, client_of: ClientOf, today: date
) -> None:
    make_routine(alice, today - timedelta(days=9), sessions_per_week=2, weekdays=["monday", "friday"])
    client = client_of(alice)
    make_rating(alice, today)
    seen = Routine.objects.get()

    client.post(ADDRESS, GOOD | {"seen": f"{seen.starts_on} {seen.changed_at.isoformat()}"})

    assert said(Routine.objects.latest("starts_on")) == (today, 2, 25, ["monday", "friday"], None)


def test_a_routine_that_was_changed_in_another_tab_stays(
    alice: User, client_of: ClientOf, today: date
) -> None:
    few_sessions(alice)
    client = client_of(alice)
    old_page = offered(client)
    make_routine(alice, today, sessions_per_week=5)

    page = client.post(ADDRESS, old_page, follow=True).content.decode()

    assert "Your routine was changed since this page was opened, so it stays as it is." in page
    assert Routine.objects.get().sessions_per_week == 5


def test_pressing_twice_sets_it_once_and_keeps_undo(alice: User, client_of: ClientOf, today: date) -> None:
    few_sessions(alice)
    client = client_of(alice)
    form = offered(client)

    client.post(ADDRESS, form)
    page = client.post(ADDRESS, form, follow=True).content.decode()

    assert Routine.objects.count() == 1
    assert "/settings/routine/undo/?token=" in page


@pytest.mark.parametrize(
    "broken",
    [
        {"sessions_per_week": "0"},
        {"sessions_per_week": "15"},
        {"sessions_per_week": "two"},
        {"sessions_per_week": ""},
        {"duration_minutes": "0"},
        {"duration_minutes": "241"},
        {"duration_minutes": "9" * 500},
        {"seen": "\0"},
    ],
    ids=str,
)
def test_what_no_page_of_ours_sends_is_not_found(
    broken: dict[str, str], alice: User, client_of: ClientOf, today: date
) -> None:
    assert client_of(alice).post(ADDRESS, GOOD | broken).status_code == 404
    assert not Routine.objects.exists()


def test_looking_sets_nothing(alice: User, client_of: ClientOf, today: date) -> None:
    assert client_of(alice).get(ADDRESS, GOOD).status_code == 405
    assert not Routine.objects.exists()


def test_the_routine_of_another_is_neither_seen_nor_changed(
    alice: User, bob: User, client_of: ClientOf, today: date
) -> None:
    hers = make_routine(alice, today, sessions_per_week=5)
    name = f"{hers.starts_on} {hers.changed_at.isoformat()}"

    client_of(bob).post(ADDRESS, GOOD | {"seen": name})
    assert not Routine.objects.owned_by(bob).exists()
    client_of(bob).post(ADDRESS, GOOD)

    assert said(Routine.objects.owned_by(bob).get()) == (today, 2, 25, [], None)
    assert said(Routine.objects.owned_by(alice).get()) == said(hers)


def test_nobody_is_sent_elsewhere(alice: User, client_of: ClientOf, today: date) -> None:
    answer = client_of(alice).post(ADDRESS, GOOD | {"next": "https://example.com/"})

    assert answer["Location"] == "/"
