"""Today can be told not to ask for the weekly check."""

from __future__ import annotations

from datetime import date

from journal.users.models import User
from symptoms.models import CheckInLayout, Extra
from tests.conftest import ClientOf
from tests.makers import make_rating

ADDRESS = "/weekly-check/hide/"


def test_today_never_asks_again(alice: User, client_of: ClientOf, today: date) -> None:
    make_rating(alice, date(2026, 11, 12))
    client = client_of(alice)
    assert client.get("/").context["asks_for_weekly_check"]

    page = client.post(ADDRESS, follow=True)

    assert not page.context["asks_for_weekly_check"]
    assert "Today does not ask for a weekly check any more." in page.content.decode()
    assert 'action="/weekly-check/ask/?token=' in page.content.decode()


def test_what_else_is_hidden_stays_hidden(alice: User, client_of: ClientOf, today: date) -> None:
    CheckInLayout.objects.create(owner=alice, hidden=Extra.SHOES)

    client_of(alice).post(ADDRESS)

    assert CheckInLayout.objects.owned_by(alice).get().hidden == Extra.SHOES | Extra.WEEKLY_CHECK


def test_hiding_twice_is_hiding_once(alice: User, client_of: ClientOf, today: date) -> None:
    client = client_of(alice)

    answers = [client.post(ADDRESS) for _ in range(2)]

    assert [answer["Location"] for answer in answers] == ["/", "/"]
    assert CheckInLayout.objects.owned_by(alice).get().hidden == Extra.WEEKLY_CHECK


def test_looking_hides_nothing(alice: User, client_of: ClientOf, today: date) -> None:
    assert client_of(alice).get(ADDRESS).status_code == 405
    assert not CheckInLayout.objects.exists()


def test_nobody_hides_it_for_somebody_else(alice: User, bob: User, client_of: ClientOf, today: date) -> None:
    client_of(bob).post(ADDRESS)

    assert not CheckInLayout.objects.owned_by(alice).exists()
