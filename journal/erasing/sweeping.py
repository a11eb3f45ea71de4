"""Taking what was deleted out of the file of the database too.

SQLite writes over what is deleted (`secure_delete` in `journal.core.environment`). What a page of the file
held before it was rearranged, and what the write-ahead log still holds, goes when the file is written anew.
PostgreSQL does that by itself, in its own time.
"""

from __future__ import annotations

import logging
import os
import tempfile
from pathlib import Path

from django.conf import settings
from django.db import DatabaseError, connection

_NOTE = "sweep.asked"

logger = logging.getLogger(__name__)


def ask() -> None:
    """The next tidying is to sweep. Asked before anything is deleted: nothing can come between the two."""
    if connection.vendor == "sqlite":
        folder = Path(settings.VAR_DIR)
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        # A note of its own: a sweep that is at work takes away only those that it has seen before.
        handle, _path = tempfile.mkstemp(prefix=_NOTE, dir=folder)
        os.close(handle)


def sweep() -> bool:
    """Writes the file anew if that was asked for; says whether nothing is left to be done."""
    notes = list(Path(settings.VAR_DIR).glob(f"{_NOTE}*"))
    if connection.vendor != "sqlite" or not notes:
        return True
    try:
        with connection.cursor() as cursor:
            cursor.execute("VACUUM")
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            is_blocked = bool(cursor.fetchone()[0])
    except DatabaseError as error:
        logger.warning("The database file is not swept yet: %s", error)
        return False
    # Somebody was reading: the log is emptied next time.
    if not is_blocked:
        for note in notes:
            note.unlink(missing_ok=True)
    return not is_blocked
