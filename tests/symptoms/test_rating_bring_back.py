"""An earlier version becomes the day's rating again; nothing is overwritten unseen."""

from __future__ import annotations

from datetime import date

from django.test import Client

from journal.core.feet import Area
from journal.users.models import User
from symptoms.details import details_of
from symptoms.models import DailyRating, Foot, OwnWord, OwnWordKind, RatingVersion, SoreSpot, Trouble
from tests.conftest import ClientOf
from tests.makers import make_rating, make_rating_version
from tests.undoing import undo, undo_address

ADDRESS = "/check-in/2026-11-20/"


def make_full_rating(owner: User, day: date) -> DailyRating:
    """A rating with something in every table it has."""
    rating = make_rating(owner, day, pain=7, sleep=Trouble.MUCH, note="first")
    SoreSpot.objects.create(rating=rating, foot=Foot.LEFT, area=Area.HEEL, score=3)
    word = OwnWord.objects.create(owner=owner, kind=OwnWordKind.TRIGGER, name="wet grass")
    rating.own_words.add(word)
    return rating


def rate(client: Client, rating: DailyRating, **said: str) -> None:
    """Corrects the day."""
    client.post(ADDRESS, said | {"seen_version": rating.version})
    rating.refresh_from_db()


def bring_back(client: Client, version: RatingVersion, seen: str) -> str:
    """Presses the button of a version; the text of the page that comes."""
    address = f"/check-in/versions/{version.pk}/bring-back/"
    page = client.post(address, {"seen_version": seen, "next": "/settings/"}, follow=True)
    return str(page.content.decode())


def test_brings_everything_back(alice: User, client_of: ClientOf, today: date) -> None:
    rating, client = make_full_rating(alice, today), client_of(alice)
    first = details_of(rating)
    client.post(f"{ADDRESS}delete/")
    anew = make_rating(alice, today, pain=1)

    page = bring_back(client, RatingVersion.objects.get(), anew.version)

    assert "The rating of 20 November 2026 is brought back." in page
    assert details_of(DailyRating.objects.get()) == first


def test_what_it_replaced_is_an_earlier_version_too(alice: User, client_of: ClientOf, today: date) -> None:
    rating, client = make_rating(alice, today, pain=7), client_of(alice)
    rate(client, rating, pain="4")

    bring_back(client, RatingVersion.objects.get(), rating.version)

    assert [one.values["pain"] for one in RatingVersion.objects.newest_first()] == [4, 7]


def test_undo_takes_it_back(alice: User, client_of: ClientOf, today: date) -> None:
    rating, client = make_rating(alice, today, pain=7), client_of(alice)
    rate(client, rating, pain="4")
    undo_address(client)
    address = f"/check-in/versions/{RatingVersion.objects.get().pk}/bring-back/"
    client.post(address, {"seen_version": rating.version})

    undo(client)

    assert DailyRating.objects.get().scores["pain"] == 4


def test_a_page_that_is_outdated_brings_nothing_back(alice: User, client_of: ClientOf, today: date) -> None:
    rating, client = make_rating(alice, today, pain=7), client_of(alice)
    rate(client, rating, pain="4")
    seen = rating.version
    rate(client_of(alice), rating, pain="5")

    page = bring_back(client, RatingVersion.objects.newest_first()[1], seen)

    assert "so nothing was brought back" in page
    assert DailyRating.objects.get().scores["pain"] == 5


def test_a_deleted_day_that_was_rated_anew_is_not_overwritten(
    alice: User, client_of: ClientOf, today: date
) -> None:
    version = make_rating_version(alice, today, pain=7)
    make_rating(alice, today, pain=2)

    page = bring_back(client_of(alice), version, "")

    assert "so nothing was brought back" in page
    assert DailyRating.objects.get().scores["pain"] == 2


def test_a_double_tap_is_one_change(alice: User, client_of: ClientOf, today: date) -> None:
    version, client = make_rating_version(alice, today, pain=7), client_of(alice)

    pages = [bring_back(client, version, "") for _ in range(2)]

    assert ["is brought back." in page for page in pages] == [True, True]
    assert DailyRating.objects.get().revision == 1


def test_an_own_word_that_is_no_longer_there_is_left_out(
    alice: User, client_of: ClientOf, today: date
) -> None:
    make_full_rating(alice, today)
    client = client_of(alice)
    client.post(f"{ADDRESS}delete/")
    OwnWord.objects.all().delete()

    bring_back(client, RatingVersion.objects.get(), "")

    restored = DailyRating.objects.get()
    assert (restored.note, restored.own_words.count(), restored.sore_spots.count()) == ("first", 0, 1)


def test_bob_brings_nothing_of_alice_back(alice: User, bob: User, client_of: ClientOf, today: date) -> None:
    version = make_rating_version(alice, today)

    answer = client_of(bob).post(f"/check-in/versions/{version.pk}/bring-back/", {"seen_version": ""})

    assert answer.status_code == 404
    assert not DailyRating.objects.exists()
