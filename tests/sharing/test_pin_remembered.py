"""A right PIN opens one link to one browser, for an hour."""

from __future__ import annotations

from datetime import date, timedelta

from django.test import Client

from journal.sharing.models import SharedReport
from journal.users.models import User
from tests.conftest import ClientOf, ClockAt
from tests.makers import noon
from tests.sharing.making import PIN, make_share, page_of, try_pin
from tests.users.sign_ins import TELEPHONE, known, names, signed_in

ASKED, SHOWN = "has set a PIN", "pain averaged 2.0"


def test_it_is_remembered_for_an_hour(locked: SharedReport, clock_at: ClockAt) -> None:
    start, client = noon(date(2026, 11, 20)), Client()
    clock_at(start)
    try_pin(client, PIN)
    clock_at(start + timedelta(minutes=59))
    within = page_of(client)
    clock_at(start + timedelta(minutes=60))

    assert SHOWN in within
    assert ASKED in page_of(client)


def test_a_clock_that_was_put_back_opens_nothing(locked: SharedReport, clock_at: ClockAt) -> None:
    start, client = noon(date(2026, 11, 21)), Client()
    clock_at(start)
    try_pin(client, PIN)
    clock_at(start - timedelta(hours=2))

    assert ASKED in page_of(client)


def test_the_pin_of_one_link_opens_no_other(locked: SharedReport, bob: User) -> None:
    make_share(bob, pin=PIN, number=2)
    client = Client()
    try_pin(client, PIN)

    assert ASKED in page_of(client, number=2)


def test_both_are_open_to_who_knows_both(locked: SharedReport, bob: User) -> None:
    make_share(bob, pin="5173", number=2)
    client = Client()
    try_pin(client, PIN)
    try_pin(client, "5173", number=2)

    assert ASKED not in page_of(client)
    assert ASKED not in page_of(client, number=2)


def test_what_was_remembered_of_another_pin_opens_nothing(locked: SharedReport) -> None:
    client = Client()
    try_pin(client, PIN)
    SharedReport.objects.update(pin_hash="md5$salt$0123456789abcdef0123456789abcdef")

    assert ASKED in page_of(client)


def test_what_is_remembered_is_not_in_the_cookie_that_came(locked: SharedReport) -> None:
    """Who slipped a cookie of theirs into the browser does not get in with it."""
    client = Client()
    client.session.save()
    planted = client.cookies["sessionid"].value
    try_pin(client, PIN)
    thief = Client()
    thief.cookies["sessionid"] = planted

    assert client.cookies["sessionid"].value != planted
    assert ASKED in page_of(thief)


def test_who_is_signed_in_stays_so(locked: SharedReport, bob: User, client_of: ClientOf) -> None:
    client = client_of(bob)

    try_pin(client, PIN)

    assert SHOWN in page_of(client)
    assert client.get("/settings/").status_code == 200


def test_and_stays_in_the_list_of_devices(locked: SharedReport, bob: User) -> None:
    telephone, computer = signed_in(bob, TELEPHONE), known(bob)
    earlier = telephone.cookies["sessionid"].value

    try_pin(telephone, PIN)

    assert telephone.cookies["sessionid"].value != earlier
    assert names(computer) == ["Chrome, Linux (this)", "Firefox, Android"]
