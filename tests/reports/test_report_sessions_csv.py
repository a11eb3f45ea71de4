"""The massage sessions as a table for any program."""

from __future__ import annotations

from datetime import date, time, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from journal.users.models import User
from sessions.models import EssentialOil, Feet, GivenBy, OilDose, Pressure, Relief, Technique
from tests.conftest import ClientOf
from tests.makers import make_massage
from tests.reports.reading import body, csv_rows

TOLD = [
    "tools",
    "feet",
    "areas",
    "pressure",
    "carrier_teaspoons",
    "drops_per_teaspoon",
    "acknowledged_warnings",
    "setting",
    "symptoms_before",
    "symptoms_after",
    "relief",
    "hurt",
    "skin_reaction",
]
"""What may stay unsaid about how a session was done and how it felt."""


def asked(client_of: ClientOf, person: User, **query: str) -> Any:
    return client_of(person).get("/reports/sessions.csv", query)


def test_a_session_is_a_row_with_all_that_was_used(alice: User, client_of: ClientOf, today: date) -> None:
    massage = make_massage(
        alice,
        today,
        minutes=25,
        techniques=["toe-pull", "circles"],
        carrier_oil="coconut",
        drops={"lavender": 2, "peppermint": 1},
        start_time=time(19, 5),
        given_by=GivenBy.OTHER,
        note="Warm room.",
    )

    (row,) = csv_rows(asked(client_of, alice))

    assert row["date"] == str(today)
    assert row["start_time"] == "19:05"
    assert row["duration_minutes"] == "25"
    assert set(row["techniques"].split("; ")) == {"Toe pull and wiggle", "Circular strokes"}
    assert row["carrier_oil"] == "Coconut oil"
    assert set(row["essential_oils"].split("; ")) == {"Lavender:2", "Peppermint:1"}
    assert row["given_by"] == "other"
    assert row["note"] == "Warm room."
    assert row["entered_at"] == f"{today}T13:00:00+01:00"
    assert row["entered_on"] == f"{today}"
    assert row["id"] == str(massage.client_id)


def test_how_it_was_done_and_how_it_felt_stand_in_columns_of_their_own(
    alice: User, client_of: ClientOf, today: date
) -> None:
    make_massage(
        alice,
        today,
        tools=["ball", "hands"],
        feet=Feet.LEFT,
        areas=["toes", "ankle"],
        pressure=Pressure.LIGHT,
        carrier_oil="jojoba",
        carrier_teaspoons=Decimal("1.50"),
        drops={"lavender": 3, "peppermint": 1},
        acknowledged=["strong"],
        setting=["warmth", "light"],
        symptoms_before=7,
        symptoms_after=0,
        relief=Relief.MUCH,
        hurt=0,
        had_skin_reaction=True,
    )

    (row,) = csv_rows(asked(client_of, alice))

    assert {name: row[name] for name in TOLD} == {
        "tools": "hands; ball",
        "feet": "left",
        "areas": "toes; ankle",
        "pressure": "light",
        "carrier_teaspoons": "1.5",
        "drops_per_teaspoon": "2.67",
        "acknowledged_warnings": "strong",
        "setting": "light; warmth",
        "symptoms_before": "7",
        "symptoms_after": "0",
        "relief": "much",
        "hurt": "0",
        "skin_reaction": "yes",
    }


@pytest.mark.parametrize(
    ("carrier_oil", "teaspoons", "drops", "strength"),
    [
        ("coconut", None, 2, "2"),  # taken as one teaspoon
        ("coconut", Decimal("0.25"), 1, "4"),
        ("coconut", Decimal(1), 0, ""),
        (None, None, 2, ""),
    ],
)
def test_the_strength_is_told_where_drops_are_in_an_oil(
    alice: User,
    client_of: ClientOf,
    today: date,
    carrier_oil: str | None,
    teaspoons: Decimal | None,
    drops: int,
    strength: str,
) -> None:
    doses = {"lavender": drops} if drops else {}
    make_massage(alice, today, carrier_oil=carrier_oil, carrier_teaspoons=teaspoons, drops=doses)

    assert csv_rows(asked(client_of, alice))[0]["drops_per_teaspoon"] == strength


def test_what_was_not_said_is_empty(alice: User, client_of: ClientOf, today: date) -> None:
    make_massage(alice, today, techniques=[])

    (row,) = csv_rows(asked(client_of, alice))

    names = ("start_time", "techniques", "carrier_oil", "essential_oils", "note", *TOLD)
    assert [name for name in names if row[name]] == []


def test_own_names_are_no_formulas(alice: User, client_of: ClientOf, today: date) -> None:
    massage = make_massage(alice, today, techniques=[])
    massage.techniques.add(Technique.objects.create(owner=alice, own_name="=1+1"))
    oil = EssentialOil.objects.create(owner=alice, own_name="@SUM(A1)")
    OilDose.objects.create(massage=massage, essential_oil=oil, drops=1)

    (row,) = csv_rows(asked(client_of, alice))

    assert (row["techniques"], row["essential_oils"]) == ("'=1+1", "'@SUM(A1):1")


def test_two_sessions_of_one_day_are_two_rows(
    alice: User, bob: User, client_of: ClientOf, today: date
) -> None:
    make_massage(alice, today, minutes=10)
    make_massage(alice, today, minutes=15)
    make_massage(bob, today)

    rows = csv_rows(asked(client_of, alice))

    assert [row["duration_minutes"] for row in rows] == ["10", "15"]


def test_more_sessions_ask_no_more_queries(alice: User, client_of: ClientOf, today: date) -> None:
    client = client_of(alice)
    n_queries = []
    for agos in (range(2), range(2, 12)):
        for ago in agos:
            make_massage(alice, today - timedelta(days=ago), drops={"lavender": 1})
        with CaptureQueriesContext(connection) as queries:
            body(client.get("/reports/sessions.csv"))
        n_queries.append(len(queries))

    assert n_queries[0] == n_queries[1]


def test_notes_can_be_left_out(alice: User, client_of: ClientOf, today: date) -> None:
    make_massage(alice, today, note="private")

    assert csv_rows(asked(client_of, alice, notes="out"))[0]["note"] == ""


def test_it_is_a_file_that_no_cache_keeps(alice: User, client_of: ClientOf, today: date) -> None:
    response = asked(client_of, alice)

    first = today - timedelta(days=55)
    assert response["Content-Disposition"] == f'attachment; filename="sessions-{first}-to-{today}.csv"'
    assert "no-store" in response["Cache-Control"]
