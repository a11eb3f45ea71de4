"""The page on which a person sees what happened with their account."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from journal.activity.models import Activity, Kind
from journal.activity.notes import note
from journal.users.models import User
from tests.conftest import ClientOf, ClockAt
from tests.reports.reading import body, words_of

ADDRESS = "/settings/activity/"
NOW = datetime(2026, 11, 20, 19, tzinfo=UTC)
FIREFOX = "Mozilla/5.0 (Android 14; Mobile; rv:132.0) Gecko/132.0 Firefox/132.0"


@pytest.fixture(autouse=True)
def clock(clock_at: ClockAt) -> None:
    clock_at(NOW)


def lines(client: Client, page: int = 1) -> str:
    return words_of(client.get(f"{ADDRESS}?page={page}"))


def test_it_says_what_when_and_with_which_browser(alice: User, client_of: ClientOf) -> None:
    client = client_of(alice)
    body(client.get("/reports/ratings.csv?period=all", headers={"user-agent": FIREFOX}))

    said = lines(client)

    assert "A file was downloaded : ratings-" in said
    assert "at 20:00 · Firefox, Android" in said


def test_without_anything_it_says_what_will_stand_here(alice: User, client_of: ClientOf) -> None:
    assert "Nothing yet." in lines(client_of(alice))


def test_it_helps_whoever_was_not_there(alice: User, client_of: ClientOf) -> None:
    page = client_of(alice).get(ADDRESS).content.decode()

    assert "Was that not you?" in page
    assert 'href="/accounts/password/change/"' in page


def test_settings_and_my_data_lead_here(alice: User, client_of: ClientOf) -> None:
    client = client_of(alice)

    pages = [client.get(address).content.decode() for address in ("/settings/", "/settings/data/")]

    assert [f'href="{ADDRESS}"' in page for page in pages] == [True, True]


def test_bob_sees_nothing_of_alice(alice: User, bob: User, client_of: ClientOf) -> None:
    note(alice, Kind.SHARE_MADE, detail="only-alice-knows-this")

    assert "only-alice-knows-this" not in lines(client_of(bob))


def test_a_name_is_no_part_of_the_page(alice: User, client_of: ClientOf) -> None:
    note(alice, Kind.SHARE_MADE, detail="<b>Dr Lang</b>")

    assert "<bdi>&lt;b&gt;Dr Lang&lt;/b&gt;</bdi>" in client_of(alice).get(ADDRESS).content.decode()


def test_the_newest_stand_first_and_older_ones_on_further_pages(
    alice: User, client_of: ClientOf, clock_at: ClockAt
) -> None:
    client = client_of(alice)
    for number in range(30):
        clock_at(NOW + timedelta(minutes=number))
        note(alice, Kind.SHARE_MADE, detail=f"link {number:02}")

    first, second = lines(client), lines(client, page=2)

    assert first.index("link 29") < first.index("link 05")
    assert "link 04" not in first
    assert "link 04" in second
    assert 'rel="next"' in client.get(ADDRESS).content.decode()


def test_a_page_that_is_not_there_is_the_last_one(alice: User, client_of: ClientOf) -> None:
    note(alice, Kind.SHARE_MADE, detail="link")

    assert "link" in lines(client_of(alice), page=99)


def test_ten_more_lines_need_no_more_questions(alice: User, client_of: ClientOf) -> None:
    client, counts = client_of(alice), []
    for _round in range(2):
        for _number in range(10):
            note(alice, Kind.SHARE_MADE)
        with CaptureQueriesContext(connection) as queries:
            client.get(ADDRESS)
        counts.append(len(queries))

    assert counts[0] == counts[1]


def test_every_kind_has_words(alice: User, client_of: ClientOf) -> None:
    for kind in Kind:
        note(alice, kind)

    client = client_of(alice)
    said = lines(client) + lines(client, page=2)

    assert [kind.label for kind in Kind if str(kind.label) not in said] == []
    assert Activity.objects.owned_by(alice).count() == len(Kind)
