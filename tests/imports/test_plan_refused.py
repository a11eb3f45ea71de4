"""What cannot be so is refused, with a reason that its owner understands."""

from __future__ import annotations

from typing import Any

import pytest

from journal.files.kinds import Kind
from journal.imports.plan import Action
from journal.imports.records import Record
from journal.users.models import User
from tests.imports.saying import actions, massage, rating, rows_of


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        ({"pain": 11}, "pain: “11” is not a whole number from 0 to 10."),
        ({"pain": "4"}, "pain: “4” is not a whole number from 0 to 10."),
        ({"pain": True}, "pain: “True” is not a whole number from 0 to 10."),
        ({"pain": float("nan")}, "pain: “nan” is not a whole number from 0 to 10."),
        ({"pain": [[1]]}, "pain: “a list” is not a whole number from 0 to 10."),
        ({"pain": 3, "mood": 1}, "We do not know “mood”."),
        ({"pain": 3, "sleep": "bad"}, "sleep: “bad” is none of: none, some, much."),
        ({"pain": 3, "triggers": ["cold", "snow"]}, "“snow” is none of: cold, long-standing, long-sitting."),
        ({"pain": 3, "triggers": "cold"}, "triggers: “cold” is not a list."),
        ({"pain": 3, "note": "a\0b"}, "note: This text holds a character that cannot be kept."),
        ({"pain": 3, "note": "\ud800"}, "note: This text holds a broken character."),
        ({"pain": 3, "note": "x" * 5001}, "note: This text has 5001 characters; up to 5000 fit."),
        ({"pain": 3, "falls": -1}, "falls: “-1” is not a whole number from 0 to 99."),
        ({"pain": 3, "own_triggers": ["wind", "wind"]}, "Something in this list is there twice."),
        ({"pain": 3, "own_triggers": [" "]}, "own_triggers: A name is missing."),
        ({"pain": 3, "own_triggers": ["wi\x07nd"]}, "This name holds a character that cannot be seen."),
        ({"pain": 3, "own_triggers": ["\u202ednw"]}, "This name holds a character that cannot be seen."),
        ({"pain": 3, "sore_spots": [{"foot": "left", "area": "knee"}]}, "“left knee” is no part of a foot."),
        ({"pain": 3, "entered_at": "2026-11-05 20:00"}, "is not a moment such as"),
        ({"pain": 3, "entered_at": "2027-11-05T20:00:00Z"}, "The moment it was entered has not come yet."),
        (
            {"pain": 3, "entered_at": "2026-11-05T20:00:00Z", "entered_on": "2026-11-01"},
            "entered_at and entered_on do not fit each other.",
        ),
        ({"note": "Only words."}, "A day needs at least one of the four numbers."),
        ({"date": "2026-02-30"}, "date: “2026-02-30” is not a date such as 2026-11-21."),
        ({"date": "1899-12-31"}, "date: 1899-12-31 is before 1900."),
        ({"date": "9999-12-31"}, "date: 9999-12-31 is too far ahead."),
        ({"date": "2026-11-21", "pain": 3}, "This day has not come yet."),
        ({"date": None, "pain": 3}, "This is missing: date."),
    ],
)
def test_a_day_that_cannot_be_so_is_refused_with_a_reason(
    alice: User, values: dict[str, Any], reason: str
) -> None:
    (row,) = rows_of(alice, rating(5, **values))

    assert (row.line, row.action) == (5, Action.REFUSE)
    assert reason in row.reason


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        ({"duration_minutes": None}, "This is missing: duration_minutes."),
        ({"duration_minutes": 241}, "“241” is not a whole number from 1 to 240."),
        ({"carrier_teaspoons": 1}, "Teaspoons are told, but not of which oil."),
        ({"carrier_oil": {"slug": "petrol"}}, "“petrol” is not a name that we know."),
        ({"carrier_oil": "coconut"}, "carrier_oil: “coconut” is not made of: slug, name."),
        ({"carrier_oil": {"slug": "coconut"}, "carrier_teaspoons": 0.333}, "with at most two decimals"),
        ({"carrier_oil": {"slug": "coconut"}, "carrier_teaspoons": float("inf")}, "is not a number from"),
        ({"essential_oils": [{"slug": "lavender"}]}, "The drops of an oil are missing."),
        (
            {"essential_oils": [{"slug": "lavender", "drops": 1}, {"name": "Lavender", "drops": 2}]},
            "Something in this list is there twice.",
        ),
        ({"techniques": [{"name": "a\u2066b"}]}, "This name holds a character that cannot be seen."),
        ({"techniques": [{"name": "x" * 61}]}, "This text has 61 characters; up to 60 fit."),
        ({"techniques": [{}] * 201}, "This list is too long; up to 200 fit."),
        ({"start_time": "25:00"}, "“25:00” is not a time such as 19:05."),
        ({"id": "7"}, "id: “7” is not the identifier of a session."),
        ({"skin_reaction": "perhaps"}, "“perhaps” is neither yes nor no."),
    ],
)
def test_a_session_that_cannot_be_so_is_refused_with_a_reason(
    alice: User, values: dict[str, Any], reason: str
) -> None:
    (row,) = rows_of(alice, massage(5, **values))

    assert row.action is Action.REFUSE
    assert reason in row.reason


def test_a_mark_names_one_oil(alice: User) -> None:
    none = Record(1, Kind.OIL_REACTION, {"noted_on": "2026-11-05"})
    one = Record(2, Kind.OIL_REACTION, {"noted_on": "2026-11-05", "carrier_oil": {"slug": "coconut"}})

    assert actions(alice, none, one) == [Action.REFUSE, Action.ADD]


def test_a_foot_check_needs_the_moment_it_was_made(alice: User) -> None:
    said = {"date": "2026-11-05", "left": [], "right": ["blister"]}
    whole = said | {"entered_at": "2026-11-05T19:00:00+01:00"}

    records = [Record(2, Kind.FOOT_CHECK, said), Record(3, Kind.FOOT_CHECK, whole)]

    assert actions(alice, *records) == [Action.REFUSE, Action.ADD]


def test_what_only_a_refused_row_names_is_not_added(alice: User) -> None:
    rows = rows_of(
        alice, rating(2, pain=11, own_triggers=["wind"]), rating(3, note="x", own_triggers=["sun"])
    )

    assert [row.action for row in rows] == [Action.REFUSE, Action.REFUSE]


def test_a_weekly_check_of_a_note_alone_is_none(alice: User) -> None:
    said = {"date": "2026-11-05", "note": "A hard week."}

    records = [Record(1, Kind.WEEKLY_CHECK, said), Record(2, Kind.WEEKLY_CHECK, said | {"falls": 0})]

    assert actions(alice, *records) == [Action.REFUSE, Action.ADD]
