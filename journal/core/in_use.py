"""Who works in the folder of a journal: many may serve from it, or one may put another journal there.

The lock is one of the kernel's, so whoever is killed lets go of it; nothing is left to be cleared away.
"""

from __future__ import annotations

import fcntl
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from django.conf import settings

from journal.core import unfinished

FILE_NAME = "in_use.lock"
_BROUGHT_BACK = "a backup is being brought back into the folder {}."
_SERVES = "a journal serves from {}, or something else writes there. Stop it first."
_BACKED_UP = "another backup of {} is being made; wait until that is done."
_held = ExitStack()


class FolderInUseError(Exception):
    """Why nothing may be done in the folder now: one sentence."""


def of_this_journal() -> list[Path]:
    """JOURNAL_VAR, and the folder of the database where that is a file elsewhere."""
    folders = [Path(settings.VAR_DIR)]
    database = settings.DATABASES["default"]
    name = str(database["NAME"])
    is_file = database["ENGINE"].endswith("sqlite3") and name != ":memory:" and not name.startswith("file:")
    home = Path(name).resolve().parent
    if is_file and home.is_dir() and home not in folders:
        folders.append(home)
    return folders


@contextmanager
def shared(*folders: Path) -> Iterator[None]:
    """For all who serve, or read: beside one another, and never while a journal is put in place."""
    with ExitStack() as locks:
        for folder in folders:
            locks.enter_context(_locked(folder, fcntl.LOCK_SH, _BROUGHT_BACK))
            if unfinished.is_noted(folder):
                raise FolderInUseError(unfinished.what_to_do(folder))
        yield


def shared_for_life(*folders: Path) -> None:
    """The same for as long as this process lives."""
    _held.enter_context(shared(*folders))


@contextmanager
def alone(*folders: Path) -> Iterator[None]:
    """For the one who puts another journal in place, while nobody serves."""
    with ExitStack() as locks:
        for folder in folders:
            locks.enter_context(_locked(folder, fcntl.LOCK_EX, _SERVES))
        yield


@contextmanager
def one_backup(folder: Path) -> Iterator[None]:
    """For a backup, which keeps its copy in a place of its own in the folder."""
    with _locked(folder, fcntl.LOCK_EX, _BACKED_UP, "backup.lock"):
        yield


@contextmanager
def _locked(folder: Path, how: int, otherwise: str, file_name: str = FILE_NAME) -> Iterator[None]:
    path = folder / file_name
    with ExitStack() as opened:
        try:
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            lock = opened.enter_context(path.open("a"))
            fcntl.flock(lock, how | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise FolderInUseError(otherwise.format(folder)) from error
        except OSError as error:
            raise FolderInUseError(
                f"{path} cannot be opened ({error.strerror}): do it as the account that owns {folder}, "
                f"and give it what another account made there."
            ) from error
        yield
