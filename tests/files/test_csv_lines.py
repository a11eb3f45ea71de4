"""Cells that a spreadsheet leaves alone and that are read back as they were."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.files.csv_lines import joined, lines, parted, safe, unsafe

TEXTS = st.text(st.sampled_from("'=+-@;\\ \t\r\n\"a,:＝é")) | st.text()
NAMES = TEXTS.map(str.strip).filter(bool)


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("'=1+1", "''=1+1"),
        ("'tis so", "'tis so"),
        ("'", "'"),
        ("", ""),
        ("a=b", "a=b"),
    ],
)
def test_an_apostrophe_is_put_before_a_formula_and_taken_off_again(text: str, cell: str) -> None:
    assert safe(text) == cell
    assert unsafe(cell) == text


@given(TEXTS)
def test_every_text_comes_back_from_its_cell(text: str) -> None:
    assert unsafe(str(safe(text))) == text


@given(TEXTS)
def test_no_cell_begins_like_a_formula(text: str) -> None:
    assert not str(safe(text)).startswith(("=", "+", "-", "@", "\t", "\r", "\n", "＝"))


@given(st.lists(NAMES))
def test_names_in_one_cell_come_back_one_by_one(names: list[str]) -> None:
    assert parted(joined(names)) == names


def test_a_semicolon_within_a_name_parts_nothing() -> None:
    assert joined(["wind; rain", "a \\ b"]) == "wind\\; rain; a \\\\ b"


@given(st.text(st.sampled_from("a;\\ ,")))
def test_whatever_stands_in_a_cell_can_be_parted(cell: str) -> None:
    assert all(parted(cell))


@given(st.lists(TEXTS.filter(lambda text: "\0" not in text), min_size=2, max_size=2))
def test_texts_come_back_from_a_line(texts: list[str]) -> None:
    text = "".join(lines(["a", "b"], [list(texts)]))

    *_header, row = csv.reader(io.StringIO(text, newline=""))

    assert [unsafe(cell) for cell in row] == texts
