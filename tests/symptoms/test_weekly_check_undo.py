"""Undo puts a weekly check back to how it was before the last save."""

from __future__ import annotations

from datetime import date

from journal.users.models import User
from symptoms.models import WeeklyCheck, WeeklyCheckVersion
from tests.conftest import ClientOf
from tests.makers import make_weekly_check
from tests.undoing import undo, undo_address

ADDRESS = "/weekly-check/2026-11-20/"


def test_undoing_a_new_check_removes_it(alice: User, client_of: ClientOf, today: date) -> None:
    client = client_of(alice)
    client.post(ADDRESS, {"peg_pain": "4"})

    page = undo(client).content.decode()

    assert "The weekly check of 20 November 2026 is as it was before." in page
    assert not WeeklyCheck.objects.exists()
    assert WeeklyCheckVersion.objects.owned_by(alice).get().values["peg_pain"] == 4


def test_undoing_a_change_brings_the_first_answers_back(
    alice: User, client_of: ClientOf, today: date
) -> None:
    first = make_weekly_check(alice, today, peg_pain=7, mood="much", falls=1, note="before")
    client = client_of(alice)
    client.post(ADDRESS, {"walking": "none", "seen_version": first.version})

    undo(client)

    check = WeeklyCheck.objects.owned_by(alice).get()
    assert (check.peg_pain, check.mood, check.falls, check.walking) == (7, "much", 1, "")
    assert (check.note, check.entered_at, check.revision) == ("before", first.entered_at, 3)


def test_undo_works_once(alice: User, client_of: ClientOf, today: date) -> None:
    client = client_of(alice)
    client.post(ADDRESS, {"peg_pain": "4"})
    address = undo_address(client)

    pages = [client.post(address, follow=True).content.decode() for _ in range(2)]

    assert "is as it was before" in pages[0]
    assert "There is nothing left to undo here." in pages[1]


def test_a_check_changed_on_another_device_is_not_undone(
    alice: User, client_of: ClientOf, today: date
) -> None:
    phone, tablet = client_of(alice), client_of(alice)
    phone.post(ADDRESS, {"peg_pain": "4"})
    version = WeeklyCheck.objects.get().version
    tablet.post(ADDRESS, {"peg_pain": "5", "note": "keep me", "seen_version": version})

    page = undo(phone).content.decode()

    assert "changed again since, so nothing was undone" in page
    assert WeeklyCheck.objects.get().note == "keep me"


def test_nobody_undoes_for_somebody_else(alice: User, bob: User, client_of: ClientOf, today: date) -> None:
    client = client_of(alice)
    client.post(ADDRESS, {"peg_pain": "4"})

    client_of(bob).post(undo_address(client))

    assert WeeklyCheck.objects.owned_by(alice).exists()
