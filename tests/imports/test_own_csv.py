"""Our own tables read back."""

from __future__ import annotations

from typing import Any

import pytest

from journal.files.kinds import Kind
from journal.files.rows import ENTRIES
from journal.files.tables import COLUMNS
from journal.imports.own_csv import own_csv_records, own_table
from journal.imports.plan import Action
from journal.imports.records import Record, Refusal, Row
from journal.users.models import User
from tests.imports.journals import csv_records, planned

RATINGS = "date,tingling,numbness,burning,pain,entry_method"


def values_of(kind: Kind, **cells: str) -> Any:
    """What one row says."""
    (record,) = own_csv_records(kind, list(cells), [Row(2, list(cells.values()))])
    assert isinstance(record, Record)
    return record.values


@pytest.mark.parametrize("kind", ENTRIES)
def test_each_of_our_tables_is_known_by_its_header(kind: Kind) -> None:
    assert own_table(COLUMNS[kind]) is kind


@pytest.mark.parametrize(
    "header",
    [
        [],
        ["date", "pain"],
        [*COLUMNS[Kind.RATING], "steps"],
        [*COLUMNS[Kind.RATING], "date"],
        ["Date", "Tingling", "Pain"],
    ],
)
def test_other_tables_are_not_ours(header: list[str]) -> None:
    assert own_table(header) is None


def test_columns_may_be_moved_or_taken_out() -> None:
    assert own_table(list(reversed(RATINGS.split(",")))) is Kind.RATING


def test_an_empty_cell_says_nothing() -> None:
    assert values_of(Kind.RATING, date="2026-11-05", tingling="", pain="0", note=" ") == {
        "date": "2026-11-05",
        "pain": 0,
    }


def test_what_stands_in_cells_is_told_in_the_portable_form() -> None:
    assert values_of(
        Kind.RATING,
        date=" 2026-11-05 ",
        triggers="cold; long-sitting",
        own_triggers="wind\\; rain; '=x",
        sore_spots="left toes:6; right heel",
        note="'=1+1",
    ) == {
        "date": "2026-11-05",
        "triggers": ["cold", "long-sitting"],
        "own_triggers": ["wind; rain", "'=x"],
        "sore_spots": [
            {"foot": "left", "area": "toes", "score": 6},
            {"foot": "right", "area": "heel", "score": None},
        ],
        "note": "=1+1",
    }


def test_a_session_names_what_was_used_and_its_strength_is_not_read() -> None:
    assert values_of(
        Kind.MASSAGE,
        techniques="Basic foot rub; Mine",
        carrier_oil="Coconut oil",
        carrier_teaspoons="0.5",
        essential_oils="Lavender:2; A: b:1",
        drops_per_teaspoon="6",
        skin_reaction="yes",
    ) == {
        "techniques": [{"name": "Basic foot rub"}, {"name": "Mine"}],
        "carrier_oil": {"name": "Coconut oil"},
        "carrier_teaspoons": 0.5,
        "essential_oils": [{"name": "Lavender", "drops": 2}, {"name": "A: b", "drops": 1}],
        "skin_reaction": True,
    }


def test_a_clear_foot_is_said_and_an_empty_cell_is_not() -> None:
    assert values_of(Kind.FOOT_CHECK, left="clear", right="") == {"left": []}


def test_a_refusal_among_the_rows_is_passed_on() -> None:
    refusal = Refusal(3, "Too wide.")

    assert list(own_csv_records(Kind.RATING, ["date"], [refusal])) == [refusal]


@pytest.mark.parametrize(
    "row",
    [
        "2026-11-05,4.5,,,,",
        "2026-11-05,１,,,,",
        "2026-11-05,99999999999999999999,,,,",
        "2026-11-05,nan,,,,",
        "2026-11-05,=1+1,,,,",
        "2026-11-05,1,,,,guess",
        "31/02/2026,1,,,,",
        "2026-W45-1,1,,,,",
        ",1,,,,",
        "2026-11-05,,,,,",
    ],
)
def test_a_row_that_cannot_be_so_is_refused_with_its_line(alice: User, row: str) -> None:
    plan = planned(alice, csv_records(f"{RATINGS}\n2026-11-04,1,,,,\n{row}\n"))

    assert [(one.line, one.action) for one in plan.rows] == [(2, Action.ADD), (3, Action.REFUSE)]
