"""What whoever runs the journal wants to know at a glance, and what needs them."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from journal import VERSION
from journal.backups.last import LastBackup, last_backup
from journal.backups.sqlite_files import own_path
from journal.backups.sqlite_files import version as sqlite_version
from journal.users.models import User

ROOM_BYTES_MIN = 500 * 1024 * 1024
"""With less room than this somebody should look: an import or a backup may need as much."""


@dataclass(frozen=True)
class Status:
    """The state of a journal; `n_missing` are steps of the database that are not applied yet."""

    version: str
    database: str
    n_applied: int
    n_missing: int
    n_people: int
    n_examples: int
    n_bytes: int
    free_bytes: int
    backup: LastBackup | None
    now: datetime

    @property
    def is_backup_late(self) -> bool:
        return self.backup is None or self.backup.is_old(self.now)

    @property
    def is_room_short(self) -> bool:
        return self.free_bytes < ROOM_BYTES_MIN

    @property
    def needs_somebody(self) -> bool:
        return self.is_backup_late or self.is_room_short or bool(self.n_missing)


def status(now: datetime) -> Status:
    n_applied, n_missing = _migrations()
    database, n_bytes = _sqlite() if connection.vendor == "sqlite" else _postgres()
    folder = Path(settings.VAR_DIR)
    people = User.objects.filter(demo_expires_at=None)
    return Status(
        version=VERSION,
        database=database,
        n_applied=n_applied,
        n_missing=n_missing,
        n_people=people.count(),
        n_examples=User.objects.exclude(demo_expires_at=None).count(),
        n_bytes=n_bytes,
        free_bytes=shutil.disk_usage(folder).free,
        backup=last_backup(folder),
        now=now,
    )


def _migrations() -> tuple[int, int]:
    executor = MigrationExecutor(connection)
    missing = executor.migration_plan(executor.loader.graph.leaf_nodes())
    return len(executor.loader.applied_migrations), len(missing)


def _sqlite() -> tuple[str, int]:
    path = own_path()
    files = (path, path.with_name(f"{path.name}-wal"))
    return sqlite_version(), sum(file.stat().st_size for file in files if file.exists())


def _postgres() -> tuple[str, int]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_setting('server_version'), pg_database_size(current_database())")
        version, n_bytes = cursor.fetchone()
    return f"PostgreSQL {version.split()[0]}", n_bytes
