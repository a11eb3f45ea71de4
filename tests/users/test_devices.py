"""The list of devices: this one first, without those that are signed out, never somebody else's."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from django.test import Client
from pytest_django import Settings

from journal.users.models import User
from tests.conftest import ClientOf, ClockAt
from tests.makers import PASSWORD
from tests.users.sign_ins import COMPUTER, DEVICES, TELEPHONE, names, signed_in
from tests.users.test_settings import GOOD


def test_shows_every_browser_and_this_one_first(alice: User) -> None:
    computer, telephone = signed_in(alice), signed_in(alice, TELEPHONE)

    assert names(computer) == ["Chrome, Linux (this)", "Firefox, Android"]
    assert names(telephone) == ["Firefox, Android (this)", "Chrome, Linux"]


def test_shows_nobody_elses(alice: User, bob: User) -> None:
    signed_in(bob, TELEPHONE)

    assert names(signed_in(alice)) == ["Chrome, Linux (this)"]


def test_a_browser_that_was_signed_out_is_gone(alice: User) -> None:
    signed_in(alice, TELEPHONE).post("/accounts/logout/")

    assert names(signed_in(alice)) == ["Chrome, Linux (this)"]


def test_a_browser_with_the_old_password_is_gone(alice: User) -> None:
    telephone, computer = signed_in(alice, TELEPHONE), signed_in(alice)
    form = {"oldpassword": PASSWORD, "password1": "warmer-feet-2027", "password2": "warmer-feet-2027"}

    computer.post("/accounts/password/change/", form)

    assert names(computer) == ["Chrome, Linux (this)"]
    assert telephone.get(DEVICES).status_code == 302


def test_one_that_is_unknown_yet_is_noted_with_the_first_form(alice: User, client_of: ClientOf) -> None:
    client = client_of(alice)
    before = names(client)

    client.post("/settings/", {}, headers={"User-Agent": COMPUTER})

    assert before == []
    assert names(client) == ["Chrome, Linux (this)"]


def test_stays_on_the_list_when_its_session_gets_another_key(alice: User) -> None:
    client = signed_in(alice)
    client.post("/settings/", {})
    session = client.session
    session.cycle_key()
    client.cookies["sessionid"] = session.session_key or ""

    client.post("/settings/", {})

    assert names(client) == ["Chrome, Linux (this)"]


def test_says_when_it_was_used_last_in_the_persons_own_days(alice: User, clock_at: ClockAt) -> None:
    clock_at(datetime(2030, 5, 1, 12, tzinfo=UTC))
    client = signed_in(alice)
    # Half past midnight in Berlin.
    clock_at(datetime(2030, 5, 1, 22, 30, tzinfo=UTC))

    client.post("/settings/", {})

    # allauth notes the real time, so only the sign-in's mark knows of that day.
    assert client.session["device_noted"][0] == "2030-05-02"


@pytest.mark.parametrize("told", ["nonsense", "", "192.0.2.1"])
def test_an_entry_is_saved_also_where_the_address_cannot_be_told(
    told: str, alice: User, client_of: ClientOf, settings: Settings
) -> None:
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 2

    answer = client_of(alice).post("/settings/", GOOD, headers={"X-Forwarded-For": told}, REMOTE_ADDR="")

    assert answer.status_code == 302


def test_reading_a_page_writes_nothing(alice: User, client_of: ClientOf) -> None:
    client = client_of(alice)

    client.get("/settings/")

    assert "device_noted" not in client.session


def test_a_visitor_is_sent_to_sign_in(db: None) -> None:
    assert Client().get(DEVICES)["Location"].startswith("/accounts/login/")
