"""What a person prepared for their clinician goes out with the journal and comes back."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from journal.care.models import CareNotes, Visit
from journal.imports.apply import apply_import
from journal.imports.own_json import own_json_records
from journal.imports.plan import Action
from journal.imports.records import Kind, Record
from journal.imports.take_back import take_back_import
from journal.users.models import User
from tests.care.making import WRITTEN, make_notes, make_visit, prepared, visits_of
from tests.imports.journals import NOW, content, exported, imported, json_records, planned
from tests.imports.saying import rows_of

SAID = {"goal": "Walk", "question_2": "Why “now”?", "conditions": "a; b\nc", "medications": "B12 👣\nלילה"}


@pytest.fixture
def full(alice: User) -> User:
    make_notes(alice, **SAID)
    make_visit(alice, date(2026, 10, 5), note="Dr Lee")
    make_visit(alice, date(2027, 1, 7))
    return alice


def care(line: int = 1, **values: Any) -> Record:
    return Record(line, Kind.CARE, values)


def visit(line: int = 1, **values: Any) -> Record:
    return Record(line, Kind.VISIT, {"date": "2026-10-05"} | values)


def test_lists_are_lists_in_the_file(full: User) -> None:
    said = content(full)

    assert said["care"] == {
        "goal": "Walk",
        "question_1": "",
        "question_2": "Why “now”?",
        "question_3": "",
        "conditions": ["a; b", "c"],
        "medications": ["B12 👣", "לילה"],
    }
    assert said["visits"] == [
        {"date": "2026-10-05", "with_whom": "Dr Lee"},
        {"date": "2027-01-07", "with_whom": ""},
    ]


def test_all_of_it_comes_back_into_an_empty_account(full: User, bob: User) -> None:
    imported(bob, json_records(full))

    assert content(bob) == content(full)
    assert prepared(bob) == SAID
    assert CareNotes.objects.get(owner=bob).changed_at == NOW


def test_a_second_import_changes_nothing(full: User, bob: User) -> None:
    imported(bob, json_records(full))
    before = CareNotes.objects.get(owner=bob).changed_at, content(bob)

    plan = planned(bob, json_records(full))

    assert {row.action for row in plan.rows} == {Action.SAME}
    assert apply_import(bob, plan, now=NOW).total() == 0
    assert (CareNotes.objects.get(owner=bob).changed_at, content(bob)) == before


def test_what_a_file_adds_is_told_in_words(alice: User) -> None:
    first, second = rows_of(
        alice, care(goal="Walk", medications=["B12", "x" * 60]), visit(with_whom="Dr Lee")
    )

    assert (first.action, first.day) == (Action.ADD, None)
    assert first.words == f"goal Walk, medication B12; {'x' * 35}…"
    assert (second.action, second.day, second.words) == (Action.ADD, date(2026, 10, 5), "with whom Dr Lee")


def test_what_a_file_says_otherwise_is_a_change_and_what_it_does_not_say_stays(full: User) -> None:
    first, second, third = rows_of(
        full, care(goal="Swim"), visit(with_whom="Ann"), visit(2, date="2027-01-07")
    )

    assert (first.action, first.words, first.reason) == (Action.CHANGE, "goal Swim", "Until now: goal Walk.")
    assert (second.action, second.reason) == (Action.CHANGE, "Until now: with whom Dr Lee.")
    assert third.action is Action.SAME
    imported(full, [care(goal="Swim"), visit(with_whom="Ann")])
    assert prepared(full) == SAID | {"goal": "Swim"}
    assert CareNotes.objects.get().changed_at == NOW
    assert visits_of(full)[-1] == ("2026-10-05", "Ann")


def test_what_is_new_is_taken_back(full: User, bob: User) -> None:
    imported(bob, json_records(full))

    assert take_back_import(bob, now=NOW)

    assert not CareNotes.objects.filter(owner=bob).exists()
    assert visits_of(bob) == []
    assert prepared(full) == SAID


def test_what_was_changed_is_taken_back(full: User) -> None:
    before = content(full)
    imported(full, [care(goal="Swim", conditions=None), visit(with_whom="Ann"), visit(2, date="2026-11-01")])

    take_back_import(full, now=NOW)

    assert content(full) == before


def test_what_was_changed_by_hand_since_stays(full: User) -> None:
    imported(full, [care(goal="Swim"), visit(2, date="2026-11-01")])
    CareNotes.objects.update(goal="Dance")
    Visit.objects.filter(date=date(2026, 11, 1)).update(with_whom="Ann")

    take_back_import(full, now=NOW)

    assert prepared(full)["goal"] == "Dance"
    assert ("2026-11-01", "Ann") in visits_of(full)


def test_without_notes_the_days_of_visits_stay_and_no_word(full: User, bob: User) -> None:
    text = exported(full, has_notes=False)

    said = json.loads(text)
    assert said["care"] is None
    assert said["visits"] == [{"date": "2026-10-05"}, {"date": "2027-01-07"}]
    assert not planned(full, own_json_records(text)).writes
    imported(bob, own_json_records(text))
    assert visits_of(bob) == [("2027-01-07", ""), ("2026-10-05", "")]
    assert not CareNotes.objects.filter(owner=bob).exists()


@pytest.mark.parametrize(
    ("record", "reason"),
    [
        (care(goal="x" * 201), "goal: This text has 201 characters; up to 200 fit."),
        (care(goal=7), "goal: “7” is not a text."),
        (care(goal="\ud800"), "goal: This text holds a broken character."),
        (care(question_1="a\x1bb"), "question_1: This text holds a character that cannot be seen."),
        (care(conditions="one text"), "conditions: “one text” is not a list."),
        (care(conditions=["c"] * 21), "conditions: This list is too long; up to 20 fit."),
        (care(conditions=["c"] * 100_000), "conditions: This list is too long; up to 200 fit."),
        (care(medications=["\u202eturned"]), "medications: This text holds a character that cannot be seen."),
        (care(medications=["m" * 161]), "medications: This text has 161 characters; up to 160 fit."),
        (care(medications=[["nested"]]), "medications: “a list” is not a text."),
        (care(changed_at="2026-01-01"), "We do not know “changed_at”."),
        (visit(date=None), "This is missing: date."),
        (visit(date="1899-12-31"), "date: 1899-12-31 is before 1900."),
        (visit(date="2028-11-21"), "This day is too far ahead for a visit."),
        (visit(with_whom="x" * 81), "with_whom: This text has 81 characters; up to 80 fit."),
    ],
)
def test_what_cannot_be_is_refused_with_its_reason(record: Record, reason: str, alice: User) -> None:
    (row,) = rows_of(alice, record)

    assert row.action is Action.REFUSE
    assert row.reason.startswith(reason)


def test_lines_are_kept_as_the_form_would_keep_them(alice: User) -> None:
    imported(alice, [care(goal=" a\n b ", medications=["", "  x\n y ", "\t"]), visit(date="2028-11-20")])

    assert prepared(alice) == {"goal": "a b", "medications": "x y"}
    assert planned(alice, [care(goal="a b", medications=["x y"])]).rows[0].action is Action.SAME


def test_journals_of_others_are_not_looked_at(full: User, bob: User) -> None:
    actions = {row.action for row in rows_of(bob, care(goal="Walk"), visit())}

    assert actions == {Action.ADD}
    assert CareNotes.objects.get(owner=full).changed_at == WRITTEN
