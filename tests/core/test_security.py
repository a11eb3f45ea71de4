"""What the log says of tries: an account by its number, the limit by its name, and nothing of a person."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client
from pytest_django import Settings

from journal.helping.ticks import Tick
from journal.users.models import User
from tests.conftest import ClientOf
from tests.helping.making import make_helping
from tests.makers import PASSWORD, make_massage
from tests.sharing.making import PIN, make_share, try_pin
from tests.users.codes import code_of
from tests.users.sign_ins import DEVICES, make_sign_in
from tests.users.two_steps import SECOND_STEP, SIGN_IN, after_password, set_up_app

Said = Callable[[], list[str]]


@pytest.fixture
def said(caplog: pytest.LogCaptureFixture) -> Said:
    def lines() -> list[str]:
        records = [record for record in caplog.records if record.name == "journal.security"]
        assert {record.levelno for record in records} <= {logging.WARNING}
        return [record.getMessage() for record in records]

    return lines


@pytest.mark.parametrize("name", ["alice", "ALICE", "alice@example.org", "nobody", "no@example.org"])
def test_a_wrong_password_is_of_an_account_or_of_none(name: str, alice: User, said: Said) -> None:
    User.objects.filter(pk=alice.pk).update(email="alice@example.org")

    Client().post(SIGN_IN, {"login": name, "password": "wrong"})

    assert said() == [
        f"A wrong password of account {alice.pk}"
        if "ali" in name.lower()
        else "A wrong password of no account"
    ]


def test_the_right_one_is_no_line(alice: User, said: Said) -> None:
    Client().post(SIGN_IN, {"login": "alice", "password": PASSWORD})

    assert said() == []


def test_a_wrong_password_when_it_is_asked_for_again(alice: User, client_of: ClientOf, said: Said) -> None:
    client_of(alice).post("/accounts/reauthenticate/", {"password": "wrong"})

    assert said() == [f"A wrong password of account {alice.pk}"]


@pytest.mark.usefixtures("cache_keeps")
def test_a_wrong_code_and_one_that_was_used(alice: User, client_of: ClientOf, said: Said) -> None:
    secret = set_up_app(client_of(alice))
    client, _answer = after_password(alice)
    client.post(SECOND_STEP, {"code": "000000"})
    client.post(SECOND_STEP, {"code": code_of(secret)})
    again, _answer = after_password(alice)

    again.post(SECOND_STEP, {"code": code_of(secret)})

    assert said() == [f"A wrong code of account {alice.pk}"] * 2


@pytest.mark.usefixtures("cache_keeps")
def test_tries_beyond_a_limit_say_which(alice: User, client_of: ClientOf, said: Said) -> None:
    for _try in range(6):
        Client().post(SIGN_IN, {"login": "alice", "password": "wrong"})

    assert said() == [f"A wrong password of account {alice.pk}"] * 5 + ["Too many tries: accounts/login/"]


@pytest.mark.usefixtures("cache_keeps")
def test_so_do_those_that_are_answered_by_a_page(db: None, said: Said, settings: Settings) -> None:
    settings.ACCOUNT_RATE_LIMITS = {"login": "1/m/ip", "demo_open": "1/h/ip"}
    for _try in range(2):
        answer = Client().post(SIGN_IN, {"login": "nobody", "password": "wrong"})
        Client().post("/demo/")

    assert answer.status_code == 429
    assert "A little pause" in answer.content.decode()
    assert [line for line in said() if "wrong" not in line] == [
        "Too many tries: accounts/login/",
        "Too many tries: demo_open",
    ]


def test_pins(alice: User, today: date, said: Said) -> None:
    make_share(alice, pin=PIN)
    for _try in range(6):
        try_pin(Client(), "1593")

    assert said() == [f"A wrong PIN of account {alice.pk}"] * 5 + ["Too many tries: PIN"]


def test_a_row_of_somebody_else(alice: User, bob: User, client_of: ClientOf, today: date, said: Said) -> None:
    massage, device = make_massage(alice, today), make_sign_in(alice)
    client = client_of(bob)

    client.get(f"/sessions/{massage.pk}/")
    client.post(f"{DEVICES}{device.pk}/sign-out/")
    client.get("/status/")

    kinds = ["massage.MassageSession", "usersessions.UserSession", "the status page"]
    assert said() == [f"Refused to account {bob.pk}: {kind}" for kind in kinds]


def test_a_row_that_there_is_not_is_no_line(alice: User, client_of: ClientOf, said: Said) -> None:
    client_of(alice).get("/sessions/4711/")

    assert said() == []


def test_the_helpers_door(alice: User, bob: User, client_of: ClientOf, today: date, said: Said) -> None:
    helping = make_helping(alice, bob, may=Tick.PLAN)
    client = client_of(bob)

    client.get(f"/helping/{helping.pk}/plan/")
    client.get(f"/helping/{helping.pk}/ratings/")
    client.get("/helping/4711/ratings/")

    assert said() == [f"Refused to account {bob.pk}: the helper's door"]
