"""PostgreSQL: a dump while others write, a look whether it is whole, and putting one in place."""

from __future__ import annotations

from contextlib import closing
from datetime import datetime
from pathlib import Path

import psycopg
from psycopg import sql

from journal.backups.errors import BackupError
from journal.backups.manifest import SIGN_INS, Counts, differences, without_sign_ins
from journal.backups.postgres_programs import Connection, connect, environment, program, rows_in, run
from journal.core.start_checks import START_LOCK, database_problem

LOCK_WAIT = "30s"
"""How long to wait for somebody who changes the tables, such as a migration."""
_ROOM = Path("PostgreSQL")
"""What is full when the server's own disk is."""


def copy_to(target: Path) -> tuple[Counts, tuple[str, ...]]:
    """One moment of the journal, whatever is written meanwhile: its rows, and its migrations. No sign-ins."""
    with closing(connect()) as database:
        pg_dump, pg_restore = program("pg_dump", database), program("pg_restore", database)
        # What is counted and what is dumped are the same moment.
        database.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
        [(snapshot, schema)] = database.execute("SELECT pg_export_snapshot(), current_schema()").fetchall()
        n_rows = without_sign_ins(count_rows(database))
        migrations = _migrations(database)
        command = [pg_dump, "--format=custom", "--no-owner", "--no-privileges", f"--schema={schema}"]
        command += [f"--snapshot={snapshot}", f"--lock-wait-timeout={LOCK_WAIT}", f"--file={target}"]
        command += [f"--exclude-table-data=*.{table}" for table in SIGN_INS]
        run(command, place=target.parent, variables=environment(database))
    check(target, n_rows, pg_restore=pg_restore)
    return n_rows, migrations


def check(dump: Path, n_rows: Counts, *, pg_restore: str) -> None:
    """Refuses a dump that cannot be listed, or has not the rows it must have."""
    run([pg_restore, "--list", str(dump)], place=dump.parent, variables={})
    # A table of which nothing is dumped is not named among the rows.
    found = {table: 0 for table in SIGN_INS if table in n_rows}
    found.update(rows_in(dump, pg_restore=pg_restore))
    if difference := differences(n_rows, found):
        raise BackupError(f"the copy is not whole: {difference}.")


def tables(database: Connection) -> list[str]:
    rows = database.execute(
        "SELECT tablename FROM pg_tables WHERE schemaname = current_schema() ORDER BY 1"
    ).fetchall()
    return [name for (name,) in rows]


def count_rows(database: Connection) -> Counts:
    count = sql.SQL("SELECT COUNT(*) FROM {}")
    return {
        name: int(database.execute(count.format(sql.Identifier(name))).fetchall()[0][0])
        for name in tables(database)
    }


def _migrations(database: Connection) -> tuple[str, ...]:
    try:
        rows = database.execute("SELECT app, name FROM django_migrations ORDER BY app, name").fetchall()
    except psycopg.errors.UndefinedTable as error:
        raise BackupError("there is no journal in the database yet.") from error
    return tuple(f"{app}.{name}" for app, name in rows)


def refuse_others(database: Connection) -> None:
    """A journal that serves from elsewhere has connections here, whatever folder it works in."""
    [(n_others,)] = database.execute(
        "SELECT COUNT(*) FROM pg_stat_activity WHERE datname = current_database()"
        " AND pid <> pg_backend_pid() AND COALESCE(usesysid, 0) <> 0"
    ).fetchall()
    if n_others:
        raise BackupError(
            f"the database has {n_others} other connections: stop the journal and all else that uses it."
        )


def keep_starts_out(database: Connection) -> None:
    """Takes, until this connection ends, the lock under which every journal starts, on whatever machine."""
    [(is_ours,)] = database.execute("SELECT pg_try_advisory_lock(%s)", [START_LOCK]).fetchall()
    if not is_ours:
        raise BackupError("a journal is starting on the database, or another backup is brought back. Wait.")


def set_aside(database: Connection, schema: str) -> None:
    """Moves every table that is there into a schema of its own, all or none."""
    present = tables(database)
    if not present:
        return
    with database.transaction():
        database.execute(sql.SQL("SET LOCAL lock_timeout = {}").format(sql.Literal(LOCK_WAIT)))
        database.execute(sql.SQL("CREATE SCHEMA {}").format(sql.Identifier(schema)))
        for name in present:
            move = sql.SQL("ALTER TABLE {} SET SCHEMA {}")
            database.execute(move.format(sql.Identifier(name), sql.Identifier(schema)))


def take_back(database: Connection, schema: str, *, was_there: bool) -> None:
    """Undoes `set_aside`, whatever was put in place meanwhile."""
    with database.transaction():
        rows = database.execute("SELECT tablename FROM pg_tables WHERE schemaname = %s", [schema]).fetchall()
        if was_there and not rows:
            # Nothing was set aside: what is there is the journal itself.
            return
        for name in tables(database):
            database.execute(sql.SQL("DROP TABLE {} CASCADE").format(sql.Identifier(name)))
        [(own,)] = database.execute("SELECT current_schema()").fetchall()
        for (name,) in rows:
            move = sql.SQL("ALTER TABLE {} SET SCHEMA {}")
            database.execute(move.format(sql.Identifier(schema, name), sql.Identifier(own)))
        database.execute(sql.SQL("DROP SCHEMA IF EXISTS {}").format(sql.Identifier(schema)))


def fill(database: Connection, dump: Path, n_rows: Counts) -> None:
    """Reads a dump into the empty database, all or nothing, and counts what is there then."""
    pg_restore = program("pg_restore", database)
    check(dump, n_rows, pg_restore=pg_restore)
    [(schema,)] = database.execute("SELECT current_schema()").fetchall()
    command = [pg_restore, "--single-transaction", "--exit-on-error", "--no-owner", "--no-privileges"]
    command += [f"--schema={schema}", f"--dbname={database.info.dbname}", str(dump)]
    run(command, place=_ROOM, variables=environment(database))
    try:
        difference = differences(n_rows, count_rows(database))
    except psycopg.Error as error:
        raise BackupError(database_problem(error)) from error
    if difference:
        raise BackupError(f"what was brought back is not whole: {difference}.")
    forget_sign_ins(database)


def begin_grace_anew(database: Connection, until: datetime) -> int:
    """Closed journals can be taken back until then; says how many there are."""
    return database.execute(
        "UPDATE users_user SET erase_at = %s WHERE erase_at IS NOT NULL", [until]
    ).rowcount


def forget_sign_ins(database: Connection) -> None:
    """Those of a backup that an earlier version made."""
    for table in set(tables(database)).intersection(SIGN_INS):
        database.execute(sql.SQL("DELETE FROM {}").format(sql.Identifier(table)))
