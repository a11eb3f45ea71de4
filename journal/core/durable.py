"""Files that are on the disk, not only on their way to it, when these functions end."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path


def write_private(path: Path, content: bytes) -> None:
    """A new file in the place of another one, readable by this account alone from its first byte on."""
    path.unlink(missing_ok=True)
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Names are part of the folder, and survive a power cut only once the folder is on the disk."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        # Some network disks cannot.
        with suppress(OSError):
            os.fsync(descriptor)
    finally:
        os.close(descriptor)
