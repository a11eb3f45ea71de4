"""What `manage.py serve` makes sure of, without a process of its own."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from pytest_django import Settings

from journal.core.start_checks import database_problem, static_stamp


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (
            'connection failed: connection to server at "127.0.0.1", port 5432 failed: FATAL:  password '
            'authentication failed for user "ann"\nconnection to server at "127.0.0.1", port 5432 failed: '
            'FATAL:  password authentication failed for user "ann"',
            'password authentication failed for user "ann"',
        ),
        (
            'connection failed: connection to server on socket "/tmp/.s.PGSQL.5432" failed: FATAL:  '
            'database "journal" does not exist',
            'database "journal" does not exist',
        ),
        (
            'connection failed: connection to server at "127.0.0.1", port 1 failed: Connection refused\n'
            "\tIs the server running on that host and accepting TCP/IP connections?",
            'connection to server at "127.0.0.1", port 1 failed: Connection refused',
        ),
        ("file is not a database", "file is not a database"),
        ("", "Exception"),
    ],
)
def test_what_a_driver_says_in_lines_is_told_in_one(said: str, told: str) -> None:
    assert database_problem(Exception(said)) == f"The database (DATABASE_URL) cannot be used: {told}."


@pytest.fixture
def source(tmp_path: Path, settings: Settings) -> Path:
    """One static source file, found beside the real ones."""
    file = tmp_path / "page.css"
    file.write_text("a { color: red }")
    settings.STATICFILES_DIRS = [tmp_path]
    return file


def test_the_stamp_stays_while_nothing_changes(source: Path) -> None:
    assert static_stamp(("5.2",)) == static_stamp(("5.2",))


def test_the_stamp_changes_with_a_file_a_new_file_and_a_version(source: Path) -> None:
    stamps = [static_stamp(("5.2",)), static_stamp(("5.3",))]
    os.utime(source, (1, 1))
    stamps.append(static_stamp(("5.2",)))
    source.with_name("new.css").touch()
    stamps.append(static_stamp(("5.2",)))

    assert len(set(stamps)) == 4
