"""A disk so small that it can be filled: needs the right to mount."""

from __future__ import annotations

import errno
import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest

_FILLER = "filler"
_CHUNK_BYTES = 1 << 16


@contextmanager
def small_disk(place: Path, *, megabytes: int) -> Iterator[Path]:
    """A disk of its own at `place`, gone afterwards; skips the test where nobody may mount one."""
    place.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", f"size={megabytes}m", "tmpfs", str(place)]
    try:
        done = subprocess.run(command, check=False, capture_output=True, text=True)
    except FileNotFoundError:
        pytest.skip("there is no program to mount a disk")
    if done.returncode:
        pytest.skip(f"a disk cannot be mounted here: {done.stderr.strip()}")
    try:
        yield place
    finally:
        # Lazily: a server that ends a little later must not keep it.
        subprocess.run(["umount", "--lazy", str(place)], check=True)


def fill(disk: Path, *, but_bytes: int = 0) -> None:
    """Leaves no room, or so much of it."""
    with (disk / _FILLER).open("ab", buffering=0) as filler:
        try:
            while True:
                filler.write(bytes(_CHUNK_BYTES))
        except OSError as error:
            if error.errno != errno.ENOSPC:
                raise
        if but_bytes:
            filler.truncate(max(0, filler.tell() - but_bytes))


def make_room(disk: Path) -> None:
    (disk / _FILLER).unlink()


@contextmanager
def database_on(disk: Path, url: str) -> Iterator[dict[str, str]]:
    """DATABASE_URL of an empty database that lies on the disk: a file, or beside the one of `url`."""
    if not url.startswith("postgres"):
        yield {"DATABASE_URL": f"sqlite:///{disk / 'journal.sqlite3'}"}
        return
    start, mark, options = url.partition("?")
    with psycopg.connect(url, autocommit=True) as connection:
        [(data,)] = connection.execute("SELECT current_setting('data_directory')").fetchall()
        owner = Path(data).stat()
        folder = disk / "tablespace"
        folder.mkdir()
        for path in (disk, folder):
            os.chown(path, owner.st_uid, owner.st_gid)
        # Those above belong to the tests; the server runs as somebody else.
        for path in disk.parents:
            if path.stat().st_uid == os.getuid() and path != path.parent:
                path.chmod(path.stat().st_mode | 0o011)
        connection.execute(f"CREATE TABLESPACE small_disk LOCATION '{folder}'")
        connection.execute("CREATE DATABASE small_disk TABLESPACE small_disk")
        try:
            yield {"DATABASE_URL": f"{start.rpartition('/')[0]}/small_disk{mark}{options}"}
        finally:
            connection.execute("DROP DATABASE small_disk WITH (FORCE)")
            connection.execute("DROP TABLESPACE small_disk")
