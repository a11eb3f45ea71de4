"""How long a sign-in lasts, and the key by which its browser is known."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.test import Client, override_settings

from journal.activity.models import Kind
from journal.users.models import User
from journal.users.signed_in import LASTS
from tests.activity.noted import kinds
from tests.conftest import ClientOf, ClockAt
from tests.makers import PASSWORD
from tests.users.sign_ins import COMPUTER, TELEPHONE, names, signed_in
from tests.users.test_reauthentication import with_sensitive_page
from tests.users.two_steps import after_password, is_inside, set_up_app, show_password

BEGIN = datetime(2026, 11, 20, 19, tzinfo=UTC)
CHECK_IN = {"pain": "4", "note": "Warm feet at last.", "seen_version": ""}


def with_key(key: str) -> Client:
    """A browser that knows the key of a sign-in."""
    client = Client()
    client.cookies["sessionid"] = key
    return client


def test_a_new_key_when_the_password_is_shown_again(alice: User) -> None:
    client = signed_in(alice)
    earlier = client.cookies["sessionid"].value

    show_password(client)

    assert client.cookies["sessionid"].value != earlier
    assert is_inside(client)
    assert not is_inside(with_key(earlier))


def test_the_form_that_waited_is_gone_on_with(alice: User) -> None:
    client = signed_in(alice)
    earlier = client.cookies["sessionid"].value
    with override_settings(ROOT_URLCONF=with_sensitive_page()):
        asked = client.post("/sensitive/", {"what": "the great thing"})
        form = {"password": PASSWORD, "next": "/sensitive/"}
        answer = client.post(asked["Location"], form)

    assert answer.content.decode() == "did the great thing"
    assert client.cookies["sessionid"].value != earlier


def test_the_list_of_devices_goes_along(alice: User) -> None:
    client = signed_in(alice)
    line = UserSession.objects.get()

    show_password(client)
    client.post("/settings/", {})

    assert names(client) == ["Chrome, Linux (this)"]
    kept = UserSession.objects.get()
    assert (kept.pk, kept.created_at) == (line.pk, line.created_at)
    assert kept.session_key == client.cookies["sessionid"].value


def test_a_wrong_password_changes_no_key(alice: User) -> None:
    client = signed_in(alice)
    earlier = client.cookies["sessionid"].value

    client.post("/accounts/reauthenticate/", {"password": "wrong"})

    assert client.cookies["sessionid"].value == earlier


def test_a_code_and_a_password_at_the_door_are_no_showing_again(alice: User, client_of: ClientOf) -> None:
    set_up_app(client_of(alice))

    client, _answer = after_password(alice)

    assert not is_inside(client)


def test_it_ends_ninety_days_after_its_last_form(alice: User) -> None:
    client = signed_in(alice)

    days = {client.session.get_expiry_age() / 86400, int(client.cookies["sessionid"]["max-age"]) / 86400}
    Session.objects.update(expire_date=datetime(2020, 1, 1, tzinfo=UTC))

    assert days == {90}
    assert not is_inside(client)


@pytest.mark.parametrize(("age", "is_in"), [(LASTS - timedelta(minutes=1), True), (LASTS, False)], ids=str)
def test_it_ends_after_half_a_year_also_when_used_every_week(
    age: timedelta, is_in: bool, alice: User, clock_at: ClockAt
) -> None:
    clock_at(BEGIN)
    client = signed_in(alice)
    for week in range(1, 25):
        clock_at(BEGIN + timedelta(weeks=week))
        client.post("/settings/", {})

    clock_at(BEGIN + age)

    assert is_inside(client) == is_in


def test_what_was_typed_then_is_given_back(alice: User, clock_at: ClockAt) -> None:
    clock_at(BEGIN)
    client = signed_in(alice)
    clock_at(BEGIN + LASTS)

    answer = client.post("/check-in/2026-11-20/", CHECK_IN)

    assert answer.status_code == 403
    assert "Warm feet at last." in answer.content.decode()
    assert kinds(alice) == [Kind.SIGNED_IN, Kind.SIGNED_OUT]


def test_signing_in_again_counts_anew(alice: User, clock_at: ClockAt) -> None:
    clock_at(BEGIN)
    client = signed_in(alice)
    clock_at(BEGIN + LASTS)
    client.get("/settings/")
    client.post("/accounts/login/", {"login": "alice", "password": PASSWORD})
    clock_at(BEGIN + 2 * LASTS - timedelta(days=1))

    assert is_inside(client)


def test_one_of_before_counts_from_its_next_form(
    alice: User, client_of: ClientOf, today: date, clock_at: ClockAt
) -> None:
    client = client_of(alice)
    clock_at(BEGIN + timedelta(days=80))
    client.post("/settings/", {})
    clock_at(BEGIN + timedelta(days=80) + LASTS - timedelta(days=1))
    before = is_inside(client)
    clock_at(BEGIN + timedelta(days=80) + LASTS)

    assert before
    assert not is_inside(client)


@pytest.mark.parametrize(("browser", "said"), [(TELEPHONE, '"cache"'), (COMPUTER, None)])
def test_signing_out_tells_the_browser_to_forget_but_not_the_slow_one(
    browser: str, said: str | None, alice: User
) -> None:
    client = signed_in(alice, browser)

    before, answer = client.get("/settings/"), client.post("/accounts/logout/")
    after = client.get("/welcome/")

    assert answer.headers.get("Clear-Site-Data") == said
    assert "Clear-Site-Data" not in before.headers
    assert "Clear-Site-Data" not in after.headers
