"""Backups locked for a key of age or GPG: by the real programs where they are installed."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from journal.backups.encryption import ending_for, own_key
from journal.backups.errors import BackupError
from journal.backups.last import last_backup
from tests.backups.conftest import Journal, files_in, the_file_in

AGE_KEY = "age1" + "q" * 58
FINGERPRINT = "0123456789ABCDEF0123456789ABCDEF01234567"


@dataclass(frozen=True)
class Lock:
    """A key pair that a program made: how a backup is locked, and opened again."""

    key: str
    ending: str
    opening: tuple[str, ...] = ()
    variables: tuple[tuple[str, str], ...] = ()


@pytest.fixture(scope="module", params=["age", "gpg"])
def lock(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lock]:
    if not shutil.which(request.param):
        pytest.skip(f"{request.param} is not installed")
    folder = tmp_path_factory.mktemp(request.param)
    if request.param == "age":
        done = run("age-keygen", "-o", str(folder / "key"))
        yield Lock(done.stderr.split()[-1], ".age", ("--identity", str(folder / "key")))
        return
    folder.chmod(0o700)
    home = {"GNUPGHOME": str(folder)}
    quiet = ("--batch", "--passphrase", "", "--quiet")
    run("gpg", *quiet, "--quick-generate-key", "operator@example.org", "default", "default", "never", **home)
    listed = run("gpg", "--list-keys", "--with-colons", **home).stdout
    fingerprint = next(line.split(":")[9] for line in listed.splitlines() if line.startswith("fpr:"))
    yield Lock(fingerprint, ".gpg", (), tuple(home.items()))
    run("gpgconf", "--kill", "all", **home)


def run(*command: str, **variables: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, check=True, capture_output=True, text=True, env=os.environ | variables)


def test_it_is_locked_and_comes_back_with_the_key(
    lock: Lock, ann: Journal, empty: Journal, tmp_path: Path
) -> None:
    variables = dict(lock.variables)

    said = ann.done("backup", str(tmp_path / "out"), JOURNAL_BACKUP_KEY=lock.key, **variables)

    file = the_file_in(tmp_path / "out")
    noted = last_backup(ann.folder)
    assert file.name.endswith(f".tar.gz{lock.ending}")
    assert b"secret_key" not in file.read_bytes()
    assert "locked" in said
    assert noted is not None
    assert noted.is_locked
    empty.done("restore", *lock.opening, str(file), **variables)
    assert empty.people() == {"ann": 3}


def test_a_locked_one_that_is_damaged_or_has_another_key_is_refused(
    lock: Lock, ann: Journal, bob: Journal, tmp_path: Path
) -> None:
    variables = dict(lock.variables)
    ann.done("backup", str(tmp_path / "out"), JOURNAL_BACKUP_KEY=lock.key, **variables)
    file = the_file_in(tmp_path / "out")
    content = file.read_bytes()
    file.write_bytes(content[:-2000] + bytes(1000) + content[-1000:])

    ended = bob.manage("restore", "--overwrite", *lock.opening, str(file), **variables)
    other = {"GNUPGHOME": str(tmp_path)} if lock.variables else {}
    closed = bob.manage("restore", "--overwrite", str(file), **other)

    for refused in (ended, closed):
        assert refused.returncode == 1
        assert "Nothing was brought back from" in refused.stderr.splitlines()[-1]
    assert bob.people() == {"bob": 1}


def test_a_key_that_the_program_does_not_know_leaves_nothing(
    lock: Lock, ann: Journal, tmp_path: Path
) -> None:
    unknown = {".age": AGE_KEY, ".gpg": FINGERPRINT}[lock.ending]

    said = ann.refused("backup", str(tmp_path / "out"), JOURNAL_BACKUP_KEY=unknown, **dict(lock.variables))

    assert f"The backup was not made: {lock.ending[1:]} failed and says: " in said
    assert files_in(tmp_path / "out") == []
    assert not (ann.folder / "backup_work").exists()


@pytest.mark.parametrize(("key", "program"), [(AGE_KEY, "age"), (FINGERPRINT, "gpg")])
def test_a_program_that_is_not_installed_is_named(
    key: str, program: str, ann: Journal, tmp_path: Path
) -> None:
    (tmp_path / "nothing").mkdir()

    said = ann.refused(
        "backup", str(tmp_path / "out"), JOURNAL_BACKUP_KEY=key, PATH=str(tmp_path / "nothing")
    )

    assert f"{program} is not installed, and the key is one of {program}. Install it" in said
    assert not (tmp_path / "out").exists()


def test_what_is_not_locked_never_lies_in_the_folder_of_the_backup(ann: Journal, tmp_path: Path) -> None:
    """A program in the place of age notes what lies there while it is at work."""
    fake = tmp_path / "bin" / "age"
    fake.parent.mkdir()
    fake.write_text(
        f"#!/bin/sh\nls -A {tmp_path / 'out'} > {tmp_path / 'seen'}\necho age-encryption.org/v1\ncat\n"
    )
    fake.chmod(0o755)
    path = f"{fake.parent}:{ann.environment['PATH']}"

    ann.done("backup", str(tmp_path / "out"), JOURNAL_BACKUP_KEY=AGE_KEY, PATH=path)

    file = the_file_in(tmp_path / "out")
    assert (tmp_path / "seen").read_text() == f".{file.name}.partial\n"


@pytest.mark.parametrize("written", ["echo locked; cat", "echo age-encryption.org/v1", "true"])
def test_what_a_program_wrote_that_is_no_locked_backup_takes_no_place(
    written: str, ann: Journal, tmp_path: Path
) -> None:
    fake = tmp_path / "bin" / "age"
    fake.parent.mkdir()
    fake.write_text(f"#!/bin/sh\n{written}\ncat > /dev/null\n")
    fake.chmod(0o755)
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "journal-2026-01-01T000000Z.tar.gz.age").write_text("good")
    path = f"{fake.parent}:{ann.environment['PATH']}"

    said = ann.refused("backup", str(tmp_path / "out"), "--keep=1", JOURNAL_BACKUP_KEY=AGE_KEY, PATH=path)

    assert "what it wrote is no locked backup" in said
    assert files_in(tmp_path / "out") == ["journal-2026-01-01T000000Z.tar.gz.age"]


@pytest.mark.parametrize(
    ("key", "ending"),
    [
        ("", ""),
        (AGE_KEY, ".age"),
        ("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ me@home", ".age"),
        (FINGERPRINT, ".gpg"),
        ("0x0123456789ABCDEF", ".gpg"),
    ],
)
def test_the_kind_of_a_key_is_seen(key: str, ending: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JOURNAL_BACKUP_KEY", key)

    assert ending_for(own_key()) == ending


@pytest.mark.parametrize("key", ["me@example.org", "ABCDEF12", "age1x", "AGE-SECRET-KEY-1", "--output=x"])
def test_what_is_no_key_or_could_mean_several_is_refused(key: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JOURNAL_BACKUP_KEY", key)

    with pytest.raises(BackupError, match="must be a public key of age") as caught:
        own_key()

    # It may be a secret one.
    assert key not in str(caught.value)
