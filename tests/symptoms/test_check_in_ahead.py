"""A day that was rated further east, before it came here, can be opened and corrected; no other one ahead."""

from __future__ import annotations

from datetime import date, timedelta

from journal.users.models import User
from symptoms.models import DailyRating
from tests.conftest import ClientOf
from tests.makers import make_rating

TOMORROW = "/check-in/2026-11-21/"


def test_a_rated_day_ahead_opens(alice: User, client_of: ClientOf, today: date) -> None:
    make_rating(alice, today + timedelta(days=1), pain=7)

    answer = client_of(alice).get(TOMORROW)

    page = answer.content.decode()
    assert answer.status_code == 200
    assert "has not come yet" not in page
    assert 'name="pain" value="7" checked' in page
    assert 'value="2026-11-21" max="2026-11-21"' in page


def test_a_rated_day_ahead_is_corrected(alice: User, client_of: ClientOf, today: date) -> None:
    rating = make_rating(alice, today + timedelta(days=1), pain=7)

    answer = client_of(alice).post(TOMORROW, {"pain": "2", "seen_version": rating.version})

    assert answer.status_code == 302
    assert DailyRating.objects.get().pain == 2


def test_a_day_ahead_that_only_somebody_else_rated_stays_closed(
    alice: User, bob: User, client_of: ClientOf, today: date
) -> None:
    make_rating(bob, today + timedelta(days=1), pain=7)

    answer = client_of(alice).post(TOMORROW, {"pain": "2"})

    assert answer.status_code == 400
    assert not DailyRating.objects.owned_by(alice).exists()
