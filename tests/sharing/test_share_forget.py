"""Links that have ended are forgotten: by their owner at any time, and by themselves after 90 days."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client

from journal.management import tidying
from journal.sharing.models import Opening, SharedReport
from journal.users.models import User
from tests.conftest import ClientOf, ClockAt
from tests.makers import noon
from tests.sharing.making import DAY, LIST, PIN, make_opening, make_share, path_of

BUTTON = "Forget this link"
ENDINGS: dict[str, dict[str, Any]] = {
    "revoked": {"revoked_at": noon(DAY)},
    "expired": {"made_at": noon(DAY) - timedelta(days=7), "expires_at": noon(DAY)},
    "guessed": {"pin": PIN, "wrong_pins_in_all": 25, "wrong_pin_at": noon(DAY), "n_days": 90},
}


def address_of(share: SharedReport) -> str:
    return f"/reports/sharing/{share.pk}/forget/"


@pytest.mark.parametrize("ending", ENDINGS)
def test_what_has_ended_can_be_forgotten(ending: str, alice: User, client_of: ClientOf, today: date) -> None:
    share = make_share(alice, note="Dr Lang", **ENDINGS[ending])
    make_opening(share, noon(DAY))
    make_share(alice, number=2, note="Another", revoked_at=noon(DAY))
    client = client_of(alice)
    is_offered = f'action="{address_of(share)}"' in client.get(LIST).content.decode()

    page = client.post(address_of(share), follow=True).content.decode()

    assert is_offered
    assert "The link is forgotten" in page
    assert "Dr Lang" not in page
    assert "Another" in page
    assert not Opening.objects.exists()


def test_what_works_stays(alice: User, client_of: ClientOf, today: date) -> None:
    share = make_share(alice)
    is_offered = BUTTON in client_of(alice).get(LIST).content.decode()

    page = client_of(alice).post(address_of(share), follow=True).content.decode()

    assert not is_offered
    assert "This link still works, so it stays on your list. Revoke it first." in page
    assert Client().get(path_of()).status_code == 200


def test_bob_cannot_forget_what_alice_shared(
    alice: User, bob: User, client_of: ClientOf, today: date
) -> None:
    share = make_share(alice, revoked_at=noon(DAY))

    assert client_of(bob).post(address_of(share)).status_code == 404
    assert SharedReport.objects.exists()


def test_opening_the_address_forgets_nothing(alice: User, client_of: ClientOf, today: date) -> None:
    share = make_share(alice, revoked_at=noon(DAY))

    assert client_of(alice).get(address_of(share)).status_code == 405
    assert SharedReport.objects.exists()


@pytest.mark.parametrize("ending", ENDINGS)
def test_ninety_days_after_its_end_it_vanishes_by_itself(
    ending: str, alice: User, clock_at: ClockAt, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("journal.core.serving.let_go_of_database", lambda: None)
    make_share(alice, **ENDINGS[ending])
    make_share(alice, DAY + timedelta(days=20), number=2, n_days=90)
    left = []

    for instant in (noon(DAY) + timedelta(days=90, seconds=-1), noon(DAY) + timedelta(days=90)):
        clock_at(instant)
        tidying.tidy_up()
        left.append(SharedReport.objects.count())

    assert left == [2, 1]
