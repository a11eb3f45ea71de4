"""The file of a backup: read only when every byte is as it was."""

from __future__ import annotations

import gzip
import tarfile
from collections.abc import Callable
from pathlib import Path

import pytest

from journal.backups import archive, encryption
from journal.backups.errors import BackupError
from tests.backups.changing import changed, with_a_wrong_byte, with_manifest


def read(file: Path) -> None:
    with encryption.unlocking(file, None) as stream:
        archive.read(stream)


BROKEN: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda content: b"",
    "a letter": lambda content: b"Dear Sir or Madam, ",
    "a picture": lambda content: b"\x89PNG\r\n\x1a\n" + bytes(100),
    "something packed": lambda content: gzip.compress(b"Dear Sir or Madam, " * 100),
    "half of it": lambda content: content[: len(content) // 2],
    "all but the end": lambda content: content[:-4],
    "a wrong byte": with_a_wrong_byte,
}


@pytest.mark.parametrize("how", BROKEN)
def test_a_file_that_is_no_whole_backup_is_refused(how: str, ann_backup: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken.tar.gz"
    broken.write_bytes(BROKEN[how](ann_backup.read_bytes()))

    with pytest.raises(BackupError, match=r"it is (no backup of a journal|damaged)"):
        read(broken)


CHANGED: dict[str, tuple[Callable[[str, bytes], bytes], str]] = {
    "newer file": (with_manifest(format=2), "made by a newer version of the journal"),
    "no manifest": (lambda name, content: b"[]" if name == "manifest.json" else content, "no backup"),
    "another key": (lambda name, content: b"k" * 86 if name == "secret_key" else content, "it is damaged"),
}


@pytest.mark.parametrize("what", CHANGED)
def test_an_archive_that_is_not_as_it_says_is_refused(what: str, ann_backup: Path, tmp_path: Path) -> None:
    change, words = CHANGED[what]

    with pytest.raises(BackupError, match=words):
        read(changed(ann_backup, tmp_path / "changed.tar.gz", change))


def test_names_that_lead_elsewhere_are_refused(ann_backup: Path, tmp_path: Path) -> None:
    file = tmp_path / "evil.tar.gz"
    with tarfile.open(ann_backup) as old, tarfile.open(file, "w:gz") as new:
        for member in old:
            content = old.extractfile(member)
            member.name = member.name.replace("secret_key", "../evil")
            new.addfile(member, content)
    (tmp_path / "into").mkdir()

    with pytest.raises(BackupError, match="it is no backup of a journal"), file.open("rb") as stream:
        archive.read(stream, tmp_path / "into")

    assert not (tmp_path / "evil").exists()
