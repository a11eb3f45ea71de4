"""The date field leads to the weekly check of its day."""

from __future__ import annotations

from datetime import date

import pytest

from journal.users.models import User
from tests.conftest import ClientOf


@pytest.mark.parametrize(
    ("asked", "day"),
    [("2026-03-01", "2026-03-01"), ("", "2026-11-20"), ("last week", "2026-11-20"), ("\x00", "2026-11-20")],
)
def test_leads_to_the_day_asked_for_or_today(
    asked: str, day: str, alice: User, client_of: ClientOf, today: date
) -> None:
    answer = client_of(alice).get("/weekly-check/", {"day": asked})

    assert answer["Location"] == f"/weekly-check/{day}/"
