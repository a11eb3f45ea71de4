"""Keeping a closed journal after all: everything is as it was."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client
from django.urls import reverse

from journal.activity.models import Activity, Kind
from journal.erasing import actions
from journal.users.models import User
from tests.conftest import ClientOf, ClockAt
from tests.makers import make_calendar_feed, make_rating
from tests.reports.reading import words_of
from tests.sharing.making import make_share, path_of
from tests.users.two_steps import show_password

ADDRESS = "/settings/data/erase/take-back/"
NOW = datetime(2026, 11, 20, 19, tzinfo=UTC)


@pytest.fixture(autouse=True)
def clock(clock_at: ClockAt) -> None:
    clock_at(NOW)


@pytest.fixture
def closed(alice: User) -> User:
    actions.close(owner=alice, now=NOW, signed_in_with=None)
    return alice


def test_the_journal_opens_again(closed: User, client_of: ClientOf) -> None:
    make_rating(closed, NOW.date(), note="still here")

    said = words_of(client_of(closed).post(ADDRESS, follow=True))

    assert "Your journal is kept." in said
    assert "still here" in client_of(closed).get("/history/").content.decode()
    assert Activity.objects.owned_by(closed).get().kind == Kind.ERASE_TAKEN_BACK


def test_links_and_calendar_work_again(closed: User, client_of: ClientOf) -> None:
    make_share(closed)
    feed = reverse("calendar_feed", args=[make_calendar_feed(closed).token])
    client_of(closed).post(ADDRESS)

    assert [Client().get(address).status_code for address in (path_of(), feed)] == [200, 200]


def test_it_is_not_deleted_when_its_days_would_have_been_over(closed: User, client_of: ClientOf) -> None:
    client_of(closed).post(ADDRESS)

    assert actions.erase_due(now=NOW + timedelta(days=8)) == 0
    assert User.objects.filter(pk=closed.pk).exists()


def test_until_it_is_deleted_it_can_be_kept(closed: User, client_of: ClientOf, clock_at: ClockAt) -> None:
    clock_at(NOW + timedelta(days=7, minutes=5))
    client_of(closed).post(ADDRESS)

    assert actions.erase_due(now=NOW + timedelta(days=8)) == 0


def test_an_open_journal_has_nothing_to_take_back(alice: User, client_of: ClientOf) -> None:
    answer = client_of(alice).post(ADDRESS)

    assert (answer.status_code, answer["Location"]) == (302, "/")
    assert Activity.objects.count() == 0


def test_bob_opens_nothing_of_alice(closed: User, bob: User, client_of: ClientOf) -> None:
    client_of(bob).post(ADDRESS)

    assert User.objects.get(pk=closed.pk).is_closed


def test_opening_the_address_opens_nothing(closed: User, client_of: ClientOf) -> None:
    assert client_of(closed).get(ADDRESS).status_code == 405
    assert User.objects.get(pk=closed.pk).is_closed


def test_after_a_new_password_the_old_sign_ins_stay_ended(alice: User, client_of: ClientOf) -> None:
    elsewhere, here = client_of(alice), client_of(alice)
    show_password(here)
    here.post("/settings/data/erase/")
    here.post(ADDRESS)

    assert [client.get("/settings/").status_code for client in (here, elsewhere)] == [200, 302]
