"""What was put away can be offered again."""

from __future__ import annotations

from datetime import date

from journal.users.models import User
from tests.conftest import ClientOf
from tests.makers import make_own_oil, noon


def test_is_offered_again(alice: User, client_of: ClientOf) -> None:
    oil, client = make_own_oil(alice, archived_at=noon(date(2026, 1, 5))), client_of(alice)

    page = client.post(f"/settings/own/carrier-oil/{oil.pk}/use-again/", follow=True).content.decode()

    assert "Sesame is on your list." in page
    assert "Sesame" in client.get("/sessions/new/").content.decode()
