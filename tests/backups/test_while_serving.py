"""A backup of a journal that serves, and a journal that cannot be replaced while it does."""

from __future__ import annotations

import fcntl
import signal
import threading
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from journal.backups import postgres_dumps
from journal.core.start_checks import START_LOCK
from tests.backups.conftest import Journal, files_in, the_file_in
from tests.core.serve_process import Served, refusal
from tests.databases import IS_POSTGRES, migrated_database
from tests.torture.verdict import Verdict, acknowledged_so_far, verdict
from tests.torture.writer import Writer

A_ROUND = 8
"""So many writes are one of each kind at least."""


@pytest.fixture(scope="module")
def serving(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Journal, str]]:
    """A journal that serves, and its address."""
    folder = tmp_path_factory.mktemp("serving") / "var"
    with migrated_database(folder) as database:
        server = Served(folder, is_hangup_ignored=False, **database)
        yield Journal(folder, database), f"http://127.0.0.1:{server.port}"
        server.stop(signal.SIGKILL)


def test_a_backup_holds_all_that_was_acknowledged_before_it_and_no_half_entry(
    serving: tuple[Journal, str], empty: Journal, tmp_path: Path
) -> None:
    journal, address = serving
    writer = Writer("writer", address)
    writing = threading.Thread(target=writer.write_on)
    writing.start()
    try:
        while writer.n_acknowledged < A_ROUND:
            writing.join(0.02)
        then, n_before = acknowledged_so_far(writer.entries), writer.n_acknowledged
        journal.done("backup", str(tmp_path / "out"))
    finally:
        writer.is_over.set()
        writing.join()

    empty.done("restore", str(the_file_in(tmp_path / "out")))

    restored = Served(empty.folder, is_hangup_ignored=False, **empty.database)
    try:
        writer.move_to(f"http://127.0.0.1:{restored.port}")
        found = writer.found()
    finally:
        writer.visitor.close()
        restored.stop(signal.SIGKILL)
    assert verdict(writer.entries, found, since=then) == Verdict()
    assert writer.n_acknowledged > n_before


def test_while_it_serves_nothing_takes_its_place(serving: tuple[Journal, str], ann_backup: Path) -> None:
    journal, _ = serving

    said = journal.refused("restore", "--overwrite", str(ann_backup))

    assert f"a journal serves from {journal.folder}, or something else writes there. Stop it first." in said
    assert [name for name in files_in(journal.folder) if "before" in name] == []


def test_nor_from_another_folder_when_they_share_a_database(
    serving: tuple[Journal, str], ann_backup: Path, tmp_path: Path
) -> None:
    journal, _ = serving
    database = journal.database or {"DATABASE_URL": f"sqlite:///{journal.folder}/journal.sqlite3"}

    said = Journal(tmp_path / "other", database).refused("restore", "--overwrite", str(ann_backup))

    assert ("other connections: stop the journal" if IS_POSTGRES else "a journal serves from") in said


@pytest.mark.skipif(not IS_POSTGRES, reason="only PostgreSQL is reached from other machines")
def test_nor_while_a_journal_starts_on_another_machine(ann_backup: Path, bob: Journal) -> None:
    with psycopg.connect(bob.database["DATABASE_URL"]) as database:
        database.execute("SELECT pg_advisory_lock(%s)", [START_LOCK])

        said = bob.refused("restore", "--overwrite", str(ann_backup))

    assert "a journal is starting on the database" in said


@pytest.mark.skipif(not IS_POSTGRES, reason="only PostgreSQL is reached from other machines")
def test_nothing_starts_on_the_database_as_long_as_one_is_brought_back(bob: Journal) -> None:
    url = bob.database["DATABASE_URL"]
    with psycopg.connect(url) as restoring, psycopg.connect(url) as other:
        postgres_dumps.keep_starts_out(restoring)

        taken = other.execute("SELECT pg_try_advisory_lock(%s)", [START_LOCK]).fetchone()

    assert taken == (False,)


def test_while_a_backup_is_brought_back_nothing_starts(bob: Journal) -> None:
    with (bob.folder / "in_use.lock").open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)

        said = refusal(**bob.environment)

        written = bob.refused("invite")

    assert "a backup is being brought back into the folder" in said
    assert written.startswith("Nothing was done: a backup is being brought back into the folder")
