"""The words of `manage.py analyse`: nothing twice, and nothing without its meaning."""

from __future__ import annotations

from pathlib import Path

from journal.demo.people import ANNA
from tests.management.diaries import analyse, example_files, short_diary, write


def test_what_is_the_same_of_every_symptom_is_said_once(tmp_path: Path) -> None:
    ratings = write(
        tmp_path,
        "ratings.csv",
        "date,tingling,numbness,pain",
        *(f"2026-11-{day:02},3,5,4" for day in (1, 2, 3)),
    )

    said = analyse(ratings, write(tmp_path, "sessions.csv", "date", "2026-11-01"))

    assert said.count("  Tingling, Numbness, Pain  Not enough ratings yet") == 1
    assert said.count("  Tingling, Numbness, Pain  Weeks can be compared from day 56") == 1


def test_p_star_is_explained_where_one_is_printed(tmp_path: Path) -> None:
    assert "p*: from 0 to 1; the smaller, the surer." in analyse(*example_files(tmp_path, ANNA))
    assert "p*" not in analyse(*short_diary(tmp_path, 20))
