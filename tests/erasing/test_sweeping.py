"""Nothing of a person is left in the bytes of SQLite's file either, nor in the log beside it."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from tests.databases import IS_POSTGRES
from tests.house.tree import ROOT

pytestmark = pytest.mark.skipif(IS_POSTGRES, reason="PostgreSQL keeps no file of ours")

ALICE, BOB = b"alice-marker-7f3k", b"bob-marker-9q2z"
FILE = "journal.sqlite3"

SETUP = """
from journal.core import environment
# Who waits for somebody who reads here waits in vain.
environment.SQLITE_TIMEOUT_SECONDS = 1
import django
django.setup()
from datetime import date, timedelta
from journal.core import clock
from journal.erasing import actions
from journal.management.tidying import tidy_up
from tests.erasing.lived import Browser, live
from tests.makers import make_rating
"""
LIVE = f"""
from django.core.management import call_command
call_command("migrate", verbosity=0)
for number, name in enumerate(({BOB.decode()!r}, {ALICE.decode()!r}), start=1):
    browser = Browser(person) if number > 1 else None
    person = live(name, pk=1000 + number, number=number, helper=browser)
    for day in range(200):
        make_rating(person, date(2025, 1, 1) + timedelta(days=day), note=name + "." * 60 * day)
"""
ERASE = """
from journal.users.models import User
alice = User.objects.get(pk=1002)
# Else nobody has served for long, and she gets a day more.
tidy_up()
assert actions.close(owner=alice, now=clock.now() - timedelta(days=8), signed_in_with=None)
print(tidy_up().n_erased)
"""
SWEEP = """
print(tidy_up().n_erased)
"""


def run(code: str, var_dir: Path) -> str:
    """A program of its own, as each worker of the journal is, on a journal in that folder."""
    environment = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    environment |= {"JOURNAL_VAR": str(var_dir), "DJANGO_SETTINGS_MODULE": "journal.settings"}
    done = subprocess.run(
        [sys.executable, "-c", SETUP + code],
        cwd=ROOT,
        env=environment,
        check=False,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def times_in(var_dir: Path, marker: bytes) -> int:
    """In all files: the database, its log, what is cached and what is asked for."""
    return sum(path.read_bytes().count(marker) for path in var_dir.rglob("*") if path.is_file())


@contextmanager
def somebody_reads(var_dir: Path) -> Iterator[None]:
    """A reader who has begun before the rest, as the worker of a long download has."""
    with closing(sqlite3.connect(var_dir / FILE, isolation_level=None)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM users_user").fetchone()
        yield


@pytest.fixture(scope="module")
def lived_in(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("lived")
    run(LIVE, folder)
    assert min(times_in(folder, marker) for marker in (ALICE, BOB)) > 200
    return folder


@pytest.fixture
def var_dir(lived_in: Path, tmp_path: Path) -> Path:
    return shutil.copytree(lived_in, tmp_path, dirs_exist_ok=True)


def test_no_byte_of_the_person_is_left_and_all_of_the_others(var_dir: Path) -> None:
    assert run(ERASE, var_dir) == "1"

    assert times_in(var_dir, ALICE) == 0
    assert times_in(var_dir, BOB) > 200
    assert list(var_dir.glob("sweep.asked*")) == []
    with closing(sqlite3.connect(var_dir / FILE)) as database:
        # A constraint asks for it, and SQLite itself has none.
        database.create_function("REGEXP", 2, lambda pattern, text: True)
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def test_while_somebody_reads_the_log_waits_for_the_next_time(var_dir: Path) -> None:
    with somebody_reads(var_dir):
        assert run(ERASE, var_dir) == "1"
        assert len(list(var_dir.glob("sweep.asked*"))) == 1

    assert run(SWEEP, var_dir) == "0"

    assert times_in(var_dir, ALICE) == 0
    assert list(var_dir.glob("sweep.asked*")) == []
