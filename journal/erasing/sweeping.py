"""Taking what was deleted out of the file of the database too.

SQLite writes over what is deleted (`secure_delete` in `journal.core.environment`). What a page of the file
held before it was rearranged, and what the write-ahead log still holds, goes when the file is written anew.
PostgreSQL does that by itself, in its own time.
"""

from __future__ import annotations

import logging
from pathlib import Path

from django.conf import settings
from django.db import DatabaseError, connection

logger = logging.getLogger(__name__)


def ask() -> None:
    """The next tidying is to sweep. Asked before anything is deleted: nothing can come between the two."""
    if connection.vendor == "sqlite":
        _asked().parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        _asked().touch(mode=0o600)


def sweep() -> bool:
    """Writes the file anew if that was asked for; says whether nothing is left to be done."""
    if connection.vendor != "sqlite" or not _asked().exists():
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
        _asked().unlink(missing_ok=True)
    return not is_blocked


def _asked() -> Path:
    return Path(settings.VAR_DIR, "sweep.asked")
