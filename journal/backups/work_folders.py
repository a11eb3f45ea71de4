"""Where a backup, or what is brought back from one, lies unlocked while somebody is at work on it."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from django.conf import settings
from django.db import connection

from journal.backups import sqlite_files
from journal.core import in_use
from journal.core.in_use import FolderInUseError

BACKUP, RESTORE = "backup_work", "restore_work"


def home() -> Path:
    """The folder of the database, so that a new one can be renamed into place."""
    return sqlite_files.own_path().parent if connection.vendor == "sqlite" else Path(settings.VAR_DIR)


@contextmanager
def for_restore() -> Iterator[Path]:
    """For this account alone; whoever asks works in the journal's folders alone."""
    # Nobody is at work on one, so the lock of a backup is not asked for.
    shutil.rmtree(Path(settings.VAR_DIR, BACKUP), ignore_errors=True)
    clear_restore()
    place = home() / RESTORE
    place.mkdir(mode=0o700)
    try:
        # A name of its own in it: a program that outlived a killed restore must not come upon this one.
        yield Path(tempfile.mkdtemp(dir=place))
    finally:
        shutil.rmtree(place, ignore_errors=True)


def clear_left() -> None:
    """Removes what a killed backup or restore left; hold the folders."""
    folder = Path(settings.VAR_DIR)
    # One that is being made is not left.
    with suppress(FolderInUseError), in_use.one_backup(folder):
        shutil.rmtree(folder / BACKUP, ignore_errors=True)
    clear_restore()


def clear_restore() -> None:
    """The same of a restore alone, which cannot be at work where somebody else holds the folders."""
    for folder in in_use.of_this_journal():
        # Earlier versions added letters to the name.
        for left in folder.glob(f"{RESTORE}*"):
            shutil.rmtree(left, ignore_errors=True)
