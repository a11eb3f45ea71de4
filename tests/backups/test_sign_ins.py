"""A backup signs nobody in: whoever reads it has no key of a browser."""

from __future__ import annotations

import subprocess
import tarfile
from pathlib import Path

from journal.backups import archive
from tests.backups.conftest import Journal, the_file_in
from tests.databases import IS_POSTGRES

TABLES = ("django_session", "usersessions_usersession")
SIGN_OUT = "from django.contrib.sessions.models import Session; Session.objects.all().delete()"
AS_BEFORE = """
from pathlib import Path
from journal.backups import manifest, postgres_dumps, sqlite_files
from journal.backups.making import make_backup
from journal.core import clock
for module in (manifest, postgres_dumps, sqlite_files):
    module.SIGN_INS = ()
make_backup(Path({target!r}), key="", n_kept=0, now=clock.now())
"""


def database_in(backup: Path, journal: Journal) -> bytes:
    """All that there is to be read of it."""
    name = "journal.dump" if IS_POSTGRES else "journal.sqlite3"
    with tarfile.open(backup) as tar:
        file = tar.extractfile(name)
        assert file is not None
        content = file.read()
    if not IS_POSTGRES:
        return content
    unpack = ["pg_restore", "--file=-"]
    return subprocess.run(
        unpack, input=content, env=journal.environment, capture_output=True, check=True
    ).stdout


def test_no_key_of_a_sign_in_is_in_it(bobs_copy: Journal, tmp_path: Path) -> None:
    ended = bobs_copy.sign_in("bob", n_times=3)
    bobs_copy.done("shell", "--no-imports", "-c", SIGN_OUT)
    keys = bobs_copy.sign_in("bob", n_times=30)

    bobs_copy.done("backup", str(tmp_path / "out"))

    backup = the_file_in(tmp_path / "out")
    content = database_in(backup, bobs_copy)
    with backup.open("rb") as stream:
        n_rows = archive.read(stream).n_rows
    assert b"bob" in content
    assert [key for key in keys + ended if key.encode() in content] == []
    assert [n_rows[table] for table in TABLES] == [0, 0]
    assert bobs_copy.n_sign_ins() == [30, 33]


def test_brought_back_everybody_signs_in_anew(bobs_copy: Journal, tmp_path: Path) -> None:
    bobs_copy.sign_in("bob")
    bobs_copy.done("backup", str(tmp_path / "out"))

    bobs_copy.done("restore", "--overwrite", str(the_file_in(tmp_path / "out")))

    assert bobs_copy.people() == {"bob": 1}
    assert bobs_copy.n_sign_ins() == [0, 0]


def test_also_from_a_backup_of_an_earlier_version(bobs_copy: Journal, tmp_path: Path) -> None:
    [key] = bobs_copy.sign_in("bob")
    bobs_copy.done("shell", "--no-imports", "-c", AS_BEFORE.format(target=str(tmp_path / "out")))
    backup = the_file_in(tmp_path / "out")

    bobs_copy.done("restore", "--overwrite", str(backup))

    assert key.encode() in database_in(backup, bobs_copy)
    assert bobs_copy.people() == {"bob": 1}
    assert bobs_copy.n_sign_ins() == [0, 0]
