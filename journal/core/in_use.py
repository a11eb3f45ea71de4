"""Who works in the folder of a journal: many may serve from it, or one may put another journal there.

The lock is one of the kernel's, so whoever is killed lets go of it; nothing is left to be cleared away.
"""

from __future__ import annotations

import fcntl
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

FILE_NAME = "in_use.lock"
_held = ExitStack()


class FolderInUseError(Exception):
    """Somebody else works in the folder."""


@contextmanager
def shared(folder: Path) -> Iterator[None]:
    """For all who serve, or read: beside one another, and never while a journal is put in place."""
    with _locked(folder, fcntl.LOCK_SH):
        yield


def shared_for_life(folder: Path) -> None:
    """The same for as long as this process lives."""
    _held.enter_context(shared(folder))


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """For the one who puts another journal in place, while nobody serves."""
    with _locked(folder, fcntl.LOCK_EX):
        yield


@contextmanager
def _locked(folder: Path, how: int, file_name: str = FILE_NAME) -> Iterator[None]:
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    with (folder / file_name).open("a") as lock:
        try:
            fcntl.flock(lock, how | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise FolderInUseError(str(folder)) from error
        yield


@contextmanager
def one_backup(folder: Path) -> Iterator[None]:
    """For a backup, which keeps its copy in a place of its own in the folder."""
    with _locked(folder, fcntl.LOCK_EX, "backup.lock"):
        yield
