"""The date field leads to the page of its day."""

from __future__ import annotations

from datetime import date

import pytest

from journal.users.models import User
from tests.conftest import ClientOf


@pytest.mark.parametrize(
    ("asked", "day"),
    [("2026-03-01", "2026-03-01"), ("", "2026-11-20"), ("yesterday", "2026-11-20"), ("\x00", "2026-11-20")],
)
def test_leads_to_the_day_asked_for_or_today(
    asked: str, day: str, alice: User, client_of: ClientOf, today: date
) -> None:
    answer = client_of(alice).get("/check-in/", {"day": asked})

    assert answer["Location"] == f"/check-in/{day}/"


def test_today_is_where_the_person_lives(alice: User, client_of: ClientOf, today: date) -> None:
    alice.time_zone = "Pacific/Auckland"
    alice.save()

    assert client_of(alice).get("/check-in/")["Location"] == "/check-in/2026-11-21/"
