"""pg_dump and pg_restore: found, new enough, told how to reach the database, and understood."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import IO, Any, cast

import psycopg
from django.db import connection

from journal.backups.errors import BackupError, is_about_room, no_room
from journal.backups.manifest import Counts
from journal.core.start_checks import database_problem

_VARIABLES = {
    "host": "PGHOST",
    "hostaddr": "PGHOSTADDR",
    "port": "PGPORT",
    "user": "PGUSER",
    "dbname": "PGDATABASE",
    "passfile": "PGPASSFILE",
    "options": "PGOPTIONS",
    "sslmode": "PGSSLMODE",
    "sslrootcert": "PGSSLROOTCERT",
    "sslcert": "PGSSLCERT",
    "sslkey": "PGSSLKEY",
}
"""How libpq calls what a connection was made with, in the environment: there nobody else sees it."""
_COPY = re.compile(r'COPY (?:"?\w+"?\.)?"?(\w+)"? \(.*\) FROM stdin;\n')

Connection = psycopg.Connection[tuple[Any, ...]]


def connect() -> Connection:
    """A connection beside Django's."""
    parameters: dict[str, Any] = connection.get_connection_params()
    try:
        return psycopg.connect(**parameters)
    except psycopg.Error as error:
        raise BackupError(database_problem(error)) from error


def program(name: str, database: Connection) -> str:
    """The path of one that can deal with this server."""
    path = shutil.which(name)
    major = database.info.server_version // 10_000
    if path is None:
        raise BackupError(
            f"{name} is not installed: install the PostgreSQL client programs of version {major} or newer "
            f"(apt install postgresql-client-{major}), or name their folder in PATH."
        )
    said = subprocess.run([path, "--version"], check=False, capture_output=True, text=True).stdout
    found = re.search(r"\) (\d+)", said)
    own_major = int(found[1]) if found else 0
    if own_major < major:
        raise BackupError(
            f"{path} is of version {own_major} and the server of version {major}: install "
            f"postgresql-client-{major} or newer, or put its folder first in PATH."
        )
    return path


def environment(database: Connection) -> dict[str, str]:
    """How the programs reach the same database; a password never stands in a command line."""
    told = database.info.get_parameters() | {"password": ""}
    variables = {_VARIABLES[name]: value for name, value in told.items() if name in _VARIABLES}
    if database.info.password:
        variables["PGPASSWORD"] = database.info.password
    return dict(os.environ) | variables


def run(command: Sequence[str], *, place: Path, variables: dict[str, str]) -> None:
    done = subprocess.run(command, check=False, capture_output=True, env=variables)
    if done.returncode:
        raise failure(command[0], done.stderr, place)


def failure(path: str, said: bytes, place: Path) -> BackupError:
    text = said.decode(errors="replace").strip()
    if is_about_room(text):
        return no_room(place)
    lines = [line for line in text.splitlines() if "error:" in line] or text.splitlines() or ["nothing"]
    name = Path(path).name
    return BackupError(f"{name} failed and says: {lines[0].removeprefix(f'{name}: ')}")


def rows_in(dump: Path, *, pg_restore: str) -> Counts:
    """How many rows of each table are in a dump, by reading all of it."""
    command = [pg_restore, "--data-only", "--file=-", str(dump)]
    n_rows: dict[str, int] = {}
    table = ""
    with (
        tempfile.TemporaryFile() as said,
        subprocess.Popen(command, stdout=subprocess.PIPE, stderr=said) as process,
    ):
        for line in cast(IO[bytes], process.stdout):
            if table and line == b"\\.\n":
                table = ""
            elif table:
                n_rows[table] += 1
            elif line.startswith(b"COPY ") and (begun := _COPY.fullmatch(line.decode())):
                table = begun[1]
                n_rows[table] = 0
        if process.wait():
            said.seek(0)
            raise failure(pg_restore, said.read(), dump.parent)
    return n_rows
