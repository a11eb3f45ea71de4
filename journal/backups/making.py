"""Makes a backup: a copy, a look whether it is whole, a file that has its name only once it is complete."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.db import connection

from journal import VERSION
from journal.backups import archive, encryption, last, naming, postgres_dumps, sqlite_files, work_folders
from journal.backups.errors import BackupError, told_in_one_sentence
from journal.backups.manifest import Manifest
from journal.core import in_use
from journal.core.durable import sync_folder
from journal.core.in_use import FolderInUseError

_WORK = work_folders.BACKUP
"""A folder beside the journal's own: what is not locked never lies on another disk than the journal."""


@dataclass(frozen=True)
class Made:
    """A backup that is complete; `forgotten` are the older ones that are gone, `missing` keys not in it;
    `is_beside_journal`: on the same disk.
    """

    path: Path
    manifest: Manifest
    n_bytes: int
    is_locked: bool
    forgotten: list[str]
    missing: list[str]
    is_beside_journal: bool


def make_backup(target: Path, *, key: str, n_kept: int, now: datetime) -> Made:
    """A new backup in the folder `target`; of all there, the newest `n_kept` stay, or all for 0."""
    encryption.refuse_missing_program(encryption.ending_for(key))
    folder = Path(settings.VAR_DIR)
    try:
        with (
            in_use.shared(*in_use.of_this_journal()),
            in_use.one_backup(folder),
            told_in_one_sentence(folder),
        ):
            work_folders.clear_restore()
            _make_folder(target)
            naming.forget_cut_short(target, now=now)
            with _work_folder(folder) as work:
                manifest, files, missing = _collect(work, now=now)
                path = target / naming.backup_name(now, ending=encryption.ending_for(key))
                _write(path, manifest, files, key=key)
    except FolderInUseError as error:
        raise BackupError(str(error)) from error
    n_bytes = path.stat().st_size
    # Without the note the status says that the last one is old, which does no harm.
    with suppress(OSError):
        last.note(folder, last.LastBackup(now, str(path), n_bytes, is_locked=bool(key)))
    with told_in_one_sentence(target):
        forgotten = naming.forget_old(path, n_kept=n_kept) if n_kept else []
    is_beside = path.stat().st_dev == work_folders.home().stat().st_dev
    return Made(path, manifest, n_bytes, bool(key), forgotten, missing, is_beside)


def _make_folder(target: Path) -> None:
    with told_in_one_sentence(target):
        target.mkdir(parents=True, exist_ok=True, mode=0o700)


@contextmanager
def _work_folder(folder: Path) -> Iterator[Path]:
    """Empty, for this account alone, and gone afterwards; what a killed backup left goes too."""
    work = folder / _WORK
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(mode=0o700)
    try:
        yield work
    finally:
        shutil.rmtree(work, ignore_errors=True)


def _collect(work: Path, *, now: datetime) -> tuple[Manifest, list[Path], list[str]]:
    """The files of a backup, what they must be, and the keys that are not kept in files."""
    copy = work / archive.DATABASES[connection.vendor]
    make = sqlite_files.copy_to if connection.vendor == "sqlite" else postgres_dumps.copy_to
    n_rows, migrations = make(copy)
    files, missing = [copy], []
    for name in archive.KEYS:
        kept = Path(settings.VAR_DIR, name)
        if os.environ.get(archive.KEY_VARIABLES[name], "").strip():
            missing.append(archive.KEY_VARIABLES[name])
        elif kept.is_file():
            files.append(Path(shutil.copy(kept, work / name)))
    if os.environ.get("SECRET_KEY_FALLBACKS", "").strip():
        missing.append("SECRET_KEY_FALLBACKS")
    manifest = Manifest(
        made_at=now.isoformat(),
        version=VERSION,
        database=connection.vendor,
        migrations=migrations,
        n_rows=n_rows,
        digests={path.name: archive.digest_of(path) for path in files},
    )
    return manifest, files, missing


def _write(path: Path, manifest: Manifest, files: list[Path], *, key: str) -> None:
    partial = path.with_name(naming.partial_name(path.name))
    if path.exists():
        raise BackupError(f"{path} exists already.")
    try:
        with told_in_one_sentence(path.parent):
            _write_all(partial, manifest, files, key=key)
            if not key:
                with partial.open("rb") as stream:
                    archive.read(stream)
            partial.rename(path)
            sync_folder(path.parent)
    finally:
        partial.unlink(missing_ok=True)


def _write_all(partial: Path, manifest: Manifest, files: list[Path], *, key: str) -> None:
    descriptor = os.open(partial, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        with encryption.locking(file, key, partial.parent) as stream:
            archive.write(stream, manifest, files)
        file.flush()
        os.fsync(file.fileno())
