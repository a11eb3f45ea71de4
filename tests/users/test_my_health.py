"""What a person may say about their health, and what becomes of it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.db import DataError, IntegrityError
from django.test import Client

from journal.users.models import User
from tests.conftest import ClientOf

ADDRESS = "/settings/health/"


def test_nothing_need_be_said(alice: User, client_of: ClientOf, today: date) -> None:
    page = client_of(alice).get(ADDRESS)

    assert "You need not say anything here." in page.content.decode()
    assert client_of(alice).post(ADDRESS, {"health_risk": ""}).status_code == 302
    alice.refresh_from_db()
    assert (alice.health_risk, alice.asked_professional_on) == ("", None)


@pytest.mark.parametrize("answer", ["yes", "no", "unsure"])
def test_keeps_what_was_said(answer: str, alice: User, client_of: ClientOf, today: date) -> None:
    form = {"health_risk": answer, "asked_professional_on": "2026-11-03"}

    page = client_of(alice).post(ADDRESS, form, follow=True)

    alice.refresh_from_db()
    assert (alice.health_risk, alice.asked_professional_on) == (answer, date(2026, 11, 3))
    assert "What you said is saved." in page.content.decode()
    again = client_of(alice).get(ADDRESS).content.decode()
    assert 'value="2026-11-03"' in again


def test_what_was_said_can_be_taken_back(alice: User, client_of: ClientOf, today: date) -> None:
    User.objects.filter(pk=alice.pk).update(health_risk="yes", asked_professional_on=today)

    client_of(alice).post(ADDRESS, {"health_risk": "", "asked_professional_on": ""})

    alice.refresh_from_db()
    assert (alice.health_risk, alice.asked_professional_on) == ("", None)


@pytest.mark.parametrize(
    "broken",
    [
        {"health_risk": "perhaps"},
        {"asked_professional_on": "soon"},
        {"asked_professional_on": "2026-11-21"},
        {"asked_professional_on": "1899-12-31"},
        {"health_risk": "\0"},
    ],
    ids=str,
)
def test_refuses_what_cannot_be(
    broken: dict[str, str], alice: User, client_of: ClientOf, today: date
) -> None:
    answer = client_of(alice).post(ADDRESS, {"health_risk": "yes"} | broken)

    alice.refresh_from_db()
    assert answer.status_code == 200
    assert answer.context["form"].errors.keys() == broken.keys()
    assert alice.health_risk == ""


def test_the_database_refuses_it_too(alice: User) -> None:
    with pytest.raises((IntegrityError, DataError)):
        User.objects.filter(pk=alice.pk).update(health_risk="maybe")


def advice(client: Client) -> list[str]:
    card = client.get("/").context["advice"]
    return [line.rule for line in (card.headline, *card.more)] if card else []


def test_today_asks_to_ask_until_somebody_was_asked(alice: User, client_of: ClientOf, today: date) -> None:
    client = client_of(alice)
    assert advice(client) == []

    client.post(ADDRESS, {"health_risk": "unsure"})
    assert advice(client) == ["R07"]

    client.post(ADDRESS, {"health_risk": "unsure", "asked_professional_on": today.isoformat()})
    assert advice(client) == []


def test_today_asks_again_after_a_year(alice: User, client_of: ClientOf, today: date) -> None:
    long_ago = today - timedelta(days=365)
    User.objects.filter(pk=alice.pk).update(health_risk="yes", asked_professional_on=long_ago)

    page = client_of(alice).get("/").content.decode()

    assert "Ask before you massage" in page
    assert "you last asked on 20 November 2025." in page


def test_what_another_said_is_not_seen(alice: User, bob: User, client_of: ClientOf, today: date) -> None:
    client_of(alice).post(ADDRESS, {"health_risk": "yes", "asked_professional_on": "2026-11-03"})

    page = client_of(bob).get(ADDRESS).content.decode()

    assert "2026-11-03" not in page
    assert advice(client_of(bob)) == []
