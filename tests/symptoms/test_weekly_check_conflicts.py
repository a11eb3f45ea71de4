"""Two clicks, two tabs, two devices: one weekly check a day, and none overwritten unseen."""

from __future__ import annotations

from datetime import date

from journal.users.models import User
from symptoms.models import WeeklyCheck, WeeklyCheckVersion
from tests.conftest import ClientOf
from tests.makers import make_weekly_check

ADDRESS = "/weekly-check/2026-11-20/"
ANSWERS = {"peg_pain": "5", "walking": "some"}


def test_a_double_click_is_one_check(alice: User, client_of: ClientOf, today: date) -> None:
    client = client_of(alice)

    answers = [client.post(ADDRESS, ANSWERS | {"seen_version": ""}) for _ in range(2)]

    assert [answer.status_code for answer in answers] == [302, 302]
    assert WeeklyCheck.objects.owned_by(alice).get().revision == 1
    assert not WeeklyCheckVersion.objects.exists()


def test_a_second_check_of_a_day_overwrites_nothing(alice: User, client_of: ClientOf, today: date) -> None:
    make_weekly_check(alice, today, mood="much", note="written on the phone")

    answer = client_of(alice).post(ADDRESS, ANSWERS | {"seen_version": ""})

    page = answer.content.decode()
    assert answer.status_code == 409
    assert "nothing was overwritten" in page
    assert "written on the phone" in page
    assert [(one.label, one.saved, one.yours) for one in answer.context["comparison"].differing] == [
        ("Pain on average", "", "5"),
        ("Walking", "", "Some trouble"),
        ("Mood", "Much trouble", ""),
        ("Note", "written on the phone", ""),
    ]
    assert answer.context["comparison"].saved_at == "at 13:00"
    assert 'name="peg_pain" value="5" checked' in page
    assert WeeklyCheck.objects.owned_by(alice).get().peg_pain is None


def test_saving_once_more_after_a_conflict_is_a_choice(alice: User, client_of: ClientOf, today: date) -> None:
    make_weekly_check(alice, today, mood="much")
    client = client_of(alice)
    form = client.post(ADDRESS, ANSWERS | {"seen_version": ""}).context["page"].form

    client.post(ADDRESS, ANSWERS | {"seen_version": form["seen_version"].value()})

    check = WeeklyCheck.objects.owned_by(alice).get()
    assert (check.peg_pain, check.mood, check.revision) == (5, "", 2)


def test_a_check_deleted_and_made_anew_is_not_the_one_that_was_seen(
    alice: User, client_of: ClientOf, today: date
) -> None:
    first = make_weekly_check(alice, today)
    seen = first.version
    first.delete()
    make_weekly_check(alice, today, note="anew")

    answer = client_of(alice).post(ADDRESS, ANSWERS | {"seen_version": seen})

    assert answer.status_code == 409
    assert WeeklyCheck.objects.get().note == "anew"


def test_a_change_keeps_the_earlier_version(alice: User, client_of: ClientOf, today: date) -> None:
    check = make_weekly_check(alice, today, peg_pain=7, note="before")

    client_of(alice).post(ADDRESS, ANSWERS | {"seen_version": check.version})

    version = WeeklyCheckVersion.objects.owned_by(alice).get()
    assert (version.date, version.revision) == (today, 1)
    assert (version.values["peg_pain"], version.values["note"]) == (7, "before")


def test_a_check_deleted_meanwhile_is_made_anew_and_that_is_told(
    alice: User, client_of: ClientOf, today: date
) -> None:
    seen, client = make_weekly_check(alice, today).version, client_of(alice)
    client.post(f"{ADDRESS}delete/")

    page = client.post(ADDRESS, ANSWERS | {"seen_version": seen}, follow=True).content.decode()

    assert "This weekly check had been deleted in another window." in page
    assert WeeklyCheck.objects.get().peg_pain == 5
