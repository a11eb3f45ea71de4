"""Our own JSON file read back, or refused with reasons."""

from __future__ import annotations

import json
from typing import Any

import pytest

from journal.imports import own_json
from journal.imports.own_json import looks_like_json, own_json_records
from journal.imports.plan import Action
from journal.imports.records import Kind, Record, Refusal
from journal.users.models import User
from tests.imports.journals import exported, fill_in_full, planned

HEAD = {"format": "neuropathy-journal", "version": 1}
DAY = {"date": "2026-11-05", "pain": 3}


def read(**parts: Any) -> list[Record | Refusal]:
    return list(own_json_records(json.dumps(HEAD | parts)))


def reasons(text: str) -> list[tuple[int, str]]:
    """What is refused; the file must say nothing else."""
    said = list(own_json_records(text))
    assert all(isinstance(one, Refusal) for one in said)
    return [(one.line, one.reason) for one in said if isinstance(one, Refusal)]


def test_each_entry_is_numbered_within_its_list() -> None:
    assert read(ratings=[DAY, DAY | {"pain": 4}], check_in={"hidden": []}) == [
        Record(1, Kind.RATING, DAY),
        Record(2, Kind.RATING, DAY | {"pain": 4}),
        Record(1, Kind.LAYOUT, {"hidden": []}),
    ]


def test_the_parts_may_stand_in_any_order() -> None:
    text = json.dumps({"ratings": [DAY]} | HEAD, indent=4)

    assert list(own_json_records(text)) == [Record(1, Kind.RATING, DAY)]


@pytest.mark.parametrize("parts", [{}, {"ratings": []}, {"check_in": None}, {"settings": None}])
def test_a_file_may_hold_nothing(parts: dict[str, Any]) -> None:
    assert read(**parts) == []


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "The file breaks off here."),
        ("{", "The file breaks off here."),
        ("[]", "This JSON file holds a list. Only the JSON file that you download from this journal can be"),
        ('\n[{"date": "2026-11-05"}', "This JSON file holds a list."),
        ("{]", "This is not JSON. The file may have been changed by hand."),
        ("{} x", "This is not JSON. The file may have been changed by hand."),
        ("{}", "This JSON file was not written by this journal."),
        ('{"format": "other", "version": 1}', "This JSON file was not written by this journal."),
        (json.dumps(HEAD | {"version": True}), "This JSON file was not written by this journal."),
        (json.dumps(HEAD | {"version": 2}), "This file was written by another version of the journal"),
        (json.dumps(HEAD | {"secrets": [1]}), "The file has a part that we do not know: secrets."),
        (json.dumps(HEAD | {"\ud800": 1}), "The file has a part that we do not know: ?."),
        (json.dumps({"secrets": [1]}), "This JSON file was not written by this journal."),
        (json.dumps(HEAD)[:-1] + ', "version": 1}', "The file has this part twice: version."),
        (json.dumps(HEAD)[:-1] + ', "ratings": [' + "[" * 100_000, "Its lists are nested too deeply."),
        (
            json.dumps(HEAD | {"ratings": [{"note": "x" * 200_000}]}),
            "This entry is broken, or much longer than any that we write.",
        ),
    ],
)
def test_a_file_that_is_no_journal_is_refused_as_a_whole(text: str, reason: str) -> None:
    ((line, told),) = reasons(text)

    assert line == 1
    assert told.startswith(reason)


def test_a_file_cut_off_names_the_line_and_gives_no_entry(alice: User) -> None:
    fill_in_full(alice)
    text = exported(alice)

    ((line, reason),) = reasons(text[: len(text) // 2])

    assert line > 20
    assert reason in {
        "The file breaks off here.",
        "This is not JSON. The file may have been changed by hand.",
    }


def test_too_many_entries_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(own_json, "ENTRIES_MAX", 3)

    (refusal,) = read(ratings=[DAY] * 4)

    assert isinstance(refusal, Refusal)
    assert "more than 3 entries" in refusal.reason


@pytest.mark.parametrize(
    "parts", [{"ratings": [7]}, {"ratings": DAY}, {"ratings": "x"}, {"check_in": []}, {"check_in": [DAY]}]
)
def test_a_part_of_another_shape_is_refused(parts: dict[str, Any]) -> None:
    assert all(isinstance(one, Refusal) for one in read(**parts))


def test_a_key_said_twice_is_refused_with_its_number() -> None:
    text = json.dumps(HEAD)[:-1] + ', "ratings": [{}, {"date": "2026-11-05", "pain": 3, "pain": 4}]}'

    assert list(own_json_records(text))[1] == Refusal(2, "ratings: something is said twice in this entry.")


def test_a_strange_part_ends_the_reading() -> None:
    text = json.dumps(HEAD)[:-1] + ', "version": 1, "a": 1, "b": broken'

    assert reasons(text) == [(1, "The file has this part twice: version.")]


def test_half_a_character_in_a_key_is_told_as_a_question_mark(alice: User) -> None:
    (row,) = planned(alice, read(ratings=[DAY | {"\ud800": 1}])).rows

    assert row.reason == "We do not know “?”."


def test_numbers_that_nobody_writes_are_refused(alice: User) -> None:
    text = json.dumps(HEAD)[:-1] + f', "ratings": [{{"date": "2026-11-05", "pain": {"9" * 5000}}}]}}'

    (row,) = planned(alice, own_json_records(text)).rows

    assert row.action is Action.REFUSE
    assert row.reason == "pain: “inf” is not a whole number from 0 to 10."


@pytest.mark.parametrize(
    ("text", "is_json"), [(" {", True), ("\n[1]", True), ("date,pain", False), ("", False)]
)
def test_json_is_told_from_a_table(text: str, *, is_json: bool) -> None:
    assert looks_like_json(text) is is_json
