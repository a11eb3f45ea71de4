"""Files are made so often and then not for a while; links and calendars are counted each for itself."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import OperationalError
from django.http.response import HttpResponseBase
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from journal.users.models import User
from journal.users.shared_cache import SharedCache
from tests.conftest import ClientOf
from tests.house.tree import our_addresses
from tests.makers import make_calendar_feed, make_rating
from tests.sharing.making import make_share, path_of

ALLOWED = 3
OWN_FILES = [
    address.path()
    for address in our_addresses()
    if (not address.captures and address.name.startswith("report_")) or address.name == "everything"
]


@pytest.fixture(autouse=True)
def few(settings: Settings, cache_keeps: None) -> None:
    few = {"own_file": f"{ALLOWED}/10m/user", "file_of_link": f"{ALLOWED}/10m/key"}
    settings.ACCOUNT_RATE_LIMITS = settings.ACCOUNT_RATE_LIMITS | few


@pytest.fixture
def owner(alice: User, today: date) -> User:
    make_rating(alice, today)
    return alice


def statuses(client: Client, path: str, n_times: int) -> list[int]:
    answers = [client.get(path) for _ in range(n_times)]
    for answer in answers:
        # Read to its end it is over, as Django's client has it, and the connection to the database stays.
        answer.getvalue()
    return [answer.status_code for answer in answers]


def assert_is_a_pause(answer: HttpResponseBase) -> None:
    assert answer.status_code == 429
    assert answer["Retry-After"] == "600"


@pytest.mark.parametrize("path", OWN_FILES)
def test_a_file_too_many_is_a_pause_and_no_file(
    path: str, owner: User, bob: User, client_of: ClientOf
) -> None:
    client = client_of(owner)

    assert statuses(client, path, ALLOWED) == [200] * ALLOWED
    page = client.get(path)

    assert_is_a_pause(page)
    assert "Please wait, then try again." in page.content.decode()
    assert client.get("/reports/").status_code == 200
    assert statuses(client_of(bob), path, 1) == [200]


def test_the_pdf_of_a_link_is_counted_for_that_link(owner: User) -> None:
    for number in (1, 2):
        make_share(owner, number=number)
    first, second = f"{path_of(1)}report.pdf", f"{path_of(2)}report.pdf"

    assert statuses(Client(), first, ALLOWED) == [200] * ALLOWED
    assert_is_a_pause(Client().get(first))
    assert Client().get(path_of(1)).status_code == 200
    assert statuses(Client(), second, 1) == [200]


def test_a_calendar_is_counted_for_itself(owner: User, bob: User) -> None:
    first, second = (reverse("calendar_feed", args=[make_calendar_feed(one).token]) for one in (owner, bob))

    assert statuses(Client(), first, ALLOWED) == [200] * ALLOWED
    assert_is_a_pause(Client().get(first))
    assert statuses(Client(), second, 1) == [200]


def test_what_cannot_be_counted_is_given(
    owner: User, client_of: ClientOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A full disk, or others who write: reading one's own needs neither."""

    def refuse(*_args: object, **_kwargs: object) -> bool:
        raise OperationalError("database or disk is full")

    client = client_of(owner)
    monkeypatch.setattr(SharedCache, "add", refuse)

    assert statuses(client, "/reports/ratings.csv", ALLOWED + 1) == [200] * (ALLOWED + 1)


def test_a_link_that_nobody_made_is_not_counted(owner: User) -> None:
    unknown = reverse("calendar_feed", args=["x" * 43])

    assert statuses(Client(), unknown, ALLOWED + 2) == [404] * (ALLOWED + 2)
