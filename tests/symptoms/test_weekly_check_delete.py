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


def test_a_check_changed_since_it_was_opened_is_not_deleted(
    alice: User, client_of: ClientOf, today: date
) -> None:
    seen, client = make_weekly_check(alice, today, peg_pain=3).version, client_of(alice)
    client.post("/weekly-check/2026-11-20/", {"peg_pain": "9", "seen_version": seen})

    answer = client.post(ADDRESS, {"seen_version": seen}, follow=True)

    assert answer.redirect_chain == [("/weekly-check/2026-11-20/", 302)]
    assert "so it was not deleted" in answer.content.decode()
    assert WeeklyCheck.objects.get().peg_pain == 9


def test_the_page_tells_which_version_its_button_deletes(
    alice: User, client_of: ClientOf, today: date
) -> None:
    version = make_weekly_check(alice, today).version

    page = client_of(alice).get("/weekly-check/2026-11-20/").content.decode()

    assert page.count(f'name="seen_version" value="{version}"') == 2


def test_whoever_takes_every_answer_away_is_led_to_delete(
    alice: User, client_of: ClientOf, today: date
) -> None:
    check = make_weekly_check(alice, today, sleep="much")

    page = client_of(alice).post("/weekly-check/2026-11-20/", {"seen_version": check.version})

    html = page.content.decode()
    assert "You took every answer away, so nothing was saved." in html
    assert 'form="delete-weekly-check"' in html
    assert 'action="/weekly-check/2026-11-20/delete/" id="delete-weekly-check"' in html
    assert WeeklyCheck.objects.get().sleep == "much"
