"""Locking a backup to a key of age or GPG, by the program that is installed; nothing is invented here.

What is not locked goes through a pipe, never through a file beside the locked one.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, cast

from journal.backups.archive import PACKED
from journal.backups.errors import BackupError, is_about_room, no_room

_AGE = b"age-encryption.org/"
_AGE_AS_TEXT = b"-----BEGIN AGE ENCRYPTED FILE-----"
_GPG_AS_TEXT = b"-----BEGIN PGP MESSAGE-----"
_PROGRAMS = {".age": "age", ".gpg": "gpg"}
_BEGINNINGS = {
    ".age": (_AGE, _AGE_AS_TEXT),
    # A key locked for somebody comes first, in the old way of writing packets or the new one.
    ".gpg": (_GPG_AS_TEXT, b"\x84", b"\x85", b"\x86", b"\xc1"),
}
"""How that begins which the programs lock for a key."""
_GPG_KEY = re.compile(r"(0x)?[0-9A-Fa-f]{16,64}!?")
_AGE_KEY = re.compile(r"age1[0-9a-z]{20,}|ssh-(ed25519|rsa) \S+.*")


def own_key() -> str:
    """JOURNAL_BACKUP_KEY: whom backups are locked for; empty when they are not."""
    key = os.environ.get("JOURNAL_BACKUP_KEY", "").strip()
    if key and not (_GPG_KEY.fullmatch(key) or _AGE_KEY.fullmatch(key)):
        # Names and short ids are refused: another key may have the same. Not repeated: it may be secret.
        raise BackupError(
            "JOURNAL_BACKUP_KEY must be a public key of age (age1…) or the fingerprint of a GPG key."
        )
    return key


def ending_for(key: str) -> str:
    """What a backup locked to this key ends with; nothing for no key."""
    if not key:
        return ""
    return ".gpg" if _GPG_KEY.fullmatch(key) else ".age"


def refuse_missing_program(ending: str) -> None:
    """Asked before anything slow is done."""
    program = _PROGRAMS.get(ending)
    if program and not shutil.which(program):
        raise BackupError(
            f"{program} is not installed, and the key is one of {program}. Install it "
            f"(apt install {program}), or choose another key."
        )


class _Counted:
    """What is written to a stream, and how much."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream, self.n_bytes = stream, 0

    def write(self, content: bytes) -> int:
        self.n_bytes += len(content)
        return self._stream.write(content)

    def flush(self) -> None:
        self._stream.flush()


@contextmanager
def locking(file: IO[bytes], key: str, place: Path) -> Iterator[IO[bytes]]:
    """A stream; what is written there ends up locked in `file`, which is read too. Without a key: `file`."""
    ending = ending_for(key)
    if not ending:
        yield file
        return
    refuse_missing_program(ending)
    # A key given by its fingerprint needs no web of trust to be the right one.
    gpg = ["gpg", "--batch", "--quiet", "--no-tty", "--trust-model", "always", "--compress-algo", "none"]
    command = {
        ".age": ["age", "--encrypt", "--recipient", key],
        ".gpg": [*gpg, "--recipient", key, "--encrypt"],
    }[ending]
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=file, stderr=said)
        with _ending(process, cast(IO[bytes], process.stdin), said, place) as stream:
            counted = _Counted(stream)
            yield cast(IO[bytes], counted)
    _refuse_not_locked(file.fileno(), ending, counted.n_bytes)


def _refuse_not_locked(written: int, ending: str, n_bytes: int) -> None:
    """Nobody here can open it; but it begins as a locked file does, and is no smaller than what is in it."""
    begin = os.pread(written, 64, 0)
    if not begin.startswith(_BEGINNINGS[ending]) or os.fstat(written).st_size < n_bytes:
        program = _PROGRAMS[ending]
        raise BackupError(
            f"{program} ended well, and yet what it wrote is no locked backup. Look at {program}."
        )


@contextmanager
def unlocking(file: Path, identity: Path | None) -> Iterator[IO[bytes]]:
    """A stream of what is in a backup, be it locked or not."""
    ending = _ending_of(file)
    if not ending:
        with file.open("rb") as stream:
            yield stream
        return
    refuse_missing_program(ending)
    if ending == ".age" and identity is None:
        raise BackupError("it is locked with age: name the file of your key with --identity FILE.")
    # GPG asks for the passphrase itself.
    command = {
        ".age": ["age", "--decrypt", "--identity", str(identity), str(file)],
        ".gpg": ["gpg", "--quiet", "--decrypt", str(file)],
    }[ending]
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=said)
        with _ending(process, cast(IO[bytes], process.stdout), said, file.parent) as stream:
            yield stream


def _ending_of(file: Path) -> str:
    """How a file is locked, by how it begins; a file that is no backup is refused."""
    with file.open("rb") as stream:
        begin = stream.read(64)
    if begin.startswith(PACKED):
        return ""
    if begin.startswith((_AGE, _AGE_AS_TEXT)):
        return ".age"
    # The first byte of every message of OpenPGP has its highest bit set.
    if begin.startswith(_GPG_AS_TEXT) or (file.suffix == ".gpg" and begin and begin[0] & 0x80):
        return ".gpg"
    raise BackupError("it is no backup of a journal.")


@contextmanager
def _ending(
    process: subprocess.Popen[bytes], stream: IO[bytes], said: IO[bytes], place: Path
) -> Iterator[IO[bytes]]:
    """Waits for the program. Where it failed, what it says counts more than what broke here because of it."""
    try:
        with stream:
            yield stream
    except BaseException as error:
        if not isinstance(error, (BrokenPipeError, BackupError)) or not _has_failed(process):
            process.kill()
            process.wait()
            raise
        raise _failure(process, said, place) from error
    if process.wait():
        raise _failure(process, said, place)


def _has_failed(process: subprocess.Popen[bytes]) -> bool:
    """Whether it ended, or ends now that its pipe is closed, with a failure of its own."""
    return process.wait() > 0


def _failure(process: subprocess.Popen[bytes], said: IO[bytes], place: Path) -> BackupError:
    said.seek(0)
    lines = said.read().decode(errors="replace").strip().splitlines()
    if is_about_room(" ".join(lines)):
        return no_room(place)
    program = Path(str(process.args[0])).name if isinstance(process.args, list) else "the program"
    told = next((line for line in lines if "error" in line.lower()), lines[-1] if lines else "nothing")
    return BackupError(f"{program} failed and says: {told.strip()}")
