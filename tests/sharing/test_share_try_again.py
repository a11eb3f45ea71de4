"""Ending a pause: by the owner, while there is one, and for that link alone."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client

from journal.sharing.models import SharedReport
from journal.users.models import User
from tests.conftest import ClientOf
from tests.makers import noon
from tests.sharing.making import LIST, PIN, make_share, path_of, try_pin

BUTTON = "Let it be tried again"


@pytest.fixture
def pausing(locked: SharedReport) -> SharedReport:
    """Alice's report, after five wrong PINs a moment ago."""
    for _ in range(5):
        try_pin(Client(), "9999")
    locked.refresh_from_db()
    return locked


def address_of(share: SharedReport) -> str:
    return f"/reports/sharing/{share.pk}/try-again/"


def test_then_the_pin_can_be_tried_at_once(pausing: SharedReport, alice: User, client_of: ClientOf) -> None:
    client = client_of(alice)
    is_offered = f'action="{address_of(pausing)}"' in client.get(LIST).content.decode()

    page = client.post(address_of(pausing), follow=True).content.decode()

    assert is_offered
    assert "The pause is over. The PIN can be tried again." in page
    assert "5 wrong PINs so far" in page
    assert BUTTON not in page
    assert try_pin(Client(), PIN) == 302


def test_the_next_pause_is_longer_all_the_same(
    pausing: SharedReport, alice: User, client_of: ClientOf
) -> None:
    client_of(alice).post(address_of(pausing))

    for _ in range(5):
        try_pin(Client(), "9999")

    assert Client().get(path_of())["Retry-After"] == "1800"


@pytest.mark.parametrize("state", ["calm", "over", "revoked"])
def test_where_nothing_pauses_nothing_changes(
    state: str, alice: User, client_of: ClientOf, today: date
) -> None:
    later = noon(today) + timedelta(hours=10)
    fields: dict[str, dict[str, Any]] = {
        "calm": {},
        "over": {"wrong_pins": 5, "locked_until": noon(today)},
        "revoked": {"wrong_pins": 5, "locked_until": later, "revoked_at": noon(today)},
    }
    share = make_share(alice, pin=PIN, **fields[state])
    before = SharedReport.objects.values().get()
    is_offered = BUTTON in client_of(alice).get(LIST).content.decode()

    page = client_of(alice).post(address_of(share), follow=True).content.decode()

    assert not is_offered
    assert "This link does not pause now. Nothing was changed." in page
    assert SharedReport.objects.values().get() == before


def test_bob_cannot_end_the_pause_of_alice(pausing: SharedReport, bob: User, client_of: ClientOf) -> None:
    assert client_of(bob).post(address_of(pausing)).status_code == 404
    assert try_pin(Client(), PIN) == 429


def test_opening_the_address_ends_no_pause(pausing: SharedReport, alice: User, client_of: ClientOf) -> None:
    assert client_of(alice).get(address_of(pausing)).status_code == 405
    assert try_pin(Client(), PIN) == 429
