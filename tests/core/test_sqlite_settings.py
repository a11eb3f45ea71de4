"""SQLite as the journal opens it: what is acknowledged is on the disk."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest
from django.db.utils import ConnectionHandler
from pytest_django import DjangoDbBlocker

from journal.core import environment

FULL = 2


@pytest.mark.parametrize(
    ("pragma", "value"), [("journal_mode", "wal"), ("synchronous", FULL), ("foreign_keys", 1)]
)
def test_every_connection_is_opened_so(
    pragma: str, value: str | int, tmp_path: Path, django_db_blocker: DjangoDbBlocker
) -> None:
    config = environment.database(f"sqlite:///{tmp_path / 'journal.sqlite3'}", pool_size=1)
    handler = ConnectionHandler({"default": config})

    # A database of this test's own.
    with (
        django_db_blocker.unblock(),
        closing(handler["default"]) as connection,
        connection.cursor() as cursor,
    ):
        cursor.execute(f"PRAGMA {pragma}")

        assert cursor.fetchone() == (value,)
