"""Diaries as files, and what the command says of them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command

from journal.demo.generate import example_journal
from journal.demo.people import Person
from journal.files.csv_lines import Cells, joined, lines

LAST_DAY = date(2026, 11, 20)


def analyse(ratings: Path, sessions: Path, *options: str) -> str:
    said = StringIO()
    call_command("analyse", f"--ratings={ratings}", f"--sessions={sessions}", *options, stdout=said)
    return said.getvalue()


def refused(ratings: Path, sessions: Path, *options: str) -> list[str]:
    """What is said on stderr of files that cannot be analysed; nothing is on stdout."""
    files = f"--ratings={ratings}", f"--sessions={sessions}"
    said, problems = StringIO(), StringIO()
    with pytest.raises(SystemExit) as ended:
        call_command("analyse", *files, *options, stdout=said, stderr=problems)
    assert ended.value.code == 2
    assert said.getvalue() == ""
    return problems.getvalue().splitlines()


def exit_code(ratings: Path, sessions: Path) -> object:
    try:
        analyse(ratings, sessions)
    except SystemExit as ended:
        return ended.code
    return 0


def write(folder: Path, name: str, *texts: str) -> Path:
    """A file of these lines."""
    path = folder / name
    path.write_text("".join(f"{text}\n" for text in texts))
    return path


def example_files(folder: Path, person: Person) -> tuple[Path, Path]:
    """The two tables of an invented person, with the columns that are needed."""
    example = example_journal(person, LAST_DAY)
    ratings = ([rating.date.isoformat(), *rating.scores.values()] for rating in example.ratings)
    massages: Iterable[Cells] = (
        [massage.date.isoformat(), massage.duration_minutes, joined(massage.techniques)]
        for massage in example.massages
    )
    return (
        _table(folder, "ratings.csv", ["date", *person.baseline], ratings),
        _table(folder, "sessions.csv", ["date", "duration_minutes", "techniques"], massages),
    )


def _table(folder: Path, name: str, columns: list[str], rows: Iterable[Cells]) -> Path:
    return write(folder, name, *(line.rstrip("\r\n") for line in lines(columns, rows)))


def short_diary(folder: Path, n_days: int = 30) -> tuple[Path, Path]:
    """Pain every day and a session every third, and nothing else."""
    days = [date(2026, 9, 1) + timedelta(days=offset) for offset in range(n_days)]
    return (
        write(folder, "ratings.csv", "date,pain", *(f"{day},{4 + k % 3}" for k, day in enumerate(days))),
        write(folder, "sessions.csv", "date", *map(str, days[::3])),
    )
