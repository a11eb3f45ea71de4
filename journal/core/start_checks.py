"""What `manage.py serve` makes sure of before it starts anything.

Each check raises CannotServeError with one sentence for the person at the keyboard.
"""

from __future__ import annotations

import errno
import fcntl
import hashlib
import re
import socket
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import psycopg
from django.contrib.staticfiles.finders import get_finders
from django.db import DatabaseError, connection
from django.db.backends.utils import CursorWrapper

DATABASE_TIMEOUT_SECONDS = 5
START_LOCK = 7206
"""A lock in PostgreSQL. Any number will do, as long as every journal uses the same one."""


class CannotServeError(Exception):
    """Why the journal cannot be served, in one sentence."""


def check_folder(folder: Path) -> None:
    """The folder exists, or is made, and a file can be written in it."""
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as error:
        raise CannotServeError(f"The folder {folder} cannot be written to ({error.strerror}).") from error


def free_address(host: str, port: int) -> str:
    """The numeric address of `host`, once it is sure that nobody listens on its `port`."""
    try:
        family, kind, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    except (OSError, UnicodeError) as error:
        raise CannotServeError(f"HOST is {host!r}, which names no address.") from error
    # Without SO_REUSEPORT: with it, a second server would share the port and half of the visitors.
    with closing(socket.socket(family, kind)) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(address)
        except PermissionError as error:
            raise CannotServeError(f"Port {port} may not be used by this account; set PORT.") from error
        except OSError as error:
            if error.errno != errno.EADDRINUSE:
                raise CannotServeError(f"HOST is {host!r}, which is no address of this machine.") from error
            raise CannotServeError(
                f"Port {port} is in use. Is a journal running already? Stop it, or choose another port: "
                "make run PORT=8001"
            ) from error
    return str(address[0])


def check_database() -> None:
    """The database answers; asked directly, because a pool would go on trying for a while."""
    try:
        if connection.vendor == "postgresql":
            parameters: dict[str, Any] = connection.get_connection_params()
            psycopg.connect(**parameters | {"connect_timeout": DATABASE_TIMEOUT_SECONDS}).close()
        elif connection.settings_dict["NAME"] == ":memory:":
            raise CannotServeError("DATABASE_URL names no file, so every entry would be lost.")
        else:
            connection.ensure_connection()
    except (psycopg.Error, DatabaseError) as error:
        raise CannotServeError(database_problem(error)) from error


def database_problem(error: Exception) -> str:
    """What the database's driver says in several lines, in one."""
    text = str(error)
    said_by_server = re.findall(r"(?:FATAL|ERROR):\s+(.+)", text)
    first_line = (text.strip().splitlines() or [type(error).__name__])[0]
    reason = said_by_server[-1] if said_by_server else first_line.removeprefix("connection failed: ")
    return f"The database (DATABASE_URL) cannot be used: {reason}."


@contextmanager
def one_at_a_time(folder: Path) -> Iterator[None]:
    """Two starts over one folder, or over one PostgreSQL, take turns."""
    with (folder / "start.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if connection.vendor != "postgresql":
            yield
            return
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_lock(%s)", [START_LOCK])
            try:
                _refuse_half_restored(cursor)
                yield
            finally:
                cursor.execute("SELECT pg_advisory_unlock(%s)", [START_LOCK])


def _refuse_half_restored(cursor: CursorWrapper) -> None:
    """The note of a restore that was killed lies on the machine it ran on; others see what it left here."""
    cursor.execute(
        "SELECT min(nspname) FROM pg_namespace WHERE nspname LIKE %s AND NOT EXISTS"
        " (SELECT 1 FROM pg_tables WHERE schemaname = current_schema())",
        [r"before\_restore\_%"],
    )
    [schema] = cursor.fetchone() or [None]
    if schema:
        raise CannotServeError(
            f"the database holds no journal but one set aside in the schema {schema}: bringing back a backup "
            "was cut short. Run restore again, or put that one back (docs/operations.md, Restore)."
        )


def static_stamp(versions: tuple[str, ...]) -> str:
    """A digest that changes when a static source, or a package that processes them, changes."""
    lines = list(versions)
    for finder in get_finders():
        # The stubs give the files of a finder a wider type than the finders of Django have.
        found: list[tuple[str, Any]] = list(finder.list([]))
        for path, storage in found:
            status = Path(storage.path(path)).stat()
            lines.append(f"{path} {status.st_size} {status.st_mtime_ns}")
    return hashlib.sha256("\n".join(sorted(lines)).encode()).hexdigest()
