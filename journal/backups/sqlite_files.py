"""SQLite: a copy while others write, a look whether it is whole, and putting one in place."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path

from django.db import connection
from django.db.backends.sqlite3 import _functions  # type: ignore[attr-defined]  # private to Django

from journal.backups import placing
from journal.backups.errors import BackupError, told_in_one_sentence
from journal.backups.manifest import SIGN_INS, Counts, differences, without_sign_ins
from journal.backups.placing import Undo
from journal.core.environment import SQLITE_TIMEOUT_SECONDS

_BESIDE = ("-wal", "-shm", "-journal")
"""The endings of what SQLite keeps beside a database."""
_BEGINNING = b"SQLite format 3\0"
_OTHERS_SECONDS = 5
"""How long to wait for somebody who is just reading."""


def own_path() -> Path:
    """The journal's database."""
    name = str(connection.settings_dict["NAME"])
    if name == ":memory:":
        raise BackupError("DATABASE_URL names no file.")
    return Path(name).resolve()


def version() -> str:
    return f"SQLite {sqlite3.sqlite_version}"


@contextmanager
def _opened(path: Path, *, seconds: float = SQLITE_TIMEOUT_SECONDS) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(path, isolation_level=None, timeout=seconds)) as database:
        # The constraints of the tables, which are looked at too, are written with Django's own functions.
        _functions.register(database)
        yield database


def copy_to(target: Path) -> tuple[Counts, tuple[str, ...]]:
    """One moment of the journal, whatever is written meanwhile: its rows, and its migrations.

    Without sign-ins: what is written anew has no page either that once held one.
    """
    whole = target.with_name(f"whole-{target.name}")
    if not own_path().is_file():
        raise BackupError(f"there is no journal yet at {own_path()}.")
    with told_in_one_sentence(target.parent), _opened(own_path()) as source:
        source.execute("BEGIN")
        # The first look fixes the moment; the copy is of the same one, as it is made in this transaction.
        n_rows = without_sign_ins(_count_rows(source))
        migrations = _migrations(source)
        with _opened(whole) as copy:
            source.backup(copy)
            _forget_sign_ins(copy)
            # Written straight to its place: `VACUUM` alone would use a folder for everybody on the way.
            copy.execute("VACUUM INTO ?", [str(target)])
        whole.unlink()
    as_one_file(target)
    check(target, n_rows)
    return n_rows, migrations


def forget_sign_ins(path: Path) -> None:
    """Those of a backup that an earlier version made."""
    with told_in_one_sentence(path.parent), _opened(path) as database:
        _forget_sign_ins(database)


def _forget_sign_ins(database: sqlite3.Connection) -> None:
    database.execute("PRAGMA secure_delete=ON")
    present = {name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    for table in present.intersection(SIGN_INS):
        database.execute(f"DELETE FROM {table}")  # noqa: S608 (one of two names)


def begin_grace_anew(path: Path, until: datetime) -> int:
    """Closed journals can be taken back until then; says how many there are."""
    row = [connection.ops.adapt_datetimefield_value(until)]
    with told_in_one_sentence(path.parent), _opened(path) as database:
        return database.execute("UPDATE users_user SET erase_at = ? WHERE erase_at IS NOT NULL", row).rowcount


def as_one_file(path: Path) -> None:
    """Leaves nothing of the database in other files beside it."""
    with told_in_one_sentence(path.parent), _opened(path) as database:
        database.execute("PRAGMA journal_mode=DELETE")


def check(path: Path, n_rows: Counts | None = None) -> Counts:
    """Refuses a database that is not whole, or has not the rows it must have; gives those it has."""
    with told_in_one_sentence(path.parent), _opened(path) as database:
        [(said,), *_more] = database.execute("PRAGMA integrity_check")
        if said != "ok":
            raise BackupError(f"the database is damaged: {said.splitlines()[0]}.")
        for table, *_row in database.execute("PRAGMA foreign_key_check"):
            raise BackupError(f"the database is damaged: a row of {table} belongs to none.")
        found = _count_rows(database)
    if n_rows is not None and (difference := differences(n_rows, found)):
        raise BackupError(f"the copy is not whole: {difference}.")
    return found


def _count_rows(database: sqlite3.Connection) -> Counts:
    names = database.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
    ).fetchall()
    return {name: _count(database, name) for (name,) in names}


def _count(database: sqlite3.Connection, table: str) -> int:
    quoted = '"' + table.replace('"', '""') + '"'
    [(n_rows,)] = database.execute(f"SELECT COUNT(*) FROM {quoted}")  # noqa: S608 (a name from the schema)
    return int(n_rows)


def _migrations(database: sqlite3.Connection) -> tuple[str, ...]:
    try:
        rows = database.execute("SELECT app, name FROM django_migrations ORDER BY app, name").fetchall()
    except sqlite3.OperationalError as error:
        raise BackupError(f"there is no journal in {own_path()}.") from error
    return tuple(f"{app}.{name}" for app, name in rows)


def put_in_place(staged: Path, *, aside: str, undo: Undo) -> list[Path]:
    """Puts a database where the journal's is; gives what the one before, if any, is called from now on."""
    target = own_path()
    with told_in_one_sentence(target.parent):
        if target.exists():
            _settle(target)
        staged.chmod(0o600)
        beside = [(Path(f"{target}{ending}"), Path(f"{target}{aside}{ending}")) for ending in _BESIDE]
        moved = [path for one, kept in beside if one.exists() for path in placing.take_away(one, kept, undo)]
        return placing.put(staged, target, Path(f"{target}{aside}"), undo) + moved


def _settle(path: Path) -> None:
    """All of a database in its one file, and nobody else in it: they would write on into what is kept.

    A damaged one keeps what lies beside it, under the names that SQLite looks for; so it must not look at
    one whose beginning is lost, because it would remove that.
    """
    with path.open("rb") as file:
        if file.read(len(_BEGINNING)) != _BEGINNING:
            return
    try:
        with _opened(path, seconds=_OTHERS_SECONDS) as database:
            database.execute("PRAGMA journal_mode=DELETE")
            database.execute("BEGIN EXCLUSIVE")
            database.execute("ROLLBACK")
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        if code in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
            raise BackupError(f"something else has {path} open. Stop it first.") from error
        if code not in {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}:
            raise
