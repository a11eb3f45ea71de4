"""Other journals' tables: what their columns are is guessed, and their rows become days."""

from __future__ import annotations

from dataclasses import replace

import pytest

from journal.imports.foreign import foreign_records
from journal.imports.mapping import ColumnMapping, Repeat, Target
from journal.imports.mapping_answers import problems, read_answers
from journal.imports.mapping_guess import guess
from journal.imports.records import Kind, Record, Refusal
from journal.imports.tables import Table, open_table
from journal.imports.values_days import DateOrder

LONG = """\
date formatted,weekday,category,rating/amount,detail,notes
2026-06-28,Sunday,Symptom,3,Tingling feet,walked far
2026-06-28,Sunday,Symptom,8,Tingling feet,
2026-06-28,Sunday,Symptom,4,Pain (Mild),
2026-06-28,Sunday,Mood,2,Happy,
2026-06-29,Monday,Symptom,,Pain (Mild),
"""


def table(text: str) -> Table:
    return open_table(text.encode())


def said(text: str, mapping: ColumnMapping | None = None) -> list[Record | Refusal]:
    """What a table says by its mapping, or by the guessed one."""
    opened = table(text)
    return list(foreign_records(mapping or guess(opened), opened.names, opened.rows()))


@pytest.mark.parametrize(
    ("header", "targets"),
    [
        ("Date,Tingling,Numbness,Burning,Pain", "day tingling numbness burning pain"),
        ("Datum,Kribbeln,Taubheit,Brennen,Schmerz", "day tingling numbness burning pain"),
        ("Jour,Fourmillements,Engourdissement,Brûlure,Douleur", "day tingling numbness burning pain"),
        ("Fecha,Hormigueo,Entumecimiento,Ardor,Dolor", "day tingling numbness burning pain"),
        ("date,falls,near falls,massage (min),steps", "day falls near_falls minutes  "),
        ("date,pain before,pain after,mood,x", "day pain   "),
    ],
)
def test_columns_are_guessed_from_their_names(header: str, targets: str) -> None:
    mapping = guess(table(f"{header}\n2026-01-01,7,6,5,4\n"))

    assert [target.value for target in mapping.columns] == (targets.split(" ") + [""] * 5)[:5]


def test_a_column_whose_cells_do_not_fit_its_name_is_left_out() -> None:
    mapping = guess(table("date,pain medication,pain,sleep\n2026-01-01,none taken,7,6.5 h\n"))

    assert mapping.columns == (Target.DAY, Target.MEDICATION_CHANGE, Target.PAIN, Target.LEAVE_OUT)


def test_a_wide_table_is_one_rating_a_row_and_one_session_where_minutes_are() -> None:
    records = said(
        "date,pain,note,massage minutes\n2026-01-01,7,tired,20\n2026-01-02,NA,,0\n2026-01-03,,,15\n"
    )

    assert records == [
        Record(2, Kind.MASSAGE, {"date": "2026-01-01", "duration_minutes": 20}),
        Refusal(3, "Nothing is said in this line."),
        Record(4, Kind.MASSAGE, {"date": "2026-01-03", "duration_minutes": 15}),
        Record(2, Kind.RATING, {"date": "2026-01-01", "pain": 7, "note": "tired"}),
    ]


def test_a_cell_that_says_nothing_is_absent_and_never_0() -> None:
    (record,) = said("date,pain,tingling\n2026-01-01,7,-\n")

    assert record == Record(2, Kind.RATING, {"date": "2026-01-01", "pain": 7})


def test_a_row_that_cannot_be_read_names_its_column() -> None:
    refusals = said("date,Pain\n2026-01-01,7\n2026-01-02,=1+1\n2026-02-31,4\n")[:2]

    assert refusals == [
        Refusal(3, "Pain: “=1+1” is a formula, not a number."),
        Refusal(4, "There is no such day as “2026-02-31”."),
    ]


def test_a_long_table_names_a_symptom_in_each_row() -> None:
    mapping = guess(table(LONG))

    assert mapping.is_long
    assert mapping.names == {
        "Happy": Target.LEAVE_OUT,
        "Pain (Mild)": Target.PAIN,
        "Tingling feet": Target.TINGLING,
    }


@pytest.mark.parametrize(("repeat", "tingling"), [(Repeat.MEAN, 6), (Repeat.HIGHEST, 8), (Repeat.LAST, 8)])
def test_the_rows_of_a_day_become_one_rating(repeat: Repeat, tingling: int) -> None:
    found = guess(table(LONG))
    mapping = ColumnMapping(found.columns, found.date_order, found.scales, found.names, repeat)

    assert said(LONG, mapping) == [
        Refusal(6, "Nothing is said in this line."),
        Record(
            2,
            Kind.RATING,
            {"date": "2026-06-28", "note": "walked far", "tingling": tingling, "pain": 4},
            "2–4",
        ),
    ]


def test_a_mean_is_rounded_once() -> None:
    found = guess(table("date,pain\n2026-01-01,35\n2026-01-01,90\n"))
    mapping = replace(found, scales={"pain": "0-100"}, repeat=Repeat.MEAN)

    (record,) = said("date,pain\n2026-01-01,35\n2026-01-01,90\n", mapping)

    assert isinstance(record, Record)
    assert record.values["pain"] == 6  # 62.5 of 100


def test_falls_noted_twice_are_counted_once_and_the_worst_trouble_holds() -> None:
    text = "date,pain,falls,sleep\n2026-01-01,7,1,some\n2026-01-01,7,1,much\n2026-01-01,6,0,none\n"

    (record,) = said(text)

    assert isinstance(record, Record)
    assert record.values == {"date": "2026-01-01", "pain": 7, "falls": 1, "sleep": "much"}


def test_what_the_file_leaves_open_is_asked() -> None:
    opened = table("Date,Pain\n02/03/2026,3\n04/05/2026,1\n")

    found = problems(opened, guess(opened))

    assert found.keys() == {"date_order", "scale_pain"}
    assert "“02/03/2026” can be Monday 2 March or Tuesday 3 February." in found["date_order"]


def test_answers_close_what_was_open() -> None:
    opened = table("Date,Pain\n02/03/2026,3\n04/05/2026,1\n")
    answers = {"seen_day": "0", "date_order": "mdy", "scale_pain": "1-5"}

    mapping = read_answers(opened, answers)

    assert problems(opened, mapping) == {}
    assert (mapping.date_order, mapping.scales) == (DateOrder.MONTH_FIRST, {"pain": "1-5"})


def test_an_answer_about_another_column_of_days_is_passed_over() -> None:
    opened = table("Date,Written,Pain\n2026-03-02,20.03.2026,7\n2026-03-03,21.03.2026,8\n")
    answers = {"column_0": "", "column_1": "day", "seen_day": "0", "date_order": "ymd"}

    assert read_answers(opened, answers).date_order is DateOrder.DAY_FIRST


@pytest.mark.parametrize(
    ("answers", "field"),
    [
        ({"column_0": ""}, ""),
        ({"column_1": "", "column_2": ""}, ""),
        ({"column_2": "pain"}, "column_2"),
        ({"column_2": "name"}, "column_2"),
    ],
)
def test_columns_that_make_no_sense_together_are_refused(answers: dict[str, str], field: str) -> None:
    opened = table("Date,Pain,Mood\n2026-03-02,7,3\n2026-03-03,8,3\n")

    assert field in problems(opened, read_answers(opened, answers))


def test_answers_nobody_can_mean_change_nothing() -> None:
    opened = table("Date,Pain\n2026-03-02,7\n")
    nonsense = {
        "column_0": "x\x00",
        "column_1": "[]",
        "date_order": "?",
        "repeat": "sum",
        "scale_pain": "1-9",
    }

    assert read_answers(opened, nonsense) == guess(opened)


def test_a_mapping_is_kept_without_loss() -> None:
    mapping = guess(table(LONG))

    assert ColumnMapping.from_json(mapping.to_json()) == mapping
