"""The daily ratings as a table for any program."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from journal.core.feet import Area
from journal.files.csv_lines import safe
from journal.files.kinds import Kind
from journal.files.tables import COLUMNS
from journal.users.models import User
from symptoms.models import EntryMethod, OwnWord, SoreSpot, Trigger
from tests.conftest import ClientOf
from tests.makers import make_rating
from tests.reports.reading import body, csv_rows

EXTRAS = COLUMNS[Kind.RATING][COLUMNS[Kind.RATING].index("note") + 1 :]


def asked(client_of: ClientOf, person: User, **query: str) -> Any:
    return client_of(person).get("/reports/ratings.csv", query)


def test_a_day_is_a_row_and_an_unanswered_symptom_an_empty_cell(
    alice: User, client_of: ClientOf, today: date
) -> None:
    entered_at = datetime(2026, 11, 20, 23, 30, tzinfo=UTC)
    make_rating(
        alice,
        today,
        tingling=0,
        pain=10,
        note="Ein „Wort“, zwei",
        entered_at=entered_at,
        entered_on=today + timedelta(days=1),
    )
    make_rating(alice, today - timedelta(days=1), burning=5, entry_method=EntryMethod.SAME_AS_YESTERDAY)

    rows = csv_rows(asked(client_of, alice))

    assert [row["date"] for row in rows] == [str(today - timedelta(days=1)), str(today)]
    assert rows[0]["entry_method"] == "same"
    assert rows[1]["numbness"] == ""
    assert {name: cell for name, cell in rows[1].items() if cell} == {
        "date": str(today),
        "tingling": "0",
        "pain": "10",
        "entry_method": "check_in",
        "entered_at": "2026-11-21T00:30:00+01:00",
        "entered_on": "2026-11-21",
        "note": "Ein „Wort“, zwei",
    }


def test_it_holds_the_owners_days_of_the_period_alone(
    alice: User, bob: User, client_of: ClientOf, today: date
) -> None:
    make_rating(alice, today - timedelta(days=14))
    make_rating(alice, today - timedelta(days=13))
    make_rating(bob, today)

    rows = csv_rows(asked(client_of, alice, period="14d"))

    assert [row["date"] for row in rows] == [str(today - timedelta(days=13))]


def test_everything_means_the_days_after_today_too(alice: User, client_of: ClientOf, today: date) -> None:
    tomorrow = today + timedelta(days=1)
    make_rating(alice, today)
    make_rating(alice, tomorrow)

    response = asked(client_of, alice, period="all")

    assert response["Content-Disposition"].endswith(f'"ratings-{today}-to-{tomorrow}.csv"')
    assert [row["date"] for row in csv_rows(response)] == [str(today), str(tomorrow)]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "＝"])
def test_a_text_that_looks_like_a_formula_is_a_text(start: str) -> None:
    assert safe(f"{start}cmd|' /C calc'!A0") == f"'{start}cmd|' /C calc'!A0"


def test_a_formula_in_a_note_reaches_no_spreadsheet(alice: User, client_of: ClientOf, today: date) -> None:
    make_rating(alice, today, pain=1, note='=HYPERLINK("http://x")')

    assert csv_rows(asked(client_of, alice))[0]["note"] == '\'=HYPERLINK("http://x")'


def test_numbers_and_plain_words_are_left_alone() -> None:
    assert [safe(cell) for cell in (0, None, "", "a=b", "5-6")] == [0, None, "", "a=b", "5-6"]


def test_notes_can_be_left_out(alice: User, client_of: ClientOf, today: date) -> None:
    make_rating(alice, today, pain=1, note="private")

    assert csv_rows(asked(client_of, alice, notes="out"))[0]["note"] == ""


def test_an_empty_journal_is_a_header(alice: User, client_of: ClientOf, today: date) -> None:
    assert body(asked(client_of, alice)).decode() == ",".join(COLUMNS[Kind.RATING]) + "\r\n"


def test_it_is_a_utf8_file_that_no_cache_keeps(alice: User, client_of: ClientOf, today: date) -> None:
    make_rating(alice, date(2026, 11, 2))

    response = asked(client_of, alice, first="2026-11-02", last="2026-11-05")

    assert response["Content-Type"] == "text/csv; charset=utf-8"
    assert response["Content-Disposition"] == ('attachment; filename="ratings-2026-11-02-to-2026-11-05.csv"')
    assert "no-store" in response["Cache-Control"]


def test_what_else_was_said_of_a_day_stands_in_columns_of_its_own(
    alice: User, client_of: ClientOf, today: date
) -> None:
    rating = make_rating(
        alice,
        today,
        pain=1,
        worse_foot="alike",
        sleep="much",
        falls=0,
        near_falls=2,
        triggers=Trigger.COLD | Trigger.LONG_SITTING,
        medication_change="A new tablet.",
    )
    rating.own_words.add(OwnWord.objects.create(owner=alice, kind="trigger", name="wind; rain"))
    SoreSpot.objects.create(rating=rating, foot="right", area=Area.HEEL, score=None)
    SoreSpot.objects.create(rating=rating, foot="left", area=Area.TOES, score=6)

    (row,) = csv_rows(asked(client_of, alice))

    assert {name: row[name] for name in EXTRAS if row[name]} == {
        "worse_foot": "alike",
        "sore_spots": "left toes:6; right heel",
        "sleep": "much",
        "near_falls": "2",
        "falls": "0",
        "triggers": "cold; long-sitting",
        "own_triggers": "wind\\; rain",
        "medication_changed": "yes",
        "medication_change": "A new tablet.",
    }


def test_without_notes_a_medication_change_has_its_day_and_no_words(
    alice: User, client_of: ClientOf, today: date
) -> None:
    make_rating(alice, today - timedelta(days=1), pain=1)
    make_rating(alice, today, pain=1, medication_change="private")

    rows = csv_rows(asked(client_of, alice, notes="out"))

    assert [row["medication_changed"] for row in rows] == ["", "yes"]
    assert [row["medication_change"] for row in rows] == ["", ""]
