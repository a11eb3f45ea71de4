"""Brings a backup back: looks at all of it first, keeps what was there, and looks at the outcome."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import psycopg
from django.conf import settings
from django.db import connection

from journal.backups import archive, encryption, naming, postgres_dumps, postgres_programs, sqlite_files
from journal.backups.errors import BackupError, told_in_one_sentence
from journal.backups.manifest import Manifest, refuse_newer
from journal.core import in_use
from journal.core.in_use import FolderInUseError
from journal.core.start_checks import database_problem

_NAMES = {"sqlite": "SQLite", "postgresql": "PostgreSQL"}
_ALREADY = "there is a journal already in {}. With --overwrite it is kept aside, and another takes its place."


@dataclass(frozen=True)
class Restored:
    """What was brought back, and under which names that which was there is kept."""

    manifest: Manifest
    kept: list[str]


def restore(file: Path, *, is_overwriting: bool, identity: Path | None, now: datetime) -> Restored:
    """Puts the journal of a backup where this one's is."""
    folder = Path(settings.VAR_DIR)
    try:
        with in_use.alone(folder), told_in_one_sentence(folder), _work_folder() as work:
            manifest = _unpacked(file, work, identity)
            aside = f".before-restore-{naming.stamp(now)}"
            put = _put_sqlite if connection.vendor == "sqlite" else _put_postgres
            kept = put(work, manifest, aside=aside, is_overwriting=is_overwriting)
            kept += _put_keys(work, folder, aside=aside)
    except FolderInUseError as error:
        raise BackupError(f"a journal serves from {folder}, or a backup is made. Stop it first.") from error
    except psycopg.Error as error:
        raise BackupError(database_problem(error)) from error
    return Restored(manifest, kept)


@contextmanager
def _work_folder() -> Iterator[Path]:
    """For this account alone, on the disk of the database, so that it can be renamed into place."""
    is_sqlite = connection.vendor == "sqlite"
    home = sqlite_files.own_path().parent if is_sqlite else Path(settings.VAR_DIR)
    home.mkdir(parents=True, exist_ok=True, mode=0o700)
    with tempfile.TemporaryDirectory(prefix="restore_work_", dir=home) as work:
        yield Path(work)


def _unpacked(file: Path, work: Path, identity: Path | None) -> Manifest:
    if not file.is_file():
        raise BackupError(f"there is no file {file}.")
    with encryption.unlocking(file, identity) as stream:
        manifest = archive.read(stream, work)
    if manifest.database != connection.vendor:
        theirs, ours = _NAMES[manifest.database], _NAMES[connection.vendor]
        raise BackupError(f"it is one of {theirs}, and this journal is kept in {ours} (DATABASE_URL).")
    refuse_newer(manifest)
    return manifest


def _put_sqlite(work: Path, manifest: Manifest, *, aside: str, is_overwriting: bool) -> list[str]:
    target = sqlite_files.own_path()
    if target.exists() and not is_overwriting:
        raise BackupError(_ALREADY.format(target))
    staged = work / archive.DATABASES["sqlite"]
    sqlite_files.check(staged, manifest.n_rows)
    _migrate(f"sqlite:///{staged}")
    sqlite_files.forget_sign_ins(staged)
    # As one file, whatever the migration left.
    sqlite_files.as_one_file(staged)
    sqlite_files.check(staged)
    return [str(path) for path in sqlite_files.put_in_place(staged, aside=aside)]


def _put_postgres(work: Path, manifest: Manifest, *, aside: str, is_overwriting: bool) -> list[str]:
    schema = aside.strip(".").replace("-", "_").lower()
    with closing(postgres_programs.connect()) as database:
        database.autocommit = True
        postgres_dumps.refuse_others(database)
        is_there = bool(postgres_dumps.tables(database))
        if is_there and not is_overwriting:
            raise BackupError(_ALREADY.format(f"the database {database.info.dbname}"))
        postgres_dumps.set_aside(database, schema)
        try:
            dump = work / archive.DATABASES["postgresql"]
            postgres_dumps.fill(database, dump, manifest.n_rows)
            _migrate()
        except BaseException:
            postgres_dumps.take_back(database, schema)
            raise
    return [f"the schema {schema} of the database"] if is_there else []


def _migrate(url: str = "") -> None:
    """In a process of its own, because this one's settings name another database."""
    command = [sys.executable, str(settings.BASE_DIR / "manage.py"), "migrate", "--no-input", "--verbosity=0"]
    variables = os.environ | ({"DATABASE_URL": url} if url else {})
    done = subprocess.run(command, check=False, capture_output=True, text=True, env=variables)
    if done.returncode:
        said = (done.stderr.strip().splitlines() or ["nothing"])[-1]
        raise BackupError(f"it could not be brought up to date: {said}")


def _put_keys(work: Path, folder: Path, *, aside: str) -> list[str]:
    """The keys of the backup, each beside its journal; another one that was there is kept."""
    kept = []
    for name in archive.KEYS:
        new, target = work / name, folder / name
        if not new.exists():
            continue
        if target.exists() and target.read_bytes() != new.read_bytes():
            kept.append(str(target.rename(f"{target}{aside}")))
        beside = folder / f".{name}.new"
        shutil.copyfile(new, beside)
        beside.chmod(0o600)
        beside.replace(target)
    sqlite_files.sync_folder(folder)
    return kept
