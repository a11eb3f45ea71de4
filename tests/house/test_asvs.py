"""`docs/asvs.md` says of each requirement of OWASP ASVS 5.0.0, levels 1 and 2, whether it is met, once."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePath

import pytest

from tests.house.tree import ROOT, project_files, shown

PAGE = (ROOT / "docs" / "asvs.md").read_text()
STATES = ("yes", "n/a", "operator", "part", "no")
UNMET = {"part", "no"}
N_OF_LEVEL = {"1": 70, "2": 183, "3": 92}

# The level of each requirement: a chapter a line, a word a section, a digit a requirement.
LEVELS = {
    "1": "22 1111122223 112222222223 222 123",
    "2": "122 112 12223 23",
    "3": "3 113 12223 11222233 11122333 3 22333",
    "4": "12233 23333 22 1222",
    "5": "2 112333 113 222",
    "6": "122 111111112222 11223333 112233 22222333 2223 33 2222",
    "7": "222 1111 22 11222 223 22",
    "8": "1233 1123 133 23",
    "9": "111 1222",
    "10": "22 223 22223 1111122222233333 22222 22 222",
    "11": "2233 22233 11233 1222 23 23 33",
    "12": "12233 11 22223",
    "13": "2333 222223 2233 1222233",
    "14": "22 12223333 122",
    "15": "12233 12233 1222222 3333",
    "16": "2 22222 2222 222 2223",
    "17": "23 22223333 22",
}
LEVEL_OF = {
    f"{chapter}.{section}.{number}": level
    for chapter, sections in LEVELS.items()
    for section, levels in enumerate(sections.split(), start=1)
    for number, level in enumerate(levels, start=1)
}
ASKED = [number for number, level in LEVEL_OF.items() if level != "3"]

NUMBER = r"\d+\.\d+\.\d+"
ROW = re.compile(rf"^\| (\**){NUMBER}.*$", re.MULTILINE)
MISSING = re.compile(rf"^- ({NUMBER}(?:, {NUMBER})*) (\w+): ", re.MULTILINE)


@dataclass(frozen=True)
class Row:
    """One line of the tables: the numbers it is about, all in bold or none."""

    numbers: list[str]
    is_bold: bool
    state: str
    shown_by: str


def rows() -> Iterator[Row]:
    for found in ROW.finditer(PAGE):
        _before, span, words, state, shown_by, _after = (cell.strip() for cell in found[0].split("|"))
        assert words, found[0]
        yield Row(numbers_of(span.replace("*", "")), bool(found[1]), state, shown_by)


def numbers_of(span: str) -> list[str]:
    """Those of levels 1 and 2 from `1.2.6 to 1.2.8`, or the one there is."""
    first, _to, last = span.partition(" to ")
    return ASKED[ASKED.index(first) : ASKED.index(last or first) + 1]


def test_the_numbers_are_those_of_the_standard() -> None:
    assert Counter(LEVEL_OF.values()) == N_OF_LEVEL


def test_every_requirement_is_there_once_and_in_order() -> None:
    assert [number for row in rows() for number in row.numbers] == ASKED


def test_every_state_is_one_of_five_and_says_what_shows_it() -> None:
    wrong = [row for row in rows() if row.state not in STATES or not row.shown_by]

    assert wrong == []


def test_bold_is_level_1() -> None:
    levels = {(row.is_bold, LEVEL_OF[number]) for row in rows() for number in row.numbers}

    assert levels == {(True, "1"), (False, "2")}


def test_what_holds_names_a_file() -> None:
    needed = {"yes", "operator"}

    assert [row.numbers for row in rows() if row.state in needed and "`" not in row.shown_by] == []


@pytest.mark.parametrize("state", STATES)
def test_the_count_of_a_state_is_right(state: str) -> None:
    counted = Counter(row.state for row in rows() for _number in row.numbers)

    assert f"\n| {state} | {counted[state]} |\n" in PAGE


def test_what_is_missing_stands_in_the_list_and_nothing_else() -> None:
    told = [(number, found[2]) for found in MISSING.finditer(PAGE) for number in found[1].split(", ")]

    unmet = {(number, row.state) for row in rows() for number in row.numbers if row.state in UNMET}
    assert set(told) == unmet
    assert len(told) == len(unmet)
    assert {row.shown_by for row in rows() if row.state in UNMET} == {"above"}


def test_every_file_that_is_named_is_there() -> None:
    files = {shown(path) for path in project_files()}
    folders = {f"{folder}/" for name in files for folder in PurePath(name).parents}
    named = re.findall(r"`([\w.-]+(?:/[\w.-]*)+|[\w-]+\.(?:md|toml))`", PAGE)

    assert [name for name in named if name not in files | folders] == []
    assert len(named) > len(ASKED) / 3
