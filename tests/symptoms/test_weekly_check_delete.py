"""A weekly check can be deleted, and brought back."""

from __future__ import annotations

from datetime import date

from journal.users.models import User
from symptoms.models import WeeklyCheck, WeeklyCheckVersion
from tests.conftest import ClientOf
from tests.makers import make_weekly_check
from tests.undoing import undo

ADDRESS = "/weekly-check/2026-11-20/delete/"


def test_deletes_the_check_and_undo_brings_it_back(alice: User, client_of: ClientOf, today: date) -> None:
    before = make_weekly_check(alice, today, sleep="much", note="keep me")
    client = client_of(alice)

    answer = client.post(ADDRESS)
    was_gone = not WeeklyCheck.objects.exists()
    n_kept = WeeklyCheckVersion.objects.owned_by(alice).count()
    undo(client)

    after = WeeklyCheck.objects.owned_by(alice).get()
    assert (answer["Location"], was_gone, n_kept) == ("/weekly-checks/", True, 1)
    assert (after.sleep, after.note, after.entered_at) == ("much", "keep me", before.entered_at)


def test_says_what_was_deleted(alice: User, client_of: ClientOf, today: date) -> None:
    make_weekly_check(alice, today)

    page = client_of(alice).post(ADDRESS, follow=True).content.decode()

    assert "The weekly check of 20 November 2026 is deleted." in page


def test_a_day_without_a_check_is_not_found(alice: User, client_of: ClientOf, today: date) -> None:
    assert client_of(alice).post(ADDRESS).status_code == 404


def test_bob_cannot_delete_the_check_of_alice(
    alice: User, bob: User, client_of: ClientOf, today: date
) -> None:
    make_weekly_check(alice, today)

    answer = client_of(bob).post(ADDRESS)

    assert answer.status_code == 404
    assert WeeklyCheck.objects.owned_by(alice).exists()
