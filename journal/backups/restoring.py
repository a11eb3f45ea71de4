"""Brings a backup back: looks at all of it first, keeps what was there, and looks at the outcome."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import psycopg
from django.conf import settings
from django.db import connection

from journal.backups import (
    archive,
    encryption,
    naming,
    placing,
    postgres_dumps,
    postgres_programs,
    restored_keys,
    sqlite_files,
    work_folders,
)
from journal.backups.errors import BackupError, told_in_one_sentence
from journal.backups.manifest import Manifest, refuse_newer
from journal.backups.placing import Undo
from journal.backups.postgres_programs import Connection
from journal.core import in_use
from journal.core.in_use import FolderInUseError
from journal.core.start_checks import database_problem
from journal.erasing.actions import GRACE

_NAMES = {"sqlite": "SQLite", "postgresql": "PostgreSQL"}
_ALREADY = "there is a journal already in {}. With --overwrite it is kept aside, and another takes its place."
_BACK_IN = (
    "Whoever was shut out since is back in: helpers whose help had ended, and links that were revoked.",
    "So are earlier passwords and e-mail addresses, and passkeys that were removed. Tell the people here.",
)


@dataclass(frozen=True)
class Restored:
    """What was brought back, under which names that which was there is kept, and what else must be known."""

    manifest: Manifest
    kept: list[str]
    notes: list[str]


def restore(file: Path, *, is_overwriting: bool, identity: Path | None, now: datetime) -> Restored:
    """Puts the journal of a backup where this one's is."""
    folder = Path(settings.VAR_DIR)
    put = _put_sqlite if connection.vendor == "sqlite" else _put_postgres
    try:
        with (
            told_in_one_sentence(folder),
            in_use.alone(*_own_folders()),
            work_folders.for_restore() as work,
        ):
            manifest = _unpacked(file, work, identity)
            aside = f".before-restore-{naming.stamp(now)}"
            with restored_keys.staged(work, folder) as keys:
                kept, n_closed = put(
                    work, manifest, keys, aside=aside, is_overwriting=is_overwriting, until=now + GRACE
                )
            notes = _notes_of_people(n_closed) + restored_keys.notes(manifest)
    except FolderInUseError as error:
        raise BackupError(str(error)) from error
    except psycopg.Error as error:
        raise BackupError(database_problem(error)) from error
    return Restored(manifest, kept, notes)


def _notes_of_people(n_closed: int) -> list[str]:
    """Whoever had closed their journal then may have taken it back since, and have shut somebody out."""
    closed = f"Closed journals: {n_closed}. Each can be taken back for {GRACE.days} days from now."
    return [*_BACK_IN, *[closed] * bool(n_closed)]


def _own_folders() -> list[Path]:
    work_folders.home().mkdir(parents=True, exist_ok=True, mode=0o700)
    return in_use.of_this_journal()


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


def _put_sqlite(
    work: Path,
    manifest: Manifest,
    keys: dict[str, Path],
    *,
    aside: str,
    is_overwriting: bool,
    until: datetime,
) -> tuple[list[str], int]:
    """Gives what is kept, and how many closed journals can be taken back until then."""
    target = sqlite_files.own_path()
    if target.exists() and not is_overwriting:
        raise BackupError(_ALREADY.format(target))
    staged = work / archive.DATABASES["sqlite"]
    sqlite_files.check(staged, manifest.n_rows)
    _migrate(f"sqlite:///{staged}")
    sqlite_files.forget_sign_ins(staged)
    n_closed = sqlite_files.begin_grace_anew(staged, until)
    # As one file, whatever the migration left.
    sqlite_files.as_one_file(staged)
    sqlite_files.check(staged)
    folder = Path(settings.VAR_DIR)
    with placing.all_or_nothing(folder, f"{target}{aside}") as undo:
        kept = sqlite_files.put_in_place(staged, aside=aside, undo=undo)
        kept += restored_keys.put(keys, folder, aside=aside, undo=undo)
    return [str(path) for path in kept], n_closed


def _put_postgres(
    work: Path,
    manifest: Manifest,
    keys: dict[str, Path],
    *,
    aside: str,
    is_overwriting: bool,
    until: datetime,
) -> tuple[list[str], int]:
    """The same."""
    schema = aside.strip(".").replace("-", "_").lower()
    folder = Path(settings.VAR_DIR)
    with _database_alone() as database:
        is_there = bool(postgres_dumps.tables(database))
        if is_there and not is_overwriting:
            raise BackupError(_ALREADY.format(f"the database {database.info.dbname}"))
        with placing.all_or_nothing(folder, f"the schema {schema}") as undo:
            _fill_postgres(database, work, manifest, schema=schema, undo=undo)
            n_closed = postgres_dumps.begin_grace_anew(database, until)
            kept = restored_keys.put(keys, folder, aside=aside, undo=undo)
    return [f"the schema {schema} of the database"] * is_there + [str(path) for path in kept], n_closed


@contextmanager
def _database_alone() -> Iterator[Connection]:
    """PostgreSQL, while no journal starts on it, from whatever machine, and nobody else is connected."""
    with postgres_programs.connect() as database:
        # Every statement is done at once: the lock must not hang on a transaction that fails.
        database.autocommit = True
        postgres_dumps.keep_starts_out(database)
        postgres_dumps.refuse_others(database)
        yield database


def _fill_postgres(database: Connection, work: Path, manifest: Manifest, *, schema: str, undo: Undo) -> None:
    was_there = bool(postgres_dumps.tables(database))
    undo.append(lambda: postgres_dumps.take_back(database, schema, was_there=was_there))
    postgres_dumps.set_aside(database, schema)
    postgres_dumps.fill(database, work / archive.DATABASES["postgresql"], manifest.n_rows)
    _migrate()


def _migrate(url: str = "") -> None:
    """In a process of its own, because this one's settings name another database; and not by manage.py,
    which refuses to write while a backup is brought back.
    """
    command = [sys.executable, "-m", "django", "migrate", "--no-input", "--verbosity=0"]
    variables = os.environ | {"DJANGO_SETTINGS_MODULE": "journal.settings"}
    variables |= {"DATABASE_URL": url} if url else {}
    done = subprocess.run(
        command, check=False, capture_output=True, text=True, env=variables, cwd=settings.BASE_DIR
    )
    if done.returncode:
        said = (done.stderr.strip().splitlines() or ["nothing"])[-1]
        raise BackupError(f"it could not be brought up to date: {said}")
