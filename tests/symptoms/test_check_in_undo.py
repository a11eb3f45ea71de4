"""Undo puts a day back to how it was before the last save."""

from __future__ import annotations

from datetime import date

from journal.users.models import User
from symptoms.models import DailyRating
from tests.conftest import ClientOf
from tests.makers import make_rating


def test_undoing_a_new_rating_removes_it(alice: User, client_of: ClientOf, today: date) -> None:
    client = client_of(alice)
    client.post("/check-in/2026-11-20/", {"pain": "4"})

    page = client.post("/check-in/undo/", follow=True).content.decode()

    assert "20 November 2026 is as it was before." in page
    assert not DailyRating.objects.exists()


def test_undoing_a_change_brings_the_first_answers_back(
    alice: User, client_of: ClientOf, today: date
) -> None:
    first = make_rating(alice, today, pain=7, tingling=2, note="before")
    client = client_of(alice)
    client.post("/check-in/2026-11-20/", {"pain": "4", "seen_revision": "1"})

    client.post("/check-in/undo/")

    rating = DailyRating.objects.owned_by(alice).get()
    assert (rating.scores, rating.note, rating.entered_at) == (first.scores, "before", first.entered_at)


def test_undo_works_once(alice: User, client_of: ClientOf, today: date) -> None:
    client = client_of(alice)
    client.post("/check-in/2026-11-20/", {"pain": "4"})
    client.post("/check-in/undo/")

    page = client.post("/check-in/undo/", follow=True).content.decode()

    assert "There is nothing left to undo." in page


def test_nobody_undoes_for_somebody_else(alice: User, bob: User, client_of: ClientOf, today: date) -> None:
    client_of(alice).post("/check-in/2026-11-20/", {"pain": "4"})

    client_of(bob).post("/check-in/undo/")

    assert DailyRating.objects.owned_by(alice).exists()
