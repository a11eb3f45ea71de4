"""A table is recognised by what parts its cells, and read row by row; what is broken is named by its line."""

from __future__ import annotations

import pytest

from journal.imports.decoding import UnreadableFileError
from journal.imports.records import Refusal, Row
from journal.imports.tables import CELL_LENGTH_MAX, LINES_MAX, ROWS_MAX, open_table


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_cells_are_parted_by_commas_semicolons_or_tabs(delimiter: str, ending: str) -> None:
    lines = [["date", "pain"], ["2026-01-01", "4"], ["2026-01-02", "5"]]

    table = open_table(ending.join(delimiter.join(cells) for cells in lines).encode())

    assert table.names == ("date", "pain")
    assert list(table.rows()) == [Row(2, ["2026-01-01", "4"]), Row(3, ["2026-01-02", "5"])]


def test_a_decimal_comma_parts_no_cells() -> None:
    table = open_table(b"date;pain\n2026-01-01;4,5\n2026-01-02;5,0\n")

    assert table.names == ("date", "pain")


def test_a_row_is_known_by_the_line_it_begins_in() -> None:
    table = open_table(b'date,note\n2026-01-01,"two\nlines"\n\n2026-01-02,one\n')

    assert [row.line for row in table.rows()] == [2, 5]


def test_a_row_of_another_width_is_refused_and_the_others_are_not() -> None:
    rows = list(open_table(b"date,pain,note\n2026-01-01,4\n2026-01-02,4,x,y\n2026-01-03,4,x,,\n").rows())

    assert rows == [
        Refusal(2, "This line has 2 cells, and the first line has 3."),
        Refusal(3, "This line has 4 cells, and the first line has 3."),
        Row(4, ["2026-01-03", "4", "x"]),
    ]


def test_an_endless_cell_is_refused() -> None:
    (row,) = open_table(f"date,note\n2026-01-01,{'x' * (CELL_LENGTH_MAX + 1)}\n".encode()).rows()

    assert row == Refusal(2, "A text in this line is too long. Up to 10,000 letters fit.")


def test_a_table_without_names_begins_with_its_first_line() -> None:
    table = open_table(b"2026-01-01,4\n2026-01-02,5\n")

    assert (table.names, table.n_rows) == (("", ""), 2)
    assert next(table.rows()) == Row(1, ["2026-01-01", "4"])


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"date,pain\n", "This file names its columns, but holds no rows below them."),
        (b"date\n2026-01-01\n", "Only one column was found."),
        (b'date,note\n2026-01-01,fine\n2026-01-02,"never\nends\n', "Line 3: A quotation mark"),
        (b'date,note\n2026-01-01,"a"b\n', "Line 2: A quotation mark"),
        (b"date,note\n2026-01-01,a\n2026-01-02," + b"x" * 200_000 + b"\n", "Line 3: A text that begins"),
        (b",".join(b"c" for _ in range(10_000)) + b"\n1\n", "This file has 10,000 columns."),
        (b"date,pain\n" + b"2026-01-01,4\n" * (ROWS_MAX + 1), "This file has more than 100,000 rows."),
        (b"date,pain\n2026-01-01,4" + b"\n" * LINES_MAX, "This file has more than 1,000,000 lines."),
        (b"date,pain\n" + b"," * 3_000_000, "One row of this file is far too long."),
    ],
)
def test_a_broken_table_is_refused_with_a_reason(content: bytes, reason: str) -> None:
    with pytest.raises(UnreadableFileError) as problem:
        open_table(content)

    assert str(problem.value).startswith(reason)


def test_as_many_rows_as_promised_are_read() -> None:
    assert open_table(b"date,pain\n" + b"2026-01-01,4\n" * ROWS_MAX).n_rows == ROWS_MAX
