"""A journal with somebody's entries in it, and the commands that copy it and bring it back."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import psycopg
import pytest

from tests.databases import ROOT, fresh_database, migrated_database
from tests.environment import without_own_journal
from tests.with_postgres import folder_of_programs

COMMAND_SECONDS_MAX = 180
"""Every step of the database takes ten seconds of a processor, which others may be using."""
_ADD = """
from journal.users.models import User
from symptoms.models import DailyRating
owner = User.objects.create(username={name!r})
for day in range({n_days}):
    entered = {{"entered_at": "2026-01-31T12:00Z", "entered_on": "2026-01-31"}}
    DailyRating.objects.create(owner=owner, date=f"2026-01-{{day + 1:02}}", pain=day, **entered)
"""
_SIGN_IN = """
from allauth.usersessions.models import UserSession
from django.test import Client
from journal.users.models import User
owner = User.objects.get(username={name!r})
for _browser in range({n_times}):
    client = Client()
    client.force_login(owner)
    key = client.session.session_key
    UserSession.objects.create(user=owner, ip="192.0.2.7", user_agent="x", session_key=key)
    print(key)
"""
_SIGN_INS = """
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
print(Session.objects.count(), UserSession.objects.count())
"""
_PEOPLE = """SELECT username, COUNT(symptoms_dailyrating.id) FROM users_user
LEFT JOIN symptoms_dailyrating ON owner_id = users_user.id GROUP BY username ORDER BY username"""


@dataclass(frozen=True)
class Journal:
    """A journal of its own; commands run on it as its operator runs them."""

    folder: Path
    database: dict[str, str] = field(default_factory=dict)

    @property
    def environment(self) -> dict[str, str]:
        path = f"{folder_of_programs()}{os.pathsep}{os.environ['PATH']}"
        own = {"JOURNAL_VAR": str(self.folder), "PATH": path}
        return without_own_journal() | own | self.database

    def manage(self, *arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "manage.py", *arguments]
        return subprocess.run(
            command,
            cwd=ROOT,
            env=self.environment | variables,
            capture_output=True,
            text=True,
            check=False,
            timeout=COMMAND_SECONDS_MAX,
        )

    def done(self, *arguments: str, **variables: str) -> str:
        """What a command printed that must end well."""
        ended = self.manage(*arguments, **variables)
        assert ended.returncode == 0, ended.stderr
        return ended.stdout

    def refused(self, *arguments: str, **variables: str) -> str:
        """The one line of a command that must fail."""
        ended = self.manage(*arguments, **variables)
        assert ended.returncode == 1, ended
        assert ended.stdout == ""
        assert ended.stderr.count("\n") == 1, ended.stderr
        return ended.stderr

    def write(self, name: str, n_days: int) -> None:
        self.done("shell", "--no-imports", "-c", _ADD.format(name=name, n_days=n_days))

    def sign_in(self, name: str, *, n_times: int = 1) -> list[str]:
        """The keys of new sign-ins, which browsers would hold in their cookies."""
        return self.done("shell", "--no-imports", "-c", _SIGN_IN.format(name=name, n_times=n_times)).split()

    def n_sign_ins(self) -> list[int]:
        said = self.done("shell", "--no-imports", "-c", _SIGN_INS)
        return [int(number) for number in said.split()]

    def people(self, *, schema: str = "", file: str = "journal.sqlite3") -> dict[str, int]:
        """Everybody, and how many ratings each has; also of a journal that was put aside."""
        if url := self.database.get("DATABASE_URL"):
            with psycopg.connect(url) as postgres:
                postgres.execute(f"SET search_path = {schema or 'public'}")
                return dict(postgres.execute(_PEOPLE).fetchall())
        with closing(sqlite3.connect(self.folder / file)) as sqlite:
            return dict(sqlite.execute(_PEOPLE).fetchall())


def files_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def the_file_in(folder: Path) -> Path:
    [file] = folder.iterdir()
    return file


@pytest.fixture(scope="session")
def ann(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Journal]:
    """The journal of Ann, with three ratings; no test changes it."""
    with made("ann", 3, tmp_path_factory.mktemp("ann") / "var") as journal:
        yield journal


@pytest.fixture(scope="session")
def bob(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Journal]:
    """The journal of Bob, with one rating, for commands that must leave it as it is."""
    with made("bob", 1, tmp_path_factory.mktemp("bob") / "var") as journal:
        yield journal


@contextmanager
def made(name: str, n_days: int, folder: Path) -> Iterator[Journal]:
    with migrated_database(folder) as database:
        journal = Journal(folder, database)
        journal.done("shell", "--no-imports", "-c", _ADD.format(name=name, n_days=n_days))
        yield journal


@pytest.fixture(scope="session")
def ann_backup(ann: Journal, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A backup of Ann's journal, not locked."""
    folder = tmp_path_factory.mktemp("ann-backup")
    ann.done("backup", str(folder))
    return the_file_in(folder)


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Journal]:
    """A place in which there is no journal yet."""
    with fresh_database() as database:
        yield Journal(tmp_path / "empty" / "var", database)


@pytest.fixture
def bobs_copy(bob: Journal, tmp_path: Path) -> Iterator[Journal]:
    """The journal of Bob, for a test that changes it."""
    with fresh_database(template=bob.database.get("DATABASE_URL", "")) as database:
        folder = tmp_path / "copy" / "var"
        shutil.copytree(bob.folder, folder)
        yield Journal(folder, database)
