"""Adding a technique or oil of one's own."""

from __future__ import annotations

from datetime import date

import pytest

from journal.users.models import User
from sessions.models import CarrierOil, Technique
from tests.conftest import ClientOf
from tests.makers import make_own_oil, noon

ADDRESS = "/settings/own/add/"


def test_adds_one_that_is_then_offered(alice: User, client_of: ClientOf, today: date) -> None:
    client = client_of(alice)

    page = client.post(ADDRESS, {"kind": "technique", "name": "Warm towel"}, follow=True).content.decode()

    assert "Warm towel is on your list." in page
    assert "Warm towel" in client.get("/sessions/new/").content.decode()


@pytest.mark.parametrize("name", ["Sesame", "sesame", "COCONUT oil"])
def test_a_name_that_is_there_already_is_not_added_twice(
    name: str, alice: User, client_of: ClientOf, today: date
) -> None:
    make_own_oil(alice)

    client_of(alice).post(ADDRESS, {"kind": "carrier-oil", "name": name})

    assert CarrierOil.objects.filter(owner=alice).count() == 1


def test_a_name_that_was_put_away_comes_back(alice: User, client_of: ClientOf, today: date) -> None:
    oil = make_own_oil(alice, archived_at=noon(date(2026, 1, 5)))

    client_of(alice).post(ADDRESS, {"kind": "carrier-oil", "name": "SESAME"})

    oil.refresh_from_db()
    assert (oil.archived_at, oil.own_name) == (None, "Sesame")


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("", "This field is required."),
        ("   ", "This field is required."),
        ("x" * 61, "Please keep it to 60 characters; it has 61."),
        ("a\x00b", "Null characters are not allowed."),
    ],
)
def test_a_bad_name_is_refused(name: str, reason: str, alice: User, client_of: ClientOf) -> None:
    answer = client_of(alice).post(ADDRESS, {"kind": "technique", "name": name})

    assert reason in answer.content.decode()
    assert not Technique.objects.filter(owner=alice).exists()


@pytest.mark.parametrize("kind", ["", "user", "\x00"])
def test_an_unknown_kind_is_not_found(kind: str, alice: User, client_of: ClientOf) -> None:
    answer = client_of(alice).post(ADDRESS, {"kind": kind, "name": "Mine"})

    assert answer.status_code == 404
