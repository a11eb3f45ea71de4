"""The helper ends it."""

from __future__ import annotations

from datetime import date

from journal.helping.models import Helping, Side
from tests.conftest import ClientOf


def test_the_helper_can_leave_at_any_time(helping: Helping, client_of: ClientOf, today: date) -> None:
    assert helping.helper
    client = client_of(helping.helper)

    page = client.post(f"/helping/{helping.pk}/leave/", follow=True).content.decode()

    assert "You no longer help Anna." in page
    helping.refresh_from_db()
    assert helping.ended_by == Side.HELPER
    assert client.get(f"/helping/{helping.pk}/").status_code == 404
    assert client.post(f"/helping/{helping.pk}/leave/").status_code == 404


def test_the_owner_does_not_leave_for_them(helping: Helping, client_of: ClientOf, today: date) -> None:
    answer = client_of(helping.owner).post(f"/helping/{helping.pk}/leave/")

    helping.refresh_from_db()
    assert answer.status_code == 404
    assert helping.ended_at is None
