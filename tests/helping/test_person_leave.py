"""The helper ends it."""

from __future__ import annotations

from datetime import date

from journal.helping.models import Helping, Side
from tests.conftest import ClientOf
from tests.helping.making import make_logged


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


def test_no_words_of_the_person_stay_in_the_helpers_browsers(
    helping: Helping, client_of: ClientOf, today: date
) -> None:
    assert helping.helper
    here, elsewhere = client_of(helping.helper), client_of(helping.helper)
    for client in (here, elsewhere):
        massage = make_logged(helping, today)
        client.post(f"/helping/{helping.pk}/logged/{massage.pk}/delete/")

    here.post(f"/helping/{helping.pk}/leave/")

    assert "undo" not in here.session
    assert "undo" not in elsewhere.session
