"""The PIN of a link: asked first, tried a few times, remembered for an hour, of this link only."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

import pytest
from django.test import Client

from journal.sharing.models import Opening, SharedReport
from journal.users.models import User
from tests.conftest import ClockAt
from tests.makers import noon
from tests.sharing.making import PIN, make_share, page_of, path_of, try_pin, words

ASKED, SHOWN = "has set a PIN", "pain averaged 2.0"


def test_it_is_asked_before_anything_is_shown(locked: SharedReport) -> None:
    page = page_of(Client())

    assert ASKED in page
    assert SHOWN not in page
    assert "A. B." not in page
    assert not Opening.objects.exists()


def test_the_right_pin_shows_the_report(locked: SharedReport) -> None:
    client = Client()

    answer = client.post(f"{path_of()}pin/", {"pin_code": " 28 46 "})

    assert (answer.status_code, answer["Location"]) == (302, path_of())
    assert SHOWN in page_of(client)
    assert Opening.objects.count() == 1


def test_a_browser_without_referrer_and_cookies_can_send_it(locked: SharedReport) -> None:
    client = Client(enforce_csrf_checks=True, headers={"origin": "null"})

    assert try_pin(client, PIN) == 302


@pytest.mark.parametrize("came_from", ["cross-site", "same-site"])
def test_from_another_website_it_is_asked_for_again(came_from: str, locked: SharedReport) -> None:
    """Such a form comes without the cookie; one that is set anew would sign somebody out."""
    client = Client()

    answer = client.post(f"{path_of()}pin/", {"pin_code": PIN}, headers={"Sec-Fetch-Site": came_from})

    assert answer.status_code == 200
    assert ASKED in words(answer.content.decode())
    assert not answer.cookies
    assert ASKED in page_of(client)


@pytest.mark.parametrize("pin", ["9999", "x"])
def test_nor_is_a_wrong_one_counted_that_another_website_sends(pin: str, locked: SharedReport) -> None:
    answer = Client().post(f"{path_of()}pin/", {"pin_code": pin}, headers={"Sec-Fetch-Site": "cross-site"})

    locked.refresh_from_db()
    assert answer.status_code == 200
    assert locked.wrong_pins_in_all == 0


@pytest.mark.parametrize("came_from", ["same-origin", "none"])
def test_from_its_own_page_it_is_taken(came_from: str, locked: SharedReport) -> None:
    answer = Client().post(f"{path_of()}pin/", {"pin_code": PIN}, headers={"Sec-Fetch-Site": came_from})

    assert answer.status_code == 302


def test_a_wrong_pin_shows_nothing_and_says_how_many_tries_are_left(locked: SharedReport) -> None:
    client = Client()

    answer = client.post(f"{path_of()}pin/", {"pin_code": "9999"})

    assert answer.status_code == 403
    assert "This PIN is not right. 4 tries are left before the link pauses." in answer.content.decode()
    assert ASKED in page_of(client)


@pytest.mark.parametrize(
    "pin", ["", "284", "28461111111", "٢٨٤٦", "abcd", "\x00", "2846\x00", "9" * 100_000, "28-46", "２８４６"]
)
def test_what_is_no_pin_is_refused_and_not_counted(pin: str, locked: SharedReport) -> None:
    answer = Client().post(f"{path_of()}pin/", {"pin_code": pin})

    locked.refresh_from_db()
    assert answer.status_code == 403
    assert answer.content.decode().count("A PIN is made of 4 to 8 digits.") == 1
    assert (locked.wrong_pins, locked.wrong_pins_in_all, locked.wrong_pin_at) == (0, 0, None)


def test_after_five_wrong_pins_even_the_right_one_waits(locked: SharedReport, clock_at: ClockAt) -> None:
    clock_at(noon(date(2026, 11, 20)))
    client = Client()

    statuses = [try_pin(client, f"{guess}") for guess in range(7001, 7007)]
    answer = client.post(f"{path_of()}pin/", {"pin_code": PIN})

    assert statuses == [403, 403, 403, 403, 429, 429]
    assert answer.status_code == 429
    assert answer["Retry-After"] == "900"
    assert "Try again in 15 minutes." in answer.content.decode()


def test_the_pause_holds_in_every_browser_and_ends(locked: SharedReport, clock_at: ClockAt) -> None:
    clock_at(noon(date(2026, 11, 20)))
    for guess in range(7001, 7006):
        try_pin(Client(), f"{guess}")
    clock_at(noon(date(2026, 11, 20)) + timedelta(minutes=14, seconds=59))
    during = try_pin(Client(), PIN), Client().get(path_of()).status_code
    clock_at(noon(date(2026, 11, 20)) + timedelta(minutes=15))

    assert during == (429, 429)
    assert try_pin(Client(), PIN) == 302
    locked.refresh_from_db()
    assert (locked.wrong_pins, locked.locked_until) == (0, None)


def test_whoever_is_in_stays_in_during_a_pause(locked: SharedReport) -> None:
    clinician = Client()
    try_pin(clinician, PIN)
    for guess in range(7001, 7006):
        try_pin(Client(), f"{guess}")

    assert SHOWN in page_of(clinician)


def test_who_guesses_without_rest_gets_twenty_five_tries(locked: SharedReport, clock_at: ClockAt) -> None:
    """As quickly as the pauses allow, from the first minute of the longest link to its last."""
    now, statuses = noon(date(2026, 11, 20)), []
    while now < locked.expires_at and 404 not in statuses:
        clock_at(now)
        statuses.append(try_pin(Client(), "9999"))
        locked.refresh_from_db()
        now = max(now, locked.locked_until or now)

    assert Counter(statuses) == {403: 20, 429: 4, 404: 1}
    assert try_pin(Client(), PIN) == 404
    assert "This link does not work" in page_of(Client())


def test_before_the_last_tries_it_says_that_the_link_ends(alice: User, today: date) -> None:
    make_share(alice, pin=PIN, wrong_pins=1, wrong_pins_in_all=21)

    page = Client().post(f"{path_of()}pin/", {"pin_code": "9999"}).content.decode()

    assert "This PIN is not right. 3 tries are left before the link ends for good." in page


def test_a_wrong_pin_is_not_sent_back_and_the_mistake_is_told_once(locked: SharedReport) -> None:
    page = Client().post(f"{path_of()}pin/", {"pin_code": "9753"}).content.decode()

    assert "9753" not in page
    assert page.count("This PIN is not right.") == 1


def test_during_a_pause_there_is_nothing_to_fill_in(alice: User, today: date) -> None:
    make_share(alice, pin=PIN, wrong_pins=5, locked_until=noon(today) + timedelta(hours=8))

    for page in (page_of(Client()), Client().get(path_of()).content.decode()):
        assert "Try again in 60 minutes." in page
        assert "<form" not in page
        assert "<input" not in page


def test_a_link_without_a_pin_asks_for_none(alice: User, today: date) -> None:
    make_share(alice)

    answer = Client().post(f"{path_of()}pin/", {"pin_code": PIN})

    assert (answer.status_code, answer["Location"]) == (302, path_of())


def test_opening_the_address_of_the_form_leads_to_the_question(locked: SharedReport) -> None:
    answer = Client().get(f"{path_of()}pin/")

    assert (answer.status_code, answer["Location"]) == (302, path_of())
    assert Client().put(f"{path_of()}pin/").status_code == 405
