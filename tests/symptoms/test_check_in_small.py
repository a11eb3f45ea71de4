"""The small form of Today: four numbers and a note, and one step on to all the rest."""

from __future__ import annotations

from datetime import date, timedelta

from journal.users.models import User
from symptoms.models import DailyRating
from tests.conftest import ClientOf
from tests.symptoms.full_days import address, make_full_rating, stored


def test_the_small_form_of_today_wipes_nothing(alice: User, client_of: ClientOf, today: date) -> None:
    rating = make_full_rating(alice, today)
    before = stored(alice, today)

    client_of(alice).post(address(today), {"pain": "2", "seen_version": rating.version})

    after = stored(alice, today)
    assert after.scores["pain"] == 2
    assert (after.sleep, after.falls, after.triggers, after.own_word_ids, after.sore_spots) == (
        before.sleep,
        before.falls,
        before.triggers,
        before.own_word_ids,
        before.sore_spots,
    )


def test_same_as_the_day_before_copies_the_four_numbers_only(
    alice: User, client_of: ClientOf, today: date
) -> None:
    make_full_rating(alice, today - timedelta(days=1), pain=8, worse_foot="left")

    client_of(alice).post(address(today), {"same_as_yesterday": "yes", "sleep": "much"})

    copied = stored(alice, today)
    assert copied.scores["pain"] == 8
    assert (copied.worse_foot, copied.falls, copied.sleep) == ("", None, "much")


def test_save_and_add_more_saves_and_opens_the_full_page(
    alice: User, client_of: ClientOf, today: date
) -> None:
    sent = {"pain": "2", "more": "yes", "next": "/"}

    answer = client_of(alice).post(address(today), sent)

    assert answer["Location"] == address(today)
    assert stored(alice, today).scores["pain"] == 2


def test_add_more_without_a_number_opens_the_full_page_and_keeps_what_was_typed(
    alice: User, client_of: ClientOf, today: date
) -> None:
    answer = client_of(alice).post(address(today), {"note": "half a thought", "more": "yes"})

    page = answer.content.decode()
    assert answer.status_code == 200
    assert "half a thought" in page
    assert "Choose a number" not in page
    assert "More about this day" in page
    assert not DailyRating.objects.exists()


def test_add_more_with_an_impossible_number_says_so(alice: User, client_of: ClientOf, today: date) -> None:
    page = client_of(alice).post(address(today), {"pain": "11", "more": "yes"}).content.decode()

    assert "This is not on the scale." in page
    assert not DailyRating.objects.exists()


def test_add_more_overwrites_nothing_that_was_rated_meanwhile(
    alice: User, client_of: ClientOf, today: date
) -> None:
    make_full_rating(alice, today)

    answer = client_of(alice).post(address(today), {"pain": "2", "more": "yes", "seen_version": ""})

    assert answer.status_code == 409
    assert stored(alice, today).scores["pain"] == 5


def test_today_asks_no_more_than_four_numbers(alice: User, client_of: ClientOf, today: date) -> None:
    page = client_of(alice).get("/").content.decode()

    assert page.count("data-scale>") == 4
    assert 'name="more"' in page
    assert 'name="asked"' not in page
