"""Whether a request failed for now: the database was busy, or its disk is full; trying again later may do."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
from django.db import InternalError, OperationalError, connection

RETRY_AFTER_SECONDS = 30
_BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
_FULL = {sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR_SHMSIZE}
_NO_ROOM = {errno.ENOSPC, errno.EDQUOT}


def is_full(problem: BaseException | None) -> bool:
    """Whether there is no room left for the database or a file; whatever was to be written is not."""
    if isinstance(problem, OSError):
        return problem.errno in _NO_ROOM
    cause = problem.__cause__ if isinstance(problem, OperationalError) else None
    if isinstance(cause, sqlite3.Error):
        return getattr(cause, "sqlite_errorcode", 0) in _FULL
    return isinstance(cause, psycopg.errors.DiskFull)


def is_busy(problem: BaseException | None) -> bool:
    """Whether a request failed because others held the database for too long."""
    if isinstance(problem, InternalError):
        # It had waited for us within a transaction (`journal.core.statements`).
        return isinstance(problem.__cause__, psycopg.errors.IdleInTransactionSessionTimeout)
    if not isinstance(problem, OperationalError):
        return False
    cause = problem.__cause__
    if isinstance(cause, sqlite3.Error):
        # The same exception tells of a table that is missing or a disk that is full. The lower eight bits
        # are the kind of error, whatever led to it.
        return (getattr(cause, "sqlite_errorcode", 0) & 0xFF) in _BUSY
    # PostgreSQL has another one for our own mistakes: here are deadlocks, statements and waits that were cut,
    # and no connection that was free.
    return True


@contextmanager
def waiting_at_most(seconds: int) -> Iterator[None]:
    """What is written meanwhile waits no longer for its turn; for what nobody should have to wait for.

    Only SQLite lets one write at a time, and within a transaction the turn has come already.
    """
    if connection.vendor != "sqlite" or connection.in_atomic_block:
        yield
        return
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA busy_timeout")
        usual = int(cursor.fetchone()[0])
        cursor.execute(f"PRAGMA busy_timeout = {seconds * 1000}")
        try:
            yield
        finally:
            cursor.execute(f"PRAGMA busy_timeout = {usual}")
