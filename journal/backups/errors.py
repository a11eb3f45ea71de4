"""What can go wrong with a backup, told in one sentence."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

NO_ROOM = {errno.ENOSPC, errno.EDQUOT}


class BackupError(Exception):
    """Why no backup was made, or none brought back: one sentence for the person at the keyboard."""


def no_room(place: Path) -> BackupError:
    return BackupError(f"there is no room left on the disk of {place}.")


def is_about_room(said: str) -> bool:
    """Whether another program complains of a full disk."""
    return any(words in said.lower() for words in ("no space left", "disk full", "quota exceeded"))


@contextmanager
def told_in_one_sentence(place: Path) -> Iterator[None]:
    """Turns what the system or SQLite says about files in `place` into a sentence."""
    try:
        yield
    except BrokenPipeError:
        # Another program has ended, and knows better why.
        raise
    except OSError as error:
        if error.errno in NO_ROOM:
            raise no_room(place) from error
        what = error.filename or place
        raise BackupError(f"{what} cannot be read or written ({error.strerror or error}).") from error
    except sqlite3.Error as error:
        if getattr(error, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_FULL:
            raise no_room(place) from error
        raise BackupError(f"the database says: {error}.") from error
