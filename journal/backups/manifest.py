"""The first file in a backup: what the others are, and what must be in them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from django.db.migrations.loader import MigrationLoader

from journal.backups.errors import BackupError

FILE_NAME = "manifest.json"
FORMAT = 1
Counts = Mapping[str, int]
"""How many rows each table has."""
SIGN_INS = ("django_session", "usersessions_usersession")
"""Tables of which a backup has no rows: whoever reads them can be signed in as anybody."""


@dataclass(frozen=True)
class Manifest:
    """`database` is the vendor's name as Django says it; `digests` are SHA-256 by file name."""

    made_at: str
    version: str
    database: str
    migrations: tuple[str, ...]
    n_rows: Counts
    digests: Mapping[str, str]
    format: int = FORMAT

    def as_json(self) -> bytes:
        return json.dumps(asdict(self), indent=1, sort_keys=True).encode()

    @property
    def n_rows_in_all(self) -> int:
        return sum(self.n_rows.values())


def from_json(content: bytes) -> Manifest:
    """What a backup says of itself; refuses what is written by a newer version, or by nobody of ours."""
    try:
        told: dict[str, Any] = json.loads(content)
        manifest_format = int(told["format"])
        if manifest_format > FORMAT:
            raise BackupError("it was made by a newer version of the journal; install that one first.")
        return Manifest(
            made_at=str(told["made_at"]),
            version=str(told["version"]),
            database=str(told["database"]),
            migrations=tuple(str(name) for name in told["migrations"]),
            n_rows={str(table): int(n) for table, n in told["n_rows"].items()},
            digests={str(name): str(digest) for name, digest in told["digests"].items()},
        )
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise BackupError("it is no backup of a journal.") from error


def refuse_newer(manifest: Manifest) -> None:
    """A database that knows steps which we do not would be read wrongly."""
    loader = MigrationLoader(None)
    known = {f"{app}.{name}" for app, name in loader.disk_migrations}
    known |= {f"{app}.{name}" for step in loader.disk_migrations.values() for app, name in step.replaces}
    unknown = sorted(set(manifest.migrations) - known)
    if unknown:
        raise BackupError(
            f"it was made by a newer version of the journal ({manifest.version}; this is older and does not "
            f"know {unknown[0]}). Install that version first."
        )


def without_sign_ins(counts: Counts) -> Counts:
    """What must be left of a journal in its backup."""
    return {table: 0 if table in SIGN_INS else n_rows for table, n_rows in counts.items()}


def differences(expected: Counts, found: Counts) -> str:
    """The first table whose number of rows is not what it must be; empty when all agree."""
    for table in sorted(expected.keys() | found.keys()):
        if expected.get(table) != found.get(table):
            return f"{table} has {found.get(table, 'no')} rows in place of {expected.get(table, 'none')}"
    return ""
