"""The weekly checks as a table for any program."""

from __future__ import annotations

from datetime import date, timedelta

from journal.files.kinds import Kind
from journal.files.tables import COLUMNS
from journal.users.models import User
from symptoms.models import WeeklyCheck
from tests.conftest import ClientOf
from tests.makers import noon
from tests.reports.reading import body, csv_rows


def make_check(owner: User, day: date, **fields: object) -> WeeklyCheck:
    written = {"entered_at": noon(day), "entered_on": day}
    return WeeklyCheck.objects.create(owner=owner, date=day, **written | fields)


def test_a_check_is_a_row_and_what_was_not_said_an_empty_cell(
    alice: User, bob: User, client_of: ClientOf, today: date
) -> None:
    make_check(alice, today, peg_pain=0, mood="much", falls=2, note="A hard week.")
    make_check(alice, today - timedelta(days=14), peg_pain=5)
    make_check(bob, today, peg_pain=5)

    (row,) = csv_rows(client_of(alice).get("/reports/weekly-checks.csv", {"period": "14d"}))

    assert {name: cell for name, cell in row.items() if cell} == {
        "date": str(today),
        "peg_pain": "0",
        "mood": "much",
        "falls": "2",
        "note": "A hard week.",
        "entered_at": f"{today}T13:00:00+01:00",
        "entered_on": str(today),
    }


def test_notes_can_be_left_out(alice: User, client_of: ClientOf, today: date) -> None:
    make_check(alice, today, peg_pain=1, note="private")

    (row,) = csv_rows(client_of(alice).get("/reports/weekly-checks.csv", {"notes": "out"}))

    assert row["note"] == ""


def test_a_journal_without_any_is_a_header(alice: User, client_of: ClientOf, today: date) -> None:
    answer = client_of(alice).get("/reports/weekly-checks.csv")

    assert body(answer).decode() == ",".join(COLUMNS[Kind.WEEKLY_CHECK]) + "\r\n"
