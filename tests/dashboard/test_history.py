"""The history lists every day, newest first."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from journal.core.feet import Area
from journal.users.models import User
from symptoms.models import SoreSpot
from tests.conftest import ClientOf
from tests.makers import make_foot_check, make_massage, make_own_word, make_rating


def rate_with_extras(owner: User, day: date) -> None:
    rating = make_rating(owner, day, sleep="some", falls=1)
    rating.own_words.add(make_own_word(owner, note=f"shoes of {day}"))
    SoreSpot.objects.create(rating=rating, foot="left", area=Area.TOES, score=4)


def test_lists_each_day_back_to_the_first_entry(alice: User, client_of: ClientOf, today: date) -> None:
    make_massage(alice, today - timedelta(days=3))
    make_rating(alice, today - timedelta(days=1))

    page = client_of(alice).get("/history/").context["history"]

    assert [day.day for day in page.days] == [today - timedelta(days=ago) for ago in range(4)]
    assert [bool(day.rating) for day in page.days] == [False, True, False, False]
    assert [len(day.massages) for day in page.days] == [0, 0, 0, 1]


def test_every_day_of_a_year_is_on_exactly_one_page(alice: User, client_of: ClientOf, today: date) -> None:
    make_rating(alice, today - timedelta(days=364))
    client = client_of(alice)
    n_pages = client.get("/history/").context["history"].n_pages

    pages = [client.get("/history/", {"page": number}).context["history"] for number in range(1, n_pages + 1)]

    days = [day.day for page in pages for day in page.days]
    assert days == [today - timedelta(days=ago) for ago in range(365)]


@pytest.mark.parametrize(
    ("asked", "shown"), [("0", 1), ("-3", 1), ("x", 1), ("999", 2), ("9" * 99, 1), ("²", 1), ("", 1)]
)
def test_an_impossible_page_shows_a_possible_one(
    asked: str, shown: int, alice: User, client_of: ClientOf, today: date
) -> None:
    make_rating(alice, today - timedelta(days=40))

    answer = client_of(alice).get("/history/", {"page": asked})

    assert (answer.status_code, answer.context["history"].number) == (200, shown)


def test_an_empty_history_teaches(alice: User, client_of: ClientOf, today: date) -> None:
    page = client_of(alice).get("/history/").content.decode()

    assert "Nothing here yet" in page


def test_a_day_rated_further_east_is_listed_before_it_comes(
    alice: User, client_of: ClientOf, today: date
) -> None:
    make_rating(alice, today + timedelta(days=1))

    page = client_of(alice).get("/history/").context["history"]

    assert [day.day for day in page.days] == [today + timedelta(days=1), today]


def test_a_day_leads_to_its_page(alice: User, client_of: ClientOf, today: date) -> None:
    make_rating(alice, today)

    assert 'href="/days/2026-11-20/"' in client_of(alice).get("/history/").content.decode()


def test_a_day_says_in_short_what_was_said_besides(alice: User, client_of: ClientOf, today: date) -> None:
    rate_with_extras(alice, today)
    make_rating(alice, today - timedelta(days=1))

    html = client_of(alice).get("/history/").content.decode()

    text = "Sore spots: Left toes 4. Sleep: Some trouble. Falls: 1. Triggers: Shoes of 2026-11-20."
    assert f'<p class="day-extras" dir="auto">{text}</p>' in html
    assert html.count("day-extras") == 1


def test_what_was_entered_on_another_day_says_so(alice: User, client_of: ClientOf, today: date) -> None:
    yesterday = today - timedelta(days=1)
    make_rating(alice, today - timedelta(days=2), entry_method="import", entered_on=today)
    make_massage(alice, yesterday, entered_on=today)
    make_rating(alice, today)

    html = client_of(alice).get("/history/").content.decode()

    assert html.count("Rating imported on 20 Nov 2026.") == 1
    assert html.count("Session entered 1 day later, 20 Nov") == 1
    assert html.count('class="evidence">Rating') == 1


def test_a_foot_check_that_stopped_is_told_with_a_way_to_delete_it(
    alice: User, client_of: ClientOf, today: date
) -> None:
    stop = make_foot_check(alice, today, left=["blister"], note="<i>New shoes</i>")
    make_foot_check(alice, today)

    answer = client_of(alice).get("/history/")
    html = answer.content.decode()

    assert answer.context["history"].days[0].stops == [stop]
    assert "left foot: blister." in html
    assert "&lt;i&gt;New shoes&lt;/i&gt;" in html
    assert f'action="/sessions/guided/check/{stop.pk}/delete/"' in html
    assert html.count("No massage on that foot.") == 1


def test_a_stop_of_both_feet_says_so(alice: User, client_of: ClientOf, today: date) -> None:
    make_foot_check(alice, today, left=["fever"], right=["fever"])

    html = client_of(alice).get("/history/").content.decode()

    assert "No massage on either foot." in html
    assert "No massage on that foot." not in html


def test_a_journal_of_one_stop_is_not_empty(alice: User, client_of: ClientOf, today: date) -> None:
    make_foot_check(alice, today - timedelta(days=2), right=["heat"])

    page = client_of(alice).get("/history/").context["history"]

    assert not page.is_empty
    assert [len(day.stops) for day in page.days] == [0, 0, 1]


def test_a_stop_written_further_east_is_listed_before_its_day_comes(
    alice: User, client_of: ClientOf, today: date
) -> None:
    make_foot_check(alice, today + timedelta(days=1), right=["heat"])

    page = client_of(alice).get("/history/").context["history"]

    assert [day.day for day in page.days] == [today + timedelta(days=1), today]


def test_shows_nothing_of_somebody_else(alice: User, bob: User, client_of: ClientOf, today: date) -> None:
    make_rating(alice, today, note="only for me")
    make_foot_check(alice, today, left=["wound"], note="only for me")

    html = client_of(bob).get("/history/").content.decode()

    assert "only for me" not in html
    assert "open wound" not in html


def test_asks_the_same_number_of_questions_with_more_rows(
    alice: User, client_of: ClientOf, today: date
) -> None:
    client = client_of(alice)
    rate_with_extras(alice, today)
    make_massage(alice, today, drops={"lavender": 1})
    make_foot_check(alice, today, left=["wound"])
    with CaptureQueriesContext(connection) as few:
        client.get("/history/")
    for days_ago in range(1, 11):
        rate_with_extras(alice, today - timedelta(days=days_ago))
        make_massage(alice, today - timedelta(days=days_ago), drops={"lavender": 1})
        make_foot_check(alice, today - timedelta(days=days_ago), left=["wound"])
    with CaptureQueriesContext(connection) as many:
        client.get("/history/")

    assert len(many) == len(few) <= 10
