"""Databases for the programs that tests start: empty, or with all tables made already."""

from __future__ import annotations

import atexit
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from functools import cache
from pathlib import Path
from uuid import uuid4

import psycopg

from tests.environment import without_own_journal

ROOT = Path(__file__).resolve().parents[1]
IS_POSTGRES = os.environ.get("DATABASE_URL", "").startswith("postgres")
SQLITE_FILE = "journal.sqlite3"


@contextmanager
def fresh_database(*, template: str = "") -> Iterator[dict[str, str]]:
    """DATABASE_URL of an empty database beside the named one, or a copy of `template`; nothing for SQLite."""
    if not IS_POSTGRES:
        yield {}
        return
    url = os.environ["DATABASE_URL"]
    name = f"journal_{uuid4().hex[:12]}"
    start, mark, options = url.partition("?")
    with psycopg.connect(url, autocommit=True) as connection:
        copied = template.partition("?")[0].rpartition("/")[2] or "template1"
        connection.execute(f"CREATE DATABASE {name} TEMPLATE {copied}")
        try:
            yield {"DATABASE_URL": f"{start.rpartition('/')[0]}/{name}{mark}{options}"}
        finally:
            connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


@contextmanager
def migrated_database(folder: Path) -> Iterator[dict[str, str]]:
    """The same with every table and nobody in it; for SQLite the file is put into the folder."""
    home, database = _made_once()
    with fresh_database(template=database.get("DATABASE_URL", "")) as copy:
        folder.mkdir(parents=True, exist_ok=True)
        if not copy:
            shutil.copy(home / SQLITE_FILE, folder)
        yield copy


@cache
def _made_once() -> tuple[Path, dict[str, str]]:
    """For each process of tests: to make the tables takes many times as long as to copy them."""
    until_exit = ExitStack()
    atexit.register(until_exit.close)
    home = Path(until_exit.enter_context(tempfile.TemporaryDirectory(prefix="journal-migrated-")))
    database = until_exit.enter_context(fresh_database())
    command = [sys.executable, "manage.py", "migrate", "--verbosity=0"]
    environment = without_own_journal() | database | {"JOURNAL_VAR": str(home)}
    subprocess.run(command, cwd=ROOT, env=environment, check=True)
    return home, database
