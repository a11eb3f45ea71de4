"""How backups are called, which of them are kept, and the traces of one that was cut short."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from pathlib import Path

LATE = timedelta(days=1)
"""No backup takes that long; what is older and not complete was cut short."""
_STAMP = "%Y-%m-%dT%H%M%SZ"
_NAME = re.compile(r"journal-\d{4}-\d\d-\d\dT\d{6}Z\.tar\.gz(\.age|\.gpg)?")
_PARTIAL = re.compile(rf"\.{_NAME.pattern}\.partial")


def stamp(now: datetime) -> str:
    """An instant (UTC) as it stands in names: sorted by name is sorted by time."""
    return f"{now:{_STAMP}}"


def backup_name(now: datetime, *, ending: str) -> str:
    return f"journal-{stamp(now)}.tar.gz{ending}"


def partial_name(name: str) -> str:
    """What a backup is called until it is complete."""
    return f".{name}.partial"


def forget_cut_short(folder: Path, *, now: datetime) -> None:
    """Removes what an earlier backup left when it was killed, or the machine was switched off."""
    latest = (now - LATE).timestamp()
    for path in folder.iterdir():
        if _PARTIAL.fullmatch(path.name) and path.stat().st_mtime < latest:
            path.unlink(missing_ok=True)


def forget_old(made: Path, *, n_kept: int) -> list[str]:
    """Removes all backups beside the one just made but the newest; gives the names of those that are gone.

    The one just made stays whatever it is called: a clock that was wrong once gives names of years to come.
    """
    present = (path.name for path in made.parent.iterdir() if _NAME.fullmatch(path.name))
    others = sorted(name for name in present if name != made.name)
    old = others[: max(0, len(others) - (n_kept - 1))]
    for name in old:
        (made.parent / name).unlink(missing_ok=True)
    return old
