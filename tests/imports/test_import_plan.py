"""The list of what a file would do: every row, its line, its reason; nothing is written."""

from __future__ import annotations

from datetime import date

from pytest_django import DjangoAssertNumQueries

from journal.imports.models import ImportFile
from journal.imports.plan import Action
from journal.users.models import User
from tests.conftest import ClientOf
from tests.imports.sending import CHECK, IMPORT, check, journal_of, send
from tests.makers import make_rating

FILE = b"Date,Pain\n2026-01-01,7\n2026-01-02,8\n2026-01-03,9\n2026-02-30,1\n2027-01-01,1\n"


def test_each_row_is_listed_with_its_line_and_reason(alice: User, client_of: ClientOf, today: date) -> None:
    make_rating(alice, date(2026, 1, 1), pain=7)
    make_rating(alice, date(2026, 1, 2), pain=2)
    before = journal_of(alice)
    client = client_of(alice)

    listing = check(client, alice, FILE)

    assert [(row.line, row.action) for row in listing.rows] == [
        (3, Action.CHANGE),
        (4, Action.ADD),
        (5, Action.REFUSE),
        (6, Action.REFUSE),
    ]
    assert listing.counts[Action.SAME] == 1
    page = client.get(CHECK).content.decode()
    assert "There is no such day as “2026-02-30”." in page
    assert "Import 2 days" in page
    assert "without the 2 refused rows" in page
    assert journal_of(alice) == before


def test_rows_can_be_looked_at_by_what_they_do(alice: User, client_of: ClientOf, today: date) -> None:
    client = client_of(alice)
    check(client, alice, FILE)

    page = client.get(CHECK, {"show": "refuse"}).content.decode()

    assert "Line 5" in page
    assert "Line 2<" not in page


def test_a_long_list_has_pages_and_odd_addresses_find_one(
    alice: User, client_of: ClientOf, today: date
) -> None:
    client = client_of(alice)
    days = b"".join(b"%d-01-%02d,7\n" % (year, day) for year in range(2000, 2005) for day in range(1, 29))
    check(client, alice, b"Date,Pain\n" + days)

    pages = [client.get(CHECK, {"page": page}).content.decode() for page in ("2", "999", "-1", "²", "x")]

    assert ["Page 2 of 5." in pages[0], "Page 5 of 5." in pages[1]] == [True, True]
    assert [page for page in pages[2:] if "Page 1 of 5." not in page] == []


def test_a_list_is_printed_without_asking_the_database_for_its_rows(
    alice: User, client_of: ClientOf, today: date, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    client = client_of(alice)
    check(client, alice, FILE)

    with django_assert_max_num_queries(4):
        client.get(CHECK)


def test_a_file_not_checked_yet_offers_to_be_checked(alice: User, client_of: ClientOf, today: date) -> None:
    client = client_of(alice)
    check(client, alice, FILE)
    ImportFile.objects.update(listing=b"")

    asked = client.get(CHECK).content.decode()
    checked = client.post(CHECK, follow=True).content.decode()

    assert "Check this file" in asked
    assert "Import 3 days" in checked


def test_a_file_whose_columns_are_unknown_asks_for_them(
    alice: User, client_of: ClientOf, today: date
) -> None:
    client = client_of(alice)
    send(client, FILE)

    assert client.get(CHECK)["Location"] == f"{IMPORT}columns/"


def test_without_a_file_it_leads_to_the_beginning(alice: User, client_of: ClientOf, today: date) -> None:
    assert client_of(alice).get(CHECK)["Location"] == IMPORT
