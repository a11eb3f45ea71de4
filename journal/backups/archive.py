"""The file a backup is: a packed tar of the manifest, the database, and the keys."""

from __future__ import annotations

import gzip
import hashlib
import os
import tarfile
import zlib
from collections.abc import Iterable
from io import BytesIO
from pathlib import Path
from typing import IO

from journal.backups import manifest as manifests
from journal.backups.errors import BackupError
from journal.backups.manifest import Manifest

PACKED = b"\x1f\x8b"
"""How every packed file begins."""
DATABASES = {"sqlite": "journal.sqlite3", "postgresql": "journal.dump"}
"""The file of the database by its vendor."""
KEY_VARIABLES = {"secret_key": "SECRET_KEY", "push_key": "PUSH_KEY"}
"""The variable that is used in place of the file of a key."""
KEYS = tuple(KEY_VARIABLES)
_KNOWN = {*DATABASES.values(), *KEYS}
_LEVEL = 6
_CHUNK_BYTES = 1 << 20
_MANIFEST_BYTES_MAX = 4 << 20
_DAMAGED = "it is damaged: {}. Take another backup."


def digest_of(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def write(stream: IO[bytes], manifest: Manifest, files: Iterable[Path]) -> None:
    """Packs the files, the manifest first, so that whoever reads knows what comes."""
    with (
        gzip.GzipFile(fileobj=stream, mode="wb", compresslevel=_LEVEL, filename="") as packed,
        tarfile.open(fileobj=packed, mode="w|") as tar,
    ):
        content = manifest.as_json()
        tar.addfile(_member(manifests.FILE_NAME, len(content)), BytesIO(content))
        for path in files:
            with path.open("rb") as file:
                tar.addfile(_member(path.name, path.stat().st_size), file)


def _member(name: str, n_bytes: int) -> tarfile.TarInfo:
    member = tarfile.TarInfo(name)
    member.size, member.mode = n_bytes, 0o600
    return member


def read(stream: IO[bytes], folder: Path | None = None) -> Manifest:
    """Compares every byte with the manifest, and lays the files down in `folder` if there is one."""
    try:
        with (
            gzip.GzipFile(fileobj=stream, mode="rb") as packed,
            tarfile.open(fileobj=packed, mode="r|") as tar,
        ):
            manifest = _manifest_in(tar)
            found = {member.name: _unpack(tar, member, folder) for member in iter(tar.next, None)}
            while packed.read(_CHUNK_BYTES):
                pass  # to the end, where the checksum is
    except (tarfile.TarError, EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise BackupError(_DAMAGED.format(str(error).rstrip(".") or "it ends too early")) from error
    wrong = sorted(name for name in manifest.digests if found.get(name) != manifest.digests[name])
    if wrong or DATABASES.get(manifest.database) not in found:
        raise BackupError(_DAMAGED.format(f"{wrong[0] if wrong else 'the database'} is not as it was"))
    return manifest


def _manifest_in(tar: tarfile.TarFile) -> Manifest:
    member = tar.next()
    if member is None or member.name != manifests.FILE_NAME or member.size > _MANIFEST_BYTES_MAX:
        raise BackupError("it is no backup of a journal.")
    file = tar.extractfile(member)
    return manifests.from_json(file.read() if file else b"")


def _unpack(tar: tarfile.TarFile, member: tarfile.TarInfo, folder: Path | None) -> str:
    """The digest of a file. Only names that we know are written, so none leads out of the folder."""
    file = tar.extractfile(member) if member.isreg() else None
    if file is None or member.name not in _KNOWN:
        raise BackupError("it is no backup of a journal.")
    digest = hashlib.sha256()
    target = os.devnull if folder is None else folder / member.name
    with file, open(target, "wb", opener=_private) as kept:
        while chunk := file.read(_CHUNK_BYTES):
            digest.update(chunk)
            kept.write(chunk)
        if folder is not None:
            kept.flush()
            os.fsync(kept.fileno())
    return digest.hexdigest()


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
