"""An earlier version becomes the day's weekly check again; nothing is overwritten unseen."""

from __future__ import annotations

from datetime import date

from django.test import Client

from journal.users.models import User
from symptoms.models import WeeklyCheck, WeeklyCheckVersion
from symptoms.weekly_details import details_of
from tests.conftest import ClientOf
from tests.makers import make_weekly_check, make_weekly_check_version
from tests.undoing import undo, undo_address

ADDRESS = "/weekly-check/2026-11-20/"


def bring_back(client: Client, version: WeeklyCheckVersion, seen: str) -> str:
    """Presses the button of a version; the text of the page that comes."""
    address = f"/weekly-check/versions/{version.pk}/bring-back/"
    page = client.post(address, {"seen_version": seen, "next": "/settings/"}, follow=True)
    return str(page.content.decode())


def test_brings_everything_back_and_keeps_what_it_replaced(
    alice: User, client_of: ClientOf, today: date
) -> None:
    check, client = make_weekly_check(alice, today, peg_pain=7, sleep="much", note="first"), client_of(alice)
    first = details_of(check)
    client.post(ADDRESS, {"falls": "1", "seen_version": check.version})
    check.refresh_from_db()

    page = bring_back(client, WeeklyCheckVersion.objects.get(), check.version)

    assert "The weekly check of 20 November 2026 is brought back." in page
    assert details_of(WeeklyCheck.objects.get()) == first
    assert [one.values["falls"] for one in WeeklyCheckVersion.objects.newest_first()] == [1, None]


def test_undo_takes_it_back(alice: User, client_of: ClientOf, today: date) -> None:
    check, client = make_weekly_check(alice, today, peg_pain=7), client_of(alice)
    client.post(ADDRESS, {"peg_pain": "4", "seen_version": check.version})
    undo_address(client)
    check.refresh_from_db()
    address = f"/weekly-check/versions/{WeeklyCheckVersion.objects.get().pk}/bring-back/"
    client.post(address, {"seen_version": check.version})

    undo(client)

    assert WeeklyCheck.objects.get().peg_pain == 4


def test_a_page_that_is_outdated_brings_nothing_back(alice: User, client_of: ClientOf, today: date) -> None:
    version = make_weekly_check_version(alice, today, peg_pain=7)
    make_weekly_check(alice, today, peg_pain=2)

    page = bring_back(client_of(alice), version, "")

    assert "so nothing was brought back" in page
    assert WeeklyCheck.objects.get().peg_pain == 2


def test_a_double_tap_is_one_change(alice: User, client_of: ClientOf, today: date) -> None:
    version, client = make_weekly_check_version(alice, today), client_of(alice)

    pages = [bring_back(client, version, "") for _ in range(2)]

    assert ["is brought back." in page for page in pages] == [True, True]
    assert WeeklyCheck.objects.get().revision == 1


def test_a_question_that_an_old_version_was_not_asked_is_unanswered(
    alice: User, client_of: ClientOf, today: date
) -> None:
    version = make_weekly_check_version(alice, today, peg_pain=7, mood="much")
    del version.values["mood"]
    version.save()

    page = bring_back(client_of(alice), version, "")

    check = WeeklyCheck.objects.get()
    assert "is brought back." in page
    assert (check.peg_pain, check.mood) == (7, "")
