"""How a day was rated before each change, in words."""

from __future__ import annotations

from datetime import UTC, date, datetime

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from journal.users.models import User
from symptoms.models import DailyRating, OwnWord, OwnWordKind, RatingVersion
from tests.conftest import ClientOf, ClockAt
from tests.makers import make_rating, make_rating_version

ADDRESS = "/check-in/2026-11-20/"
DAY = date(2026, 11, 20)


def rate(client: Client, **said: str) -> None:
    """Rates the day as its form does, from how it stands."""
    rating = DailyRating.objects.filter(date=DAY).first()
    answer = client.post(ADDRESS, said | {"seen_version": rating.version if rating else ""})
    assert answer.status_code == 302


def test_a_day_that_was_never_changed_has_none(alice: User, client_of: ClientOf, today: date) -> None:
    make_rating(alice, today)
    client = client_of(alice)

    assert "There are none." in client.get(f"{ADDRESS}versions/").content.decode()
    assert "Earlier versions" not in client.get(ADDRESS).content.decode()


def test_each_change_says_what_was_said_before_and_after(
    alice: User, client_of: ClientOf, clock_at: ClockAt
) -> None:
    client = client_of(alice)
    clock_at(datetime(2026, 11, 20, 9, tzinfo=UTC))
    rate(client, pain="7", note="bad")
    rate(client, pain="4", note="bad")
    clock_at(datetime(2026, 11, 21, 9, tzinfo=UTC))
    rate(client, pain="4", tingling="2")

    page = client.get(f"{ADDRESS}versions/").context["page"]

    shown = [(version.replaced, version.state.line) for version in page.versions]
    assert shown == [("at 10:00", "pain 4"), ("yesterday at 10:00", "pain 7")]
    assert [
        [(one.label, one.saved, one.yours) for one in version.differences] for version in page.versions
    ] == [
        [("Tingling", "", "2"), ("Note", "bad", "")],
        [("Pain", "7", "4")],
    ]


def test_the_day_leads_to_its_earlier_versions(alice: User, client_of: ClientOf, today: date) -> None:
    client = client_of(alice)
    for pain in "789":
        rate(client, pain=pain)

    page = client.get(ADDRESS).content.decode()

    assert f'href="{ADDRESS}versions/">Earlier versions (2)</a>' in page


def test_a_deleted_day_still_has_its_versions(alice: User, client_of: ClientOf, today: date) -> None:
    make_rating_version(alice, today, pain=6)
    client = client_of(alice)

    page = client.get(f"{ADDRESS}versions/").content.decode()

    assert "This day has no rating now." in page
    assert "Deleted at 13:00" in page
    assert "pain 6" in page
    assert "Earlier versions (1)" in client.get(ADDRESS).content.decode()


def test_a_day_rated_anew_tells_that_it_was_deleted_before(
    alice: User, client_of: ClientOf, today: date
) -> None:
    make_rating_version(alice, today, pain=6)
    client = client_of(alice)
    rate(client, pain="3")
    rate(client, pain="2")

    versions = client.get(f"{ADDRESS}versions/").context["page"].versions

    assert [version.was_deleted for version in versions] == [False, True]


def test_an_own_word_that_is_no_longer_there_is_left_out_and_said(
    alice: User, client_of: ClientOf, today: date
) -> None:
    word = OwnWord.objects.create(owner=alice, kind=OwnWordKind.TRIGGER, name="Wet grass")
    rating, client = make_rating(alice, today, pain=3), client_of(alice)
    rating.own_words.add(word)
    client.post(f"{ADDRESS}delete/")
    before = client.get(f"{ADDRESS}versions/").content.decode()
    word.delete()

    after = client.get(f"{ADDRESS}versions/").content.decode()

    assert ("Wet grass" in before, "no longer in your journal" in before) == (True, False)
    assert ("Wet grass" in after, "no longer in your journal" in after) == (False, True)


def test_ten_more_versions_ask_no_further_query(alice: User, client_of: ClientOf, today: date) -> None:
    client = client_of(alice)
    for pain in "12":
        rate(client, pain=pain)
    client.get(f"{ADDRESS}versions/")
    with CaptureQueriesContext(connection) as few:
        client.get(f"{ADDRESS}versions/")
    for note in range(10):
        rate(client, pain="3", note=str(note))
    client.get("/settings/")
    with CaptureQueriesContext(connection) as many:
        client.get(f"{ADDRESS}versions/")

    assert len(few) == len(many)


def test_a_day_of_bob_shows_nothing_of_alice(
    alice: User, bob: User, client_of: ClientOf, today: date
) -> None:
    make_rating_version(alice, today, pain=6, note="only mine")

    page = client_of(bob).get(f"{ADDRESS}versions/").content.decode()

    assert "There are none." in page
    assert RatingVersion.objects.owned_by(alice).exists()
