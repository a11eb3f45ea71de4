"""Two clicks, two tabs, two devices: one rating a day, and none overwritten unseen."""

from __future__ import annotations

from datetime import date

from journal.users.models import User
from symptoms.models import DailyRating
from tests.conftest import ClientOf
from tests.makers import make_rating

SCORES = {"tingling": "4", "numbness": "6", "burning": "", "pain": "0"}


def address(day: date) -> str:
    return f"/check-in/{day.isoformat()}/"


def test_a_double_click_is_one_rating(alice: User, client_of: ClientOf, today: date) -> None:
    client = client_of(alice)

    answers = [client.post(address(today), SCORES | {"seen_version": ""}) for _ in range(2)]

    assert [answer.status_code for answer in answers] == [302, 302]
    assert DailyRating.objects.owned_by(alice).get().revision == 1


def test_a_second_rating_of_a_day_overwrites_nothing(alice: User, client_of: ClientOf, today: date) -> None:
    make_rating(alice, today, pain=7)

    answer = client_of(alice).post(address(today), SCORES | {"seen_version": ""})

    page = answer.content.decode()
    assert answer.status_code == 409
    assert "nothing was overwritten" in page
    assert '<dt>Pain</dt><dd class="differs" dir="auto">7</dd>' in page
    assert '<dt>Tingling</dt><dd class="differs" dir="auto">4</dd>' in page
    assert 'name="tingling" value="4" checked' in page
    assert DailyRating.objects.owned_by(alice).get().scores["pain"] == 7


def test_saving_once_more_after_a_conflict_is_a_choice(alice: User, client_of: ClientOf, today: date) -> None:
    make_rating(alice, today, pain=7)
    client = client_of(alice)
    form = client.post(address(today), SCORES | {"seen_version": ""}).context["check_in"].form

    client.post(address(today), SCORES | {"seen_version": form["seen_version"].value()})

    assert DailyRating.objects.owned_by(alice).get().scores["pain"] == 0


def test_the_note_that_would_be_overwritten_is_shown(alice: User, client_of: ClientOf, today: date) -> None:
    make_rating(alice, today, pain=7, note="written on the phone")

    page = client_of(alice).post(address(today), SCORES).content.decode()

    assert "written on the phone" in page


def test_a_day_deleted_meanwhile_is_rated_anew_and_that_is_told(
    alice: User, client_of: ClientOf, today: date
) -> None:
    seen, client = make_rating(alice, today, pain=7).version, client_of(alice)
    client.post(f"{address(today)}delete/")

    page = client.post(address(today), SCORES | {"seen_version": seen}, follow=True).content.decode()

    assert "This day had been deleted in another window." in page
    assert DailyRating.objects.get().scores["pain"] == 0


def test_a_day_deleted_and_rated_anew_is_not_the_one_that_was_seen(
    alice: User, client_of: ClientOf, today: date
) -> None:
    first = make_rating(alice, today, pain=7)
    seen = first.version
    first.delete()
    make_rating(alice, today, pain=8, note="anew")

    answer = client_of(alice).post(address(today), SCORES | {"seen_version": seen})

    assert answer.status_code == 409
    assert DailyRating.objects.get().note == "anew"


def test_a_very_long_note_is_folded_beside_the_other(alice: User, client_of: ClientOf, today: date) -> None:
    make_rating(alice, today, pain=7, note="y" * 5000)

    page = client_of(alice).post(address(today), SCORES).content.decode()

    assert page.count("Show all") == 1
    assert f'<div dir="auto">{"y" * 5000}</div></details></dd>' in page
