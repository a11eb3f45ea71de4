"""A rating can be deleted, and brought back."""

from __future__ import annotations

from datetime import date

from journal.users.models import User
from symptoms.models import DailyRating
from tests.conftest import ClientOf
from tests.makers import make_rating
from tests.undoing import undo


def test_deletes_the_day_and_undo_brings_it_back(alice: User, client_of: ClientOf, today: date) -> None:
    before = make_rating(alice, today, pain=7, note="keep me")
    client = client_of(alice)

    client.post("/check-in/2026-11-20/delete/")
    was_gone = not DailyRating.objects.exists()
    undo(client)

    after = DailyRating.objects.owned_by(alice).get()
    assert was_gone
    assert (after.scores, after.note, after.entered_at) == (before.scores, "keep me", before.entered_at)


def test_says_what_was_deleted(alice: User, client_of: ClientOf, today: date) -> None:
    make_rating(alice, today)

    page = client_of(alice).post("/check-in/2026-11-20/delete/", follow=True).content.decode()

    assert "The rating of 20 November 2026 is deleted." in page


def test_a_day_changed_since_it_was_opened_is_not_deleted(
    alice: User, client_of: ClientOf, today: date
) -> None:
    seen, client = make_rating(alice, today, pain=3).version, client_of(alice)
    client.post("/check-in/2026-11-20/", {"pain": "9", "seen_version": seen})

    page = client.post("/check-in/2026-11-20/delete/", {"seen_version": seen}, follow=True)

    assert "so it was not deleted" in page.content.decode()
    assert DailyRating.objects.get().scores["pain"] == 9


def test_the_page_tells_which_version_its_button_deletes(
    alice: User, client_of: ClientOf, today: date
) -> None:
    version = make_rating(alice, today).version

    page = client_of(alice).get("/check-in/2026-11-20/").content.decode()

    assert page.count(f'name="seen_version" value="{version}"') == 2


def test_a_day_without_a_rating_is_not_found(alice: User, client_of: ClientOf, today: date) -> None:
    assert client_of(alice).post("/check-in/2026-11-19/delete/").status_code == 404


def test_bob_cannot_delete_the_day_of_alice(alice: User, bob: User, client_of: ClientOf, today: date) -> None:
    make_rating(alice, today)

    answer = client_of(bob).post("/check-in/2026-11-20/delete/")

    assert answer.status_code == 404
    assert DailyRating.objects.owned_by(alice).exists()


def test_whoever_takes_every_number_away_is_led_to_delete(
    alice: User, client_of: ClientOf, today: date
) -> None:
    rating = make_rating(alice, today, pain=7)
    emptied = dict.fromkeys(rating.scores, "") | {"note": "typed", "seen_version": rating.version}

    page = client_of(alice).post("/check-in/2026-11-20/", emptied).content.decode()

    assert "You took every number away, so nothing was saved." in page
    assert 'form="delete-rating"' in page
    assert 'action="/check-in/2026-11-20/delete/" id="delete-rating"' in page
    assert "typed" in page
    assert DailyRating.objects.get().pain == 7


def test_an_unrated_day_without_a_number_offers_nothing_to_delete(
    alice: User, client_of: ClientOf, today: date
) -> None:
    page = client_of(alice).post("/check-in/2026-11-20/", {"note": "typed"}).content.decode()

    assert "Choose a number for at least one symptom, then save." in page
    assert "delete-rating" not in page
