"""One day in full: what was said, done, seen and planned, the days beside it, and what can be done there."""

from __future__ import annotations

from datetime import date, time, timedelta

import pytest

from journal.dashboard.day import DayPage
from journal.users.models import User
from symptoms.models import RatingVersion, WeeklyCheck
from tests.conftest import ClientOf
from tests.makers import (
    make_foot_check,
    make_massage,
    make_rating,
    make_routine,
    make_weekly_check,
    noon,
)
from tests.trying import make_experiment

DAY = date(2026, 11, 13)
ADDRESS = "/days/2026-11-13/"


def page_of(client_of: ClientOf, person: User, day: date) -> DayPage:
    page = client_of(person).get(f"/days/{day}/").context["page"]
    assert isinstance(page, DayPage)
    return page


def html_of(client_of: ClientOf, person: User, day: date = DAY) -> str:
    return " ".join(client_of(person).get(f"/days/{day}/").content.decode().split())


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2026, 11, 20), "Today"),
        (date(2026, 11, 19), "Yesterday"),
        (date(2026, 11, 18), "2 days ago"),
        (date(2026, 11, 21), "Tomorrow"),
        (date(2026, 11, 22), ""),
        (date(2026, 1, 1), ""),
    ],
)
def test_says_how_far_away_it_is(
    day: date, words: str, alice: User, client_of: ClientOf, today: date
) -> None:
    assert page_of(client_of, alice, day).distance == words


def test_the_days_beside_it_are_one_tap_away(alice: User, client_of: ClientOf, today: date) -> None:
    html = html_of(client_of, alice)

    assert 'rel="prev" href="/days/2026-11-12/"' in html
    assert 'rel="next" href="/days/2026-11-14/"' in html
    assert 'href="/calendar/?month=2026-11"' in html
    assert 'href="/history/"' in html


@pytest.mark.parametrize(
    ("day", "earlier", "later"),
    [
        (date(1900, 1, 1), None, date(1900, 1, 2)),
        (date(2100, 12, 31), date(2100, 12, 30), None),
    ],
)
def test_the_days_have_ends(
    day: date, earlier: date | None, later: date | None, alice: User, client_of: ClientOf, today: date
) -> None:
    page = page_of(client_of, alice, day)

    assert (page.earlier, page.later) == (earlier, later)


@pytest.mark.parametrize(
    "day", ["1899-12-31", "2101-01-01", "0001-01-01", "9999-12-31", "2026-02-30", "2026-1-1", "x"]
)
def test_a_day_that_cannot_be_is_not_found(day: str, alice: User, client_of: ClientOf, today: date) -> None:
    assert client_of(alice).get(f"/days/{day}/").status_code == 404


def test_an_empty_day_offers_to_fill_it_in(alice: User, client_of: ClientOf, today: date) -> None:
    html = html_of(client_of, alice)

    assert "Not rated." in html
    assert "No session logged." in html
    assert f'href="/check-in/2026-11-13/?next={ADDRESS}"' in html
    assert f'href="/sessions/new/?day=2026-11-13&amp;plan=now&amp;next={ADDRESS}"' in html


def test_a_day_to_come_says_its_plan_and_takes_no_entry(
    alice: User, client_of: ClientOf, today: date
) -> None:
    make_routine(
        alice,
        date(2026, 1, 5),
        sessions_per_week=1,
        weekdays=["sunday"],
        duration_minutes=25,
        preferred_time=time(19),
    )

    sunday, monday = (html_of(client_of, alice, date(2026, 11, number)) for number in (22, 23))

    assert "Planned: 25 minutes, 19:00" in sunday
    assert "Nothing is planned." in monday
    for html in (sunday, monday):
        assert "This day has not come yet." in html
        assert "/check-in/" not in html
        assert "/sessions/new/" not in html


@pytest.mark.parametrize(("days_ahead", "is_untold"), [(6, False), (7, True), (83, True), (84, False)])
def test_a_day_to_come_of_an_experiment_says_whether_its_plan_is_told_yet(
    days_ahead: int, is_untold: bool, alice: User, client_of: ClientOf, today: date
) -> None:
    make_experiment(alice, today)

    html = html_of(client_of, alice, today + timedelta(days=days_ahead))

    untold = "The plan of your experiment for this day is told when its turn comes."
    assert (untold in html, "Nothing is planned." in html) == (is_untold, not is_untold)


def test_a_day_rated_further_east_shows_its_rating_before_it_comes(
    alice: User, client_of: ClientOf, today: date
) -> None:
    make_rating(alice, today + timedelta(days=1), pain=3)

    html = html_of(client_of, alice, today + timedelta(days=1))

    assert "Pain&nbsp;<strong>3</strong>" in html
    assert "/sessions/new/" not in html


def test_a_missed_day_is_not_held_against_anybody(alice: User, client_of: ClientOf, today: date) -> None:
    make_routine(alice, date(2026, 1, 5), sessions_per_week=7, duration_minutes=25)

    html = html_of(client_of, alice, date(2026, 11, 10))

    assert "Planned: 25" not in html
    assert "missed" not in html.lower()


def test_shows_nothing_of_somebody_else(alice: User, bob: User, client_of: ClientOf, today: date) -> None:
    make_rating(alice, DAY, note="only alice knows this")
    make_massage(alice, DAY, note="only alice knows this")
    make_foot_check(alice, DAY, right=["wound"], note="only alice knows this")
    WeeklyCheck.objects.create(owner=alice, date=DAY, entered_at=noon(DAY), entered_on=DAY, falls=2)
    RatingVersion.objects.create(owner=alice, date=DAY, values={}, revision=1, replaced_at=noon(DAY))

    page, html = page_of(client_of, bob, DAY), html_of(client_of, bob)

    assert (page.rating, page.massages, page.foot_checks, page.weekly_check) == (None, [], [], None)
    assert "only alice knows this" not in html
    assert "versions/" not in html


def test_nothing_is_written_here(alice: User, client_of: ClientOf, today: date) -> None:
    assert client_of(alice).post(ADDRESS).status_code == 405


def test_a_very_long_note_is_folded_and_whole(alice: User, client_of: ClientOf, today: date) -> None:
    note = "Cold floor, hot feet. " * 200
    make_rating(alice, today, pain=3, note=note)
    make_massage(alice, today, note=note)
    make_foot_check(alice, today, left=["wound"], note=note)
    make_weekly_check(alice, today, note=note)
    client = client_of(alice)

    pages = [client.get(address).content.decode() for address in ("/days/2026-11-20/", "/")]

    assert [page.count("Show all") for page in pages] == [4, 1]
    assert [page.count(note) for page in pages] == [4, 1]
