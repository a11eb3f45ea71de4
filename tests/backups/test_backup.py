"""`manage.py backup`: one complete file that is checked, or one sentence and nothing."""

from __future__ import annotations

import re
import stat
import tarfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from journal.backups import archive, naming
from journal.backups.last import last_backup
from tests.backups.conftest import Journal, files_in, the_file_in
from tests.backups.small_disk import small_disk
from tests.databases import IS_POSTGRES

NAME = r"journal-\d{4}-\d\d-\d\dT\d{6}Z\.tar\.gz"


def test_it_holds_the_database_and_the_keys_and_says_what_was_checked(ann: Journal, tmp_path: Path) -> None:
    said = ann.done("backup", str(tmp_path / "new" / "folder"))

    file = the_file_in(tmp_path / "new" / "folder")
    with tarfile.open(file) as tar:
        names = tar.getnames()
    with file.open("rb") as stream:
        manifest = archive.read(stream)
    assert re.fullmatch(NAME, file.name)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
    assert names == ["manifest.json", "journal.dump" if IS_POSTGRES else "journal.sqlite3", "secret_key"]
    assert manifest.n_rows["symptoms_dailyrating"] == 3
    assert f"{manifest.n_rows_in_all} rows in {len(manifest.n_rows)} tables, checked" in said
    assert not (ann.folder / "backup_work").exists()


def test_without_a_folder_it_lies_beside_the_journal_and_is_noted(ann: Journal) -> None:
    ann.done("backup")

    newest = sorted((ann.folder / "backups").iterdir())[-1]
    noted = last_backup(ann.folder)
    assert noted is not None
    assert (noted.file, noted.n_bytes, noted.is_locked) == (str(newest), newest.stat().st_size, False)


def test_keys_of_the_environment_are_named_and_not_in_it(ann: Journal, tmp_path: Path) -> None:
    said = ann.done("backup", str(tmp_path), SECRET_KEY="k" * 50)

    with tarfile.open(the_file_in(tmp_path)) as tar:
        assert "secret_key" not in tar.getnames()
    assert "SECRET_KEY comes from the environment and is not in it" in said


def test_earlier_keys_of_the_environment_are_named_too(ann: Journal, tmp_path: Path) -> None:
    said = ann.done("backup", str(tmp_path), SECRET_KEY_FALLBACKS="f" * 50)

    assert "SECRET_KEY_FALLBACKS comes from the environment and is not in it" in said


def test_one_on_the_disk_of_the_journal_says_so(ann: Journal, tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", megabytes=8) as disk:
        elsewhere = ann.done("backup", str(disk))
    beside = ann.done("backup", str(ann.folder / "more"))

    assert "It lies on the disk of the journal itself" in beside
    assert "It lies on the disk" not in elsewhere


def test_the_newest_are_kept_and_nothing_else_is_touched(ann: Journal, tmp_path: Path) -> None:
    for name in ("journal-2026-01-01T000000Z.tar.gz", "journal-2026-01-02T000000Z.tar.gz.age", "photo.jpg"):
        (tmp_path / name).touch()

    said = ann.done("backup", str(tmp_path), "--keep", "2")

    kept = files_in(tmp_path)
    assert kept[0] == "journal-2026-01-02T000000Z.tar.gz.age"
    assert re.fullmatch(NAME, kept[1])
    assert kept[2:] == ["photo.jpg"]
    assert "Older backups removed: 1." in said


@pytest.mark.parametrize(("n_kept", "n_others"), [(1, 0), (2, 1), (3, 2), (9, 2)])
def test_the_one_just_made_stays_beside_names_of_years_to_come(
    n_kept: int, n_others: int, tmp_path: Path
) -> None:
    made = tmp_path / "journal-2026-01-03T000000Z.tar.gz"
    later = ["journal-2030-01-01T000000Z.tar.gz", "journal-2031-01-01T000000Z.tar.gz.age"]
    for name in (made.name, *later):
        (tmp_path / name).touch()

    gone = naming.forget_old(made, n_kept=n_kept)

    assert files_in(tmp_path) == [made.name, *later[2 - n_others :]]
    assert gone == later[: 2 - n_others]


@pytest.mark.parametrize("wrong", ["0", "-1", "many"])
def test_a_senseless_number_to_keep_is_refused(wrong: str, ann: Journal, tmp_path: Path) -> None:
    ended = ann.manage("backup", str(tmp_path), f"--keep={wrong}")

    assert ended.returncode == 2
    assert "whole number from 1 on" in ended.stderr
    assert files_in(tmp_path) == []


def test_a_target_that_is_a_file_is_refused(ann: Journal, tmp_path: Path) -> None:
    (tmp_path / "letter").write_text("mine")

    said = ann.refused("backup", str(tmp_path / "letter"))

    assert said.endswith("letter is no folder.\n")
    assert (tmp_path / "letter").read_text() == "mine"


def test_without_a_journal_there_is_nothing_to_copy(empty: Journal, tmp_path: Path) -> None:
    said = empty.refused("backup", str(tmp_path / "out"))

    assert "The backup was not made: there is no journal" in said
    assert files_in(tmp_path / "out") == []


def test_what_a_killed_backup_left_goes_away(ann: Journal, tmp_path: Path) -> None:
    (ann.folder / "backup_work").mkdir()
    (ann.folder / "backup_work" / "journal.sqlite3").write_text("half")

    ann.done("backup", str(tmp_path))

    assert not (ann.folder / "backup_work").exists()


@pytest.mark.parametrize("command", ["backup", "tidy_up"])
def test_what_a_killed_restore_left_goes_away(command: str, bobs_copy: Journal) -> None:
    for name in ("backup_work", "restore_work", "restore_work_x1y2"):
        (bobs_copy.folder / name).mkdir()
        (bobs_copy.folder / name / "secret_key").write_text("half")

    bobs_copy.done(command)

    assert [name for name in files_in(bobs_copy.folder) if "work" in name] == []


def test_a_file_cut_short_goes_away_once_nobody_can_be_writing_it(tmp_path: Path) -> None:
    now = datetime(2026, 1, 10, tzinfo=UTC)
    partial = tmp_path / naming.partial_name(naming.backup_name(now, ending=".age"))
    partial.touch()
    written = datetime.fromtimestamp(partial.stat().st_mtime, UTC)

    naming.forget_cut_short(tmp_path, now=written + timedelta(hours=23))
    assert partial.exists()

    naming.forget_cut_short(tmp_path, now=written + timedelta(hours=25))
    assert not partial.exists()


@pytest.mark.skipif(not IS_POSTGRES, reason="SQLite needs no other program")
def test_without_pg_dump_it_is_said_what_to_install(ann: Journal, tmp_path: Path) -> None:
    said = ann.refused("backup", str(tmp_path), PATH=str(tmp_path))

    assert "pg_dump is not installed: install the PostgreSQL client programs of version" in said


@pytest.mark.skipif(not IS_POSTGRES, reason="SQLite needs no other program")
def test_a_pg_dump_older_than_the_server_is_refused(ann: Journal, tmp_path: Path) -> None:
    old = tmp_path / "bin" / "pg_dump"
    old.parent.mkdir()
    old.write_text("#!/bin/sh\necho 'pg_dump (PostgreSQL) 9.6.24'\n")
    old.chmod(0o755)

    said = ann.refused("backup", str(tmp_path / "out"), PATH=f"{old.parent}:{ann.environment['PATH']}")

    assert "pg_dump is of version 9 and the server of version" in said
    assert files_in(tmp_path / "out") == []


@pytest.mark.skipif(IS_POSTGRES, reason="PostgreSQL checks its own files")
def test_a_damaged_database_is_no_backup(bobs_copy: Journal, tmp_path: Path) -> None:
    file = bobs_copy.folder / "journal.sqlite3"
    content = bytearray(file.read_bytes())
    content[40_000:60_000] = bytes(20_000)
    file.write_bytes(content)

    said = bobs_copy.refused("backup", str(tmp_path / "out"))

    assert "The backup was not made: the database" in said
    assert files_in(tmp_path / "out") == []
