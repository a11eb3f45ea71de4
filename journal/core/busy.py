"""Whether a request failed for now: the database was busy, or its disk is full; trying again later may do."""

from __future__ import annotations

import sqlite3

import psycopg
from django.db import OperationalError

RETRY_AFTER_SECONDS = 30
_BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
_FULL = {sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR_SHMSIZE}


def is_full(problem: BaseException | None) -> bool:
    """Whether there is no room left where the database is; whatever was to be written is not."""
    cause = problem.__cause__ if isinstance(problem, OperationalError) else None
    if isinstance(cause, sqlite3.Error):
        return getattr(cause, "sqlite_errorcode", 0) in _FULL
    return isinstance(cause, psycopg.errors.DiskFull)


def is_busy(problem: BaseException | None) -> bool:
    """Whether a request failed because others held the database for too long."""
    if not isinstance(problem, OperationalError):
        return False
    cause = problem.__cause__
    if isinstance(cause, sqlite3.Error):
        # The same exception tells of a table that is missing or a disk that is full. The lower eight bits
        # are the kind of error, whatever led to it.
        return (getattr(cause, "sqlite_errorcode", 0) & 0xFF) in _BUSY
    # PostgreSQL has another one for our own mistakes: here are deadlocks, and no connection that was free.
    return True
