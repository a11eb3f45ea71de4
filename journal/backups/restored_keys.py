"""The keys of a backup: written before anything is moved, then put beside their journal."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from journal.backups import archive, placing
from journal.backups.manifest import Manifest
from journal.backups.placing import Undo
from journal.core import durable

_DEVICES = "reminders_pushdevice"


@contextmanager
def staged(work: Path, folder: Path) -> Iterator[dict[str, Path]]:
    """The keys by their names, on the disk of the folder, so that putting them there takes no more room."""
    beside = {name: folder / f".{name}.new" for name in archive.KEYS}
    try:
        present = {name: path for name, path in beside.items() if (work / name).exists()}
        for name, path in present.items():
            durable.write_private(path, (work / name).read_bytes())
        yield present
    finally:
        for path in beside.values():
            path.unlink(missing_ok=True)


def put(keys: dict[str, Path], folder: Path, *, aside: str, undo: Undo) -> list[Path]:
    """Each in its place; another one that was there is kept."""
    kept = []
    for name, new in keys.items():
        target = folder / name
        if not target.exists() or target.read_bytes() != new.read_bytes():
            kept += placing.put(new, target, Path(f"{target}{aside}"), undo)
    return kept


def notes(manifest: Manifest) -> list[str]:
    """What the keys in use are not those of the backup, one line each."""
    said = []
    for name in archive.KEYS:
        variable = archive.KEY_VARIABLES[name]
        is_in_backup = name in manifest.digests
        if os.environ.get(variable, "").strip():
            if is_in_backup:
                said.append(f"{variable} of the environment is used in place of the {name} brought back.")
        # A key for devices is made only when reminders are first asked for.
        elif not is_in_backup and (name != "push_key" or manifest.n_rows.get(_DEVICES, 0)):
            said.append(f"The backup holds no {name}: set {variable} to the one it was made with.")
    return said
