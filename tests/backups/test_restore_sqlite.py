"""What SQLite keeps in files: nobody writes on into one that is put aside, and nothing of it stays behind."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from tests.backups.conftest import Journal, files_in
from tests.backups.small_disk import fill, small_disk
from tests.databases import IS_POSTGRES

ANN, BOB = {"ann": 3}, {"bob": 1}
ADD = "UPDATE users_user SET username = 'last'"
_WRITE_AND_DIE = f"""
import os, sqlite3, sys
database = sqlite3.connect(sys.argv[1], isolation_level=None)
database.execute("PRAGMA journal_mode=WAL")
database.execute("{ADD}")
os.kill(os.getpid(), 9)
"""

pytestmark = pytest.mark.skipif(IS_POSTGRES, reason="PostgreSQL keeps no file of ours")


@contextmanager
def opened(journal: Journal) -> Iterator[sqlite3.Connection]:
    path = journal.folder / "journal.sqlite3"
    with closing(sqlite3.connect(path, isolation_level=None)) as database:
        database.execute("PRAGMA journal_mode=WAL")
        yield database


def kept(journal: Journal) -> list[str]:
    return [name for name in files_in(journal.folder) if name.startswith("journal.sqlite3.before")]


def test_what_a_killed_writer_left_beside_is_in_the_file_that_is_kept(
    ann_backup: Path, bobs_copy: Journal, tmp_path: Path
) -> None:
    path = bobs_copy.folder / "journal.sqlite3"
    subprocess.run([sys.executable, "-c", _WRITE_AND_DIE, str(path)], check=False)
    assert (bobs_copy.folder / "journal.sqlite3-wal").stat().st_size

    bobs_copy.done("restore", "--overwrite", str(ann_backup))

    [name] = kept(bobs_copy)
    (tmp_path / "alone").mkdir()
    shutil.copy(bobs_copy.folder / name, tmp_path / "alone" / name)
    assert Journal(tmp_path / "alone").people(file=name) == {"last": 1}
    assert bobs_copy.people() == ANN


def test_a_damaged_one_keeps_what_lies_beside_under_the_names_sqlite_looks_for(
    ann_backup: Path, bobs_copy: Journal
) -> None:
    (bobs_copy.folder / "journal.sqlite3").write_bytes(b"no database " * 1000)
    (bobs_copy.folder / "journal.sqlite3-wal").write_bytes(b"entries")

    bobs_copy.done("restore", "--overwrite", str(ann_backup))

    [name, beside] = kept(bobs_copy)
    assert beside == f"{name}-wal"
    assert (bobs_copy.folder / beside).read_bytes() == b"entries"
    assert bobs_copy.people() == ANN


@pytest.mark.parametrize("doing", ["BEGIN IMMEDIATE", "BEGIN", "SELECT 1"])
def test_while_another_program_has_it_open_nothing_is_brought_back(
    doing: str, ann_backup: Path, bobs_copy: Journal
) -> None:
    with opened(bobs_copy) as other:
        other.execute(doing)
        other.execute("SELECT * FROM users_user").fetchone()

        said = bobs_copy.refused("restore", "--overwrite", str(ann_backup))

        other.execute(ADD)
        if other.in_transaction:
            other.execute("COMMIT")

    assert "something else has" in said
    assert "open. Stop it first." in said
    assert bobs_copy.people() == {"last": 1}
    assert kept(bobs_copy) == []


def test_a_full_disk_beside_the_keys_leaves_database_and_keys(
    ann_backup: Path, bobs_copy: Journal, tmp_path: Path
) -> None:
    with small_disk(tmp_path / "disk", megabytes=1) as disk:
        shutil.copy(bobs_copy.folder / "secret_key", disk)
        key = (disk / "secret_key").read_text()
        path = bobs_copy.folder / "journal.sqlite3"
        journal = Journal(disk, {"DATABASE_URL": f"sqlite:///{path}"})
        fill(disk)

        said = journal.refused("restore", "--overwrite", str(ann_backup))

        assert "there is no room left on the disk of" in said
        assert (disk / "secret_key").read_text() == key
        assert [name for name in files_in(disk) if "restore" in name or name.endswith(".new")] == []
    assert bobs_copy.people() == BOB
    assert kept(bobs_copy) == []
