"""The list of a person's links: which work, until when, and who opened them."""

from __future__ import annotations

import re
from datetime import date, timedelta

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from journal.users.models import User
from tests.conftest import ClientOf
from tests.makers import noon
from tests.sharing.making import LIST, PIN, make_opening, make_share, path_of, try_pin


def page_of(client_of: ClientOf, person: User) -> str:
    return client_of(person).get(LIST).content.decode()


def test_without_links_it_says_what_will_be_here(alice: User, client_of: ClientOf, today: date) -> None:
    page = page_of(client_of, alice)

    assert "No link works now" in page
    assert "Share my report" in page


def test_a_link_says_until_when_it_works_and_what_it_shows(
    alice: User, client_of: ClientOf, today: date
) -> None:
    make_share(alice, n_days=7)

    page = page_of(client_of, alice)

    assert "Dr Lang" in page
    assert "Works until 27 November 2026, 13:00." in page
    assert "The report of 24 Oct to 20 Nov 2026" in page
    assert "It asks for no PIN." in page
    assert "Not opened yet." in page


def test_a_link_with_a_pin_says_so(alice: User, client_of: ClientOf, today: date) -> None:
    make_share(alice, pin=PIN)

    assert "It asks for a PIN." in page_of(client_of, alice)


def test_openings_are_listed_with_their_time_and_browser(
    alice: User, client_of: ClientOf, today: date
) -> None:
    make_share(alice)
    phone = "Mozilla/5.0 (Android 14; Mobile; rv:132.0) Gecko/132.0 Firefox/132.0"
    Client(headers={"user-agent": phone}).get(path_of())
    Client(headers={"user-agent": "WhatsApp/2.23.20.0"}).get(f"{path_of()}report.pdf")

    page = page_of(client_of, alice)

    assert "Opened 2 times." in page
    assert "at 20:00 · page · Firefox, Android" in page
    assert "at 20:00 · PDF · A program, such as the preview in a chat" in page
    assert "132.0" not in page


def test_only_the_last_openings_are_listed(alice: User, client_of: ClientOf, today: date) -> None:
    share = make_share(alice, n_openings=8)
    for number in range(8):
        make_opening(share, noon(today) + timedelta(minutes=number), browser=f"Browser {number}")

    page = page_of(client_of, alice)

    assert "Opened 8 times." in page
    assert "Browser 3" in page
    assert "Browser 2" not in page


def test_ended_links_stand_apart_and_cannot_be_revoked(alice: User, client_of: ClientOf, today: date) -> None:
    make_share(alice, revoked_at=noon(today), note="Stopped")
    make_share(alice, today - timedelta(days=9), n_days=7, number=2, note="Over")

    page = page_of(client_of, alice)

    assert "You revoked it at 13:00." in page
    assert "Ended 18 November 2026, 13:00." in page
    assert "Revoke this link" not in page


def test_wrong_pins_are_told(alice: User, client_of: ClientOf, today: date) -> None:
    make_share(alice, pin=PIN)
    for _ in range(5):
        Client().post(f"{path_of()}pin/", {"pin_code": "9999"})

    page = page_of(client_of, alice)

    assert "5 wrong PINs so far, the last at 20:00." in page
    assert "The link pauses until 20 November 2026, 20:15." in page


def test_a_right_pin_does_not_hide_the_wrong_ones(alice: User, client_of: ClientOf, today: date) -> None:
    make_share(alice, pin=PIN)
    for pin in ("9999", PIN):
        try_pin(Client(), pin)

    assert "One wrong PIN so far, at 20:00. If that was not your clinician" in page_of(client_of, alice)


def test_a_link_that_wrong_pins_ended_says_so(alice: User, client_of: ClientOf, today: date) -> None:
    make_share(alice, pin=PIN, wrong_pins_in_all=24, wrong_pins=4)
    try_pin(Client(), "9999")

    page = page_of(client_of, alice)

    assert "Ended: 25 wrong PINs." in page
    assert "25 wrong PINs so far, the last at 20:00. Somebody may have guessed." in page
    assert "No link works now" in page


def test_all_that_ended_are_listed_on_pages(alice: User, client_of: ClientOf, today: date) -> None:
    make_share(alice, number=99, note="Works")
    for number in range(1, 46):
        revoked_at = noon(today) - timedelta(minutes=number)
        make_share(alice, number=number, note=f"No {number:02}", revoked_at=revoked_at)

    client = client_of(alice)
    pages = [client.get(f"{LIST}?page={number}").content.decode() for number in ("1", "2", "3", "x", "99")]

    names = [set(re.findall(r">(No \d\d)</h3>", page)) for page in pages]
    assert [len(page) for page in names] == [20, 20, 5, 20, 5]
    assert len(names[0] | names[1] | names[2]) == 45
    assert all(">Works</h3>" in page for page in pages)
    assert 'href="?page=2"' in pages[0]


def test_bob_sees_nothing_of_what_alice_shares(
    alice: User, bob: User, client_of: ClientOf, today: date
) -> None:
    make_share(alice)

    assert "Dr Lang" not in page_of(client_of, bob)
    assert "No link works now" in page_of(client_of, bob)


def test_what_was_typed_is_printed_as_text(alice: User, client_of: ClientOf, today: date) -> None:
    make_share(alice, note="<b>Dr</b>")

    assert "<b>Dr</b>" not in page_of(client_of, alice)


def test_ten_more_links_ask_no_more_questions(alice: User, client_of: ClientOf, today: date) -> None:
    client = client_of(alice)
    make_opening(make_share(alice), noon(today))
    make_opening(make_share(alice, number=20, revoked_at=noon(today)), noon(today))
    with CaptureQueriesContext(connection) as few:
        client.get(LIST)
    for number in range(2, 12):
        revoked_at = noon(today) if number % 2 else None
        make_opening(make_share(alice, number=number, revoked_at=revoked_at), noon(today))
    with CaptureQueriesContext(connection) as many:
        client.get(LIST)

    assert len(many) <= len(few) <= 9


def test_the_list_is_read_only(alice: User, client_of: ClientOf) -> None:
    assert client_of(alice).post(LIST).status_code == 405
