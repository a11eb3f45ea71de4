"""The foot checks as a table for any program."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.db import connection
from django.test.utils import CaptureQueriesContext

from journal.files.kinds import Kind
from journal.files.tables import COLUMNS
from journal.users.models import User
from tests.conftest import ClientOf
from tests.makers import make_foot_check
from tests.reports.reading import body, csv_rows


def asked(client_of: ClientOf, person: User, **query: str) -> Any:
    return client_of(person).get("/reports/foot-checks.csv", query)


def test_a_check_is_a_row_that_names_what_was_seen_on_each_foot(
    alice: User, client_of: ClientOf, today: date
) -> None:
    make_foot_check(alice, today, left=["blister", "calf-pain"], note="New shoes.")

    assert csv_rows(asked(client_of, alice)) == [
        {
            "date": str(today),
            "left": "blister; calf-pain",
            "right": "clear",
            "note": "New shoes.",
            "logged_by": "",
            "entered_at": f"{today}T13:00:00+01:00",
            "entered_on": str(today),
        }
    ]


def test_a_clear_check_is_a_row_too(alice: User, client_of: ClientOf, today: date) -> None:
    make_foot_check(alice, today)

    (row,) = csv_rows(asked(client_of, alice))

    assert (row["left"], row["right"]) == ("clear", "clear")


def test_it_holds_the_owners_days_of_the_period_alone(
    alice: User, bob: User, client_of: ClientOf, today: date
) -> None:
    make_foot_check(alice, today - timedelta(days=14))
    make_foot_check(alice, today - timedelta(days=13))
    make_foot_check(bob, today, left=["wound"])

    rows = csv_rows(asked(client_of, alice, period="14d"))

    assert [row["date"] for row in rows] == [str(today - timedelta(days=13))]


def test_everything_means_the_days_after_today_too(alice: User, client_of: ClientOf, today: date) -> None:
    make_foot_check(alice, today + timedelta(days=1), right=["heat"])

    (row,) = csv_rows(asked(client_of, alice, period="all"))

    assert row["right"] == "heat"


def test_notes_can_be_left_out(alice: User, client_of: ClientOf, today: date) -> None:
    make_foot_check(alice, today, note="private")

    assert csv_rows(asked(client_of, alice, notes="out"))[0]["note"] == ""


def test_a_note_is_no_formula(alice: User, client_of: ClientOf, today: date) -> None:
    make_foot_check(alice, today, note="=1+1")

    assert csv_rows(asked(client_of, alice))[0]["note"] == "'=1+1"


def test_more_checks_ask_no_more_queries(alice: User, client_of: ClientOf, today: date) -> None:
    client = client_of(alice)
    n_queries = []
    for agos in (range(2), range(2, 12)):
        for ago in agos:
            make_foot_check(alice, today - timedelta(days=ago), left=["wound"])
        with CaptureQueriesContext(connection) as queries:
            body(client.get("/reports/foot-checks.csv"))
        n_queries.append(len(queries))

    assert n_queries[0] == n_queries[1]


def test_an_empty_journal_is_a_header(alice: User, client_of: ClientOf) -> None:
    assert body(asked(client_of, alice)).decode() == ",".join(COLUMNS[Kind.FOOT_CHECK]) + "\r\n"


def test_it_is_a_file_that_no_cache_keeps(alice: User, client_of: ClientOf, today: date) -> None:
    response = asked(client_of, alice)

    first = today - timedelta(days=55)
    assert response["Content-Disposition"] == f'attachment; filename="foot-checks-{first}-to-{today}.csv"'
    assert "no-store" in response["Cache-Control"]
