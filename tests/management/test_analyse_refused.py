"""`manage.py analyse` of files that are none: every reason with its line, and never a traceback."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.core.management import CommandError
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from journal.imports.forms import BYTES_MAX
from tests.management.diaries import analyse, exit_code, refused, short_diary, write


def test_every_wrong_line_of_both_files_is_named_with_its_reason(tmp_path: Path) -> None:
    ratings = write(
        tmp_path,
        "ratings.csv",
        *("date,pain", "2026-11-01,3", "2026-13-01,3", "2026-11-02,11", "2026-11-01,4", ",5", "2026-11-03"),
    )
    sessions = write(tmp_path, "sessions.csv", "date,duration_minutes", "yesterday,20", "2026-11-01,-5")

    assert refused(ratings, sessions) == [
        f"{ratings}: Line 3: date: “2026-13-01” is not a date such as 2026-11-21.",
        f"{ratings}: Line 4: pain: “11” is not a whole number from 0 to 10.",
        f"{ratings}: Line 5: Line 2 says something else about the same day.",
        f"{ratings}: Line 6: This is missing: date.",
        f"{ratings}: Line 7: This line has 1 cells, and the first line has 2.",
        f"{sessions}: Line 2: date: “yesterday” is not a date such as 2026-11-21.",
        f"{sessions}: Line 3: duration_minutes: “-5” is not a whole number from 1 to 240.",
    ]


@pytest.mark.parametrize(
    ("texts", "reason"),
    [
        ([""], "This file is empty."),
        (["pain,burning", "3,4"], "Line 1: The column “date” is missing."),
        (["date,weather", "2026-11-01,rain"], "Line 1: At least one of these columns is needed: tingling"),
        (["date,pain,Pain", "2026-11-01,3,4"], "Line 1: The column “pain” is there twice."),
        (["2026-11-01,3"], "Line 1: The first line must name the columns"),
        (["date,pain", '2026-11-01,"3'], "Line 2: A quotation mark"),
        (["date,pain", "2026-11-01,\0"], "Line 2: This is no plain text"),
        (["<html>"], "This is a web page."),
        (["date,pain", "1899-12-31,3"], "Line 2: date: 1899-12-31 is before 1900."),
        (["date,pain", "2026-11-01,=1+1"], "Line 2: pain: “=1+1” is not a whole number"),
    ],
)
def test_a_file_that_is_no_table_of_ratings_is_refused(tmp_path: Path, texts: list[str], reason: str) -> None:
    ratings, sessions = (
        write(tmp_path, "ratings.csv", *texts),
        write(tmp_path, "sessions.csv", "date", "2026-11-01"),
    )

    (problem,) = refused(ratings, sessions)

    assert problem.startswith(f"{ratings}: {reason}")


def test_a_file_that_is_not_there_a_folder_and_one_too_large_are_refused(tmp_path: Path) -> None:
    large = tmp_path / "large.csv"
    with large.open("wb") as opened:
        opened.truncate(BYTES_MAX + 1)

    assert refused(tmp_path / "nowhere.csv", tmp_path) == [
        f"{tmp_path / 'nowhere.csv'}: No such file or directory",
        f"{tmp_path}: Is a directory",
    ]
    assert "This file is too large." in refused(large, write(tmp_path, "sessions.csv", "date"))[0]


def test_what_is_no_table_at_all_is_named_and_a_table_asked_for(tmp_path: Path) -> None:
    ratings = write(tmp_path, "journal.json", "{", ' "format": "neuropathy-journal"', "}")
    sessions = write(tmp_path, "sessions.pdf", "%PDF-1.7")

    assert refused(ratings, sessions) == [
        f"{ratings}: This is JSON. A CSV table is needed, such as ratings.csv.",
        f"{sessions}: This is a document. A CSV table is needed, such as sessions.csv.",
    ]


def test_a_day_that_has_not_come_is_refused_and_tomorrow_may_have_begun_elsewhere(tmp_path: Path) -> None:
    ratings = write(tmp_path, "ratings.csv", "date,pain", "2026-11-21,3", "2126-11-01,3")
    sessions = write(tmp_path, "sessions.csv", "date", "2026-11-22")

    assert refused(ratings, sessions) == [
        f"{ratings}: Line 3: date: 2126-11-01 has not come yet.",
        f"{sessions}: Line 2: date: 2026-11-22 has not come yet.",
    ]
    # Whoever names the day to look at knows of later ones, which are left out.
    assert "21 November 2026. Days: 1," in analyse(ratings, sessions, "--today=2026-11-21")


def test_files_without_any_day_are_refused(tmp_path: Path) -> None:
    ratings, sessions = (
        write(tmp_path, "ratings.csv", "date,pain"),
        write(tmp_path, "sessions.csv", "date,duration_minutes"),
    )

    assert refused(ratings, sessions) == ["There is no day in these files."]
    assert refused(ratings, sessions, "--today=2026-11-21") == ["There is no day in these files."]


def test_a_today_before_the_first_day_is_refused(tmp_path: Path) -> None:
    assert refused(*short_diary(tmp_path), "--today=2026-08-31") == [
        "The first day in these files is 2026-09-01, which is after 2026-08-31."
    ]


@pytest.mark.parametrize("day", ["yesterday", "20261121", "2026-02-30", "9999-01-01"])
def test_a_today_that_is_no_day_is_refused(tmp_path: Path, day: str) -> None:
    with pytest.raises(CommandError, match="--today"):
        analyse(*short_diary(tmp_path), f"--today={day}")


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=200), st.sampled_from([b"", b"date,pain\n", b"date;pain\n2026-11-01;3\n"]))
def test_whatever_bytes_a_file_holds_it_is_read_or_refused(
    tmp_path: Path, content: bytes, head: bytes
) -> None:
    sessions = write(tmp_path, "sessions.csv", "date", "2026-11-01")
    ratings = tmp_path / "ratings.csv"
    ratings.write_bytes(head + content)

    assert exit_code(ratings, sessions) in {0, 2}
