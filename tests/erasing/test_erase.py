"""Closing a journal to be deleted: what the page says, what it asks, and what a closed journal still has."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from django.contrib.sessions.models import Session
from django.test import Client
from django.urls import reverse

from journal.activity.models import Activity, Kind
from journal.erasing.middleware import OPEN
from journal.reminders.models import ReminderChoices
from journal.users.models import User
from tests.conftest import ClientOf, ClockAt
from tests.house.tree import Address, addresses
from tests.makers import PASSWORD, make_calendar_feed, make_massage, make_rating
from tests.reminders.making import make_choices
from tests.reports.reading import words_of
from tests.sharing.making import make_share, path_of
from tests.users.codes import code_of
from tests.users.two_steps import SECURITY, set_up_app, show_password

ADDRESS = "/settings/data/erase/"
NOW = datetime(2026, 11, 20, 19, tzinfo=UTC)
DAY = date(2026, 11, 20)


@pytest.fixture(autouse=True)
def clock(clock_at: ClockAt) -> None:
    clock_at(NOW)


def close(client: Client) -> str:
    """The page that follows on asking for it, and saying who it is."""
    show_password(client)
    return words_of(client.post(ADDRESS, follow=True))


def is_closed(owner: User) -> bool:
    return User.objects.get(pk=owner.pk).is_closed


def test_it_says_plainly_what_will_go(alice: User, bob: User, client_of: ClientOf) -> None:
    for day in range(1, 4):
        make_rating(alice, DAY.replace(day=day))
    make_massage(alice, DAY)
    make_rating(bob, DAY)

    said = words_of(client_of(alice).get(ADDRESS))

    assert "3 rated days 1 massage session every earlier version" in said
    assert "You have 7 days to change your mind." in said
    assert is_closed(alice) is False


def test_my_data_leads_here(alice: User, client_of: ClientOf) -> None:
    assert f'href="{ADDRESS}"' in client_of(alice).get("/settings/data/").content.decode()


@pytest.mark.parametrize("password", ["", "not-mine", PASSWORD.upper()])
def test_without_the_password_nothing_happens(password: str, alice: User, client_of: ClientOf) -> None:
    client = client_of(alice)

    asked = client.post(ADDRESS)
    answer = client.post(asked["Location"], {"password": password, "next": ADDRESS})

    assert asked["Location"].startswith("/accounts/reauthenticate/")
    assert answer.status_code == 200
    assert is_closed(alice) is False
    assert client.post(ADDRESS)["Location"] == asked["Location"]


def test_with_it_what_was_asked_for_goes_on(alice: User, client_of: ClientOf) -> None:
    client = client_of(alice)

    asked = client.post(ADDRESS)
    answer = client.post(asked["Location"], {"password": PASSWORD, "next": ADDRESS})

    assert answer["Location"] == ADDRESS
    assert is_closed(alice) is True


def test_a_code_does_as_well(alice: User, client_of: ClientOf) -> None:
    secret = set_up_app(client_of(alice))
    client = client_of(alice)

    asked = client.post(ADDRESS)
    client.post(f"{SECURITY}reauthenticate/", {"code": code_of(secret), "next": ADDRESS})

    assert asked["Location"].startswith("/accounts/reauthenticate/")
    assert is_closed(alice) is True


def test_with_it_the_journal_is_closed_for_seven_days(alice: User, client_of: ClientOf) -> None:
    client = client_of(alice)
    said = close(client)

    assert "Your journal is closed It will be deleted on 27 November 2026 at 20:00, for good." in said
    assert "Keep my journal" in said
    assert User.objects.get(pk=alice.pk).erase_at == NOW + timedelta(days=7)
    assert [line.kind for line in Activity.objects.owned_by(alice)] == [Kind.ERASE_ASKED]


def test_asking_twice_moves_nothing(alice: User, client_of: ClientOf, clock_at: ClockAt) -> None:
    client = client_of(alice)
    close(client)
    clock_at(NOW + timedelta(days=3))
    close(client)

    assert User.objects.get(pk=alice.pk).erase_at == NOW + timedelta(days=7)
    assert Activity.objects.owned_by(alice).count() == 1


def test_everybody_else_is_signed_out_and_nobody_elses_journal(
    alice: User, bob: User, client_of: ClientOf
) -> None:
    here, elsewhere, of_bob = client_of(alice), client_of(alice), client_of(bob)
    close(here)

    answers = [client.get("/settings/data/erase/").status_code for client in (here, elsewhere, of_bob)]

    assert answers == [200, 302, 200]
    assert Session.objects.count() == 2


CLOSED = [address for address in addresses() if address.name not in OPEN]


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("address", CLOSED, ids=lambda address: address.name)
def test_a_closed_journal_shows_one_page(
    address: Address, method: str, alice: User, client_of: ClientOf
) -> None:
    User.objects.filter(pk=alice.pk).update(erase_at=NOW + timedelta(days=7))

    answer = getattr(client_of(alice), method)(address.path())

    assert (answer.status_code, answer["Location"]) == (302, ADDRESS)


def test_what_a_closed_journal_still_has(alice: User, client_of: ClientOf) -> None:
    client = client_of(alice)
    close(client)

    page = client.get(ADDRESS).content.decode()
    download = client.get(reverse("everything"))
    names = [reverse(name) for name in ("everything", "erase_take_back", "account_logout")]

    assert [name for name in names if name not in page] == []
    assert download.getvalue()[:2] == b"PK"
    assert 'class="places"' not in page


def test_one_can_sign_in_to_it(alice: User, client_of: ClientOf) -> None:
    close(client_of(alice))

    said = words_of(Client().post("/accounts/login/", {"login": "alice", "password": PASSWORD}, follow=True))

    assert "Your journal is closed" in said


def test_a_form_of_a_page_that_was_open_is_told_that_nothing_was_saved(
    alice: User, client_of: ClientOf
) -> None:
    client = client_of(alice)
    close(client)

    assert "Nothing was saved: this journal is closed." in words_of(client.post("/check-in/", follow=True))


def test_links_calendar_and_reminders_stop_at_once(alice: User, bob: User, client_of: ClientOf) -> None:
    for number, owner in enumerate((alice, bob), start=1):
        make_share(owner, number=number)
        make_choices(owner)
    feeds = [reverse("calendar_feed", args=[make_calendar_feed(owner).token]) for owner in (alice, bob)]
    close(client_of(alice))

    answers = [Client().get(address).status_code for address in (path_of(1), path_of(2), *feeds)]

    assert answers == [404, 200, 404, 200]
    assert [row.owner for row in ReminderChoices.objects.that_want_any()] == [bob]


def test_another_site_cannot_ask_for_it(alice: User) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(alice)

    assert client.post(ADDRESS, {"password": PASSWORD}).status_code == 403
    assert is_closed(alice) is False
