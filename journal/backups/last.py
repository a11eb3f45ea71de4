"""When the last backup was made: noted beside the database, told by the status of the journal."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

FILE_NAME = "last_backup.json"
OLD = timedelta(days=7)


@dataclass(frozen=True)
class LastBackup:
    made_at: datetime
    file: str
    n_bytes: int
    is_locked: bool

    def is_old(self, now: datetime) -> bool:
        return now - self.made_at > OLD


def note(folder: Path, backup: LastBackup) -> None:
    """Keeps it; written beside and renamed, so that nobody reads half of it."""
    told = {
        "made_at": backup.made_at.isoformat(),
        "file": backup.file,
        "n_bytes": backup.n_bytes,
        "is_locked": backup.is_locked,
    }
    beside = folder / f".{FILE_NAME}"
    beside.write_text(json.dumps(told))
    beside.chmod(0o600)
    beside.replace(folder / FILE_NAME)


def last_backup(folder: Path) -> LastBackup | None:
    """None as long as there is none, or what was noted cannot be read: both need somebody to look."""
    try:
        told = json.loads((folder / FILE_NAME).read_text())
        return LastBackup(
            made_at=datetime.fromisoformat(told["made_at"]),
            file=str(told["file"]),
            n_bytes=int(told["n_bytes"]),
            is_locked=bool(told["is_locked"]),
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None
