"""Settings: how the journal looks, and when days and weeks begin."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import DataError, IntegrityError

from journal.users.models import User
from tests.conftest import ClientOf

GOOD = {"theme": "dark", "text_size": "130", "time_zone": "Asia/Tokyo", "week_start": "6"}


def test_stores_what_was_chosen(alice: User, client_of: ClientOf) -> None:
    client_of(alice).post("/settings/", GOOD)

    alice.refresh_from_db()
    assert (alice.theme, alice.text_size, alice.week_start) == ("dark", 130, 6)
    assert alice.time_zone == "Asia/Tokyo"


def test_the_page_wears_what_was_chosen(alice: User, client_of: ClientOf) -> None:
    client = client_of(alice)

    page = client.post("/settings/", GOOD, follow=True).content.decode()

    assert 'data-theme="dark"' in page
    assert 'data-text-size="130"' in page


@pytest.mark.parametrize(
    "broken",
    [{"theme": "pink"}, {"text_size": "9000"}, {"time_zone": "Mars/Olympus"}, {"week_start": "3"}],
    ids=str,
)
def test_refuses_what_there_is_not(broken: dict[str, str], alice: User, client_of: ClientOf) -> None:
    answer = client_of(alice).post("/settings/", GOOD | broken)

    alice.refresh_from_db()
    assert answer.status_code == 200
    assert answer.context["form"].errors
    assert alice.theme == "auto"


def test_days_follow_the_time_zone(alice: User, client_of: ClientOf, today: date) -> None:
    client = client_of(alice)

    client.post("/settings/", GOOD)

    assert client.get("/check-in/")["Location"] == "/check-in/2026-11-21/"


@pytest.mark.parametrize("broken", [{"week_start": 3}, {"theme": "pink"}, {"text_size": 99}], ids=str)
def test_the_database_refuses_it_too(broken: dict[str, object], alice: User) -> None:
    with pytest.raises((IntegrityError, DataError)):
        User.objects.filter(pk=alice.pk).update(**broken)


def test_signing_out_is_at_its_head_and_every_page_leads_here(alice: User, client_of: ClientOf) -> None:
    client = client_of(alice)
    page = client.get("/settings/").content.decode()

    head = page.partition("<h2")[0]
    assert "Signed in as alice" in head
    assert 'href="/accounts/logout/"' in head
    for address in ("/", "/check-in/2026-11-20/", "/sessions/new/", "/trends/", "/reports/", "/guide/"):
        assert '<a class="place" href="/settings/"' in client.get(address).content.decode()
