"""Undo puts a day back to how it was before the last save."""

from __future__ import annotations

from datetime import UTC, date, datetime

from django.db import connection

from journal.users.models import User
from symptoms.models import DailyRating
from tests.conftest import ClientOf, ClockAt
from tests.makers import make_own_word, make_rating
from tests.undoing import undo, undo_address


def test_undoing_a_new_rating_removes_it(alice: User, client_of: ClientOf, today: date) -> None:
    client = client_of(alice)
    client.post("/check-in/2026-11-20/", {"pain": "4"})

    page = undo(client).content.decode()

    assert "20 November 2026 is as it was before." in page
    assert not DailyRating.objects.exists()


def test_undoing_a_change_brings_the_first_answers_back(
    alice: User, client_of: ClientOf, today: date
) -> None:
    first = make_rating(alice, today, pain=7, tingling=2, note="before")
    client = client_of(alice)
    client.post("/check-in/2026-11-20/", {"pain": "4", "seen_version": first.version})

    undo(client)

    rating = DailyRating.objects.owned_by(alice).get()
    assert (rating.scores, rating.note, rating.entered_at) == (first.scores, "before", first.entered_at)


def test_undo_works_once(alice: User, client_of: ClientOf, today: date) -> None:
    client = client_of(alice)
    client.post("/check-in/2026-11-20/", {"pain": "4"})
    address = undo_address(client)

    pages = [client.post(address, follow=True).content.decode() for _ in range(2)]

    assert "is as it was before" in pages[0]
    assert "There is nothing left to undo here." in pages[1]


def test_a_button_never_takes_back_another_tabs_save(alice: User, client_of: ClientOf, today: date) -> None:
    client = client_of(alice)
    client.post("/check-in/2026-11-19/", {"pain": "4"})
    older_button = undo_address(client)
    client.post("/check-in/2026-11-20/", {"pain": "5", "note": "keep me"})

    client.post(older_button)

    assert DailyRating.objects.owned_by(alice).count() == 2


def test_a_day_changed_on_another_device_is_not_undone(alice: User, client_of: ClientOf, today: date) -> None:
    phone, tablet = client_of(alice), client_of(alice)
    phone.post("/check-in/2026-11-20/", {"pain": "4"})
    version = DailyRating.objects.get().version
    tablet.post("/check-in/2026-11-20/", {"pain": "5", "note": "keep me", "seen_version": version})

    page = undo(phone).content.decode()

    assert "changed again since, so nothing was undone" in page
    assert DailyRating.objects.get().note == "keep me"


def test_what_was_deleted_is_let_go_of(alice: User, client_of: ClientOf, clock_at: ClockAt) -> None:
    clock_at(datetime(2026, 11, 20, 19, tzinfo=UTC))
    make_rating(alice, date(2026, 11, 20), pain=1, note="gone for good")
    client = client_of(alice)
    client.post("/check-in/2026-11-20/delete/")
    address = undo_address(client)

    clock_at(datetime(2026, 11, 20, 19, 16, tzinfo=UTC))
    page = client.post(address, follow=True).content.decode()

    assert "There is nothing left to undo here." in page
    assert "undo" not in client.session


def test_nobody_undoes_for_somebody_else(alice: User, bob: User, client_of: ClientOf, today: date) -> None:
    client = client_of(alice)
    client.post("/check-in/2026-11-20/", {"pain": "4"})

    client_of(bob).post(undo_address(client))

    assert DailyRating.objects.owned_by(alice).exists()


def test_an_own_word_that_was_deleted_meanwhile_is_left_out(
    alice: User, client_of: ClientOf, today: date
) -> None:
    word = make_own_word(alice)
    make_rating(alice, today, pain=7).own_words.add(word)
    client = client_of(alice)
    client.post("/check-in/2026-11-20/delete/")
    word.delete()

    undo(client)

    # Foreign keys are checked at the commit, which a test never reaches.
    connection.check_constraints()
    rating = DailyRating.objects.get()
    assert (rating.scores["pain"], rating.own_words.count()) == (7, 0)
