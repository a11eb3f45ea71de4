"""A session can be deleted."""

from __future__ import annotations

from datetime import date

from journal.users.models import User
from sessions.models import MassageSession
from tests.conftest import ClientOf
from tests.makers import make_massage


def test_deletes_the_session_and_says_so(alice: User, client_of: ClientOf, today: date) -> None:
    massage = make_massage(alice, today)

    page = client_of(alice).post(f"/sessions/{massage.pk}/delete/", follow=True).content.decode()

    assert "The session of 20 November 2026 is deleted." in page
    assert not MassageSession.objects.exists()


def test_reading_the_address_deletes_nothing(alice: User, client_of: ClientOf, today: date) -> None:
    massage = make_massage(alice, today)

    answer = client_of(alice).get(f"/sessions/{massage.pk}/delete/")

    assert answer.status_code == 405
    assert MassageSession.objects.exists()
