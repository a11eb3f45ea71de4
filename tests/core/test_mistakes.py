"""What is told of an exception: its type, its place, and of its words only those that are nobody's."""

from __future__ import annotations

import smtplib
import sqlite3
from contextlib import closing

import psycopg
import pytest
from django.core.exceptions import ImproperlyConfigured
from django.db import DataError, IntegrityError, OperationalError

from journal.core.mistakes import described, with_places

WORDS = "only alice knows this"


def caused(error: Exception, cause: Exception) -> Exception:
    error.__cause__ = cause
    return error


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (ValueError(WORDS), "ValueError"),
        (KeyError(WORDS), "KeyError"),
        (UnicodeDecodeError("utf-8", WORDS.encode(), 0, 1, WORDS), "UnicodeDecodeError"),
        (FileNotFoundError(2, WORDS, WORDS), "FileNotFoundError (ENOENT)"),
        (smtplib.SMTPDataError(451, WORDS.encode()), "smtplib.SMTPDataError (451)"),
        (
            smtplib.SMTPRecipientsRefused({WORDS: (550, WORDS.encode())}),
            "smtplib.SMTPRecipientsRefused (550)",
        ),
        (ExceptionGroup(WORDS, [KeyError(WORDS)]), "ExceptionGroup (KeyError)"),
        (
            caused(DataError(WORDS), psycopg.errors.InvalidDatetimeFormat(WORDS)),
            "django.db.utils.DataError (22007)",
        ),
        (OperationalError(WORDS), "django.db.utils.OperationalError"),
        (ImportError("No module named 'feet'"), "ImportError: No module named 'feet'"),
        (
            ImproperlyConfigured("HOST is broken"),
            "django.core.exceptions.ImproperlyConfigured: HOST is broken",
        ),
    ],
    ids=lambda value: type(value).__name__,
)
def test_one_line(error: Exception, told: str) -> None:
    assert described(error) == told


def test_sqlite_says_which_constraint_and_never_which_value() -> None:
    with closing(sqlite3.connect(":memory:")) as database:
        database.execute("CREATE TABLE person (email UNIQUE)")
        with pytest.raises(sqlite3.IntegrityError) as caught:
            database.executemany("INSERT INTO person VALUES (?)", [(WORDS,), (WORDS,)])

    told = "django.db.utils.IntegrityError (UNIQUE constraint failed: person.email)"
    assert described(caused(IntegrityError(), caught.value)) == told


def test_sqlite_repeats_a_statement_that_it_cannot_read() -> None:
    with closing(sqlite3.connect(":memory:")) as database, pytest.raises(sqlite3.OperationalError) as caught:
        database.execute(f"SELECT [{WORDS}]")

    assert described(caught.value) == "sqlite3.OperationalError (SQLITE_ERROR)"


def breaks() -> None:
    try:
        int(WORDS)
    except ValueError as error:
        raise RuntimeError(WORDS) from error


def test_the_way_through_the_code_of_all_that_led_to_it() -> None:
    with pytest.raises(RuntimeError) as caught:
        breaks()

    told = with_places(caught.value)

    assert told.index("ValueError") < told.index("direct cause") < told.rindex("RuntimeError")
    assert told.count("in breaks\n") == 2
    assert "test_mistakes.py" in told
    assert WORDS not in told


def puts_aside() -> None:
    try:
        int(WORDS)
    except ValueError:
        raise KeyError(WORDS) from None


def test_what_was_put_aside_is_not_told() -> None:
    with pytest.raises(KeyError) as caught:
        puts_aside()

    assert "ValueError" not in with_places(caught.value)


def test_a_mistake_that_leads_to_itself_is_told_once() -> None:
    error, other = ValueError(WORDS), KeyError(WORDS)
    error.__cause__, other.__cause__ = other, error

    assert with_places(error).count("ValueError") == 1
