"""The note that a backup is being brought back: where it stays, half may be in place and nobody starts."""

from __future__ import annotations

from pathlib import Path

from journal.core import durable

FILE_NAME = "restore_unfinished"


def is_noted(folder: Path) -> bool:
    return (folder / FILE_NAME).exists()


def note(folder: Path, kept_as: str) -> None:
    """On the disk before anything is moved. After one that was cut short, the first name stays the first:
    it is that of the journal, later ones are of what was half in place.
    """
    path = folder / FILE_NAME
    earlier = path.read_text() if path.exists() else ""
    beside = path.with_name(f".{FILE_NAME}.new")
    try:
        durable.write_private(beside, f"{earlier}{kept_as}\n".encode())
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
    durable.sync_folder(folder)


def forget(folder: Path) -> None:
    (folder / FILE_NAME).unlink(missing_ok=True)
    durable.sync_folder(folder)


def what_to_do(folder: Path) -> str:
    """The sentence for whoever wants to start; what was there before may have been nothing."""
    path = folder / FILE_NAME
    [kept_as, *_later] = path.read_text().splitlines() or ["a name with before-restore in it"]
    return (
        "bringing back a backup was cut short: run restore again with --overwrite, or put back what was "
        f"there, which is kept as {kept_as}, and remove {path} (docs/operations.md, Restore)."
    )
