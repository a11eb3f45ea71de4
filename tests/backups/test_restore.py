"""`manage.py restore`: the journal as it was, or one sentence and nothing changed."""

from __future__ import annotations

import fcntl
import stat
from pathlib import Path

import pytest

from tests.backups.changing import changed, with_a_wrong_byte, with_manifest
from tests.backups.conftest import Journal, files_in
from tests.databases import IS_POSTGRES

ANN, BOB = {"ann": 3}, {"bob": 1}


def test_a_journal_comes_back_where_there_is_none(ann: Journal, ann_backup: Path, empty: Journal) -> None:
    said = empty.done("restore", str(ann_backup))

    assert "is back:" in said
    assert "rows, checked" in said
    assert empty.people() == ANN
    key = empty.folder / "secret_key"
    assert key.read_text() == (ann.folder / "secret_key").read_text()
    assert stat.S_IMODE(key.stat().st_mode) == 0o600


def test_a_journal_that_is_there_stays(ann_backup: Path, bob: Journal) -> None:
    before = (bob.folder / "secret_key").read_text()

    said = bob.refused("restore", str(ann_backup))

    assert "there is a journal already in" in said
    assert bob.people() == BOB
    assert (bob.folder / "secret_key").read_text() == before


def test_overwritten_it_is_kept_under_a_name_that_is_told(ann_backup: Path, bobs_copy: Journal) -> None:
    said = bobs_copy.done("restore", "--overwrite", str(ann_backup))

    kept = [line.split(": ")[1] for line in said.splitlines() if line.startswith("What was there is kept")]
    assert bobs_copy.people() == ANN
    assert len(kept) == 2
    assert Path(kept[1]).name.startswith("secret_key.before-restore-")
    schema = kept[0].split()[2] if IS_POSTGRES else ""
    assert bobs_copy.people(schema=schema, file=Path(kept[0]).name) == BOB


def test_what_was_kept_is_in_no_later_backup(ann_backup: Path, bobs_copy: Journal, tmp_path: Path) -> None:
    bobs_copy.done("restore", "--overwrite", str(ann_backup))

    bobs_copy.done("backup", str(tmp_path / "out"))

    [file] = (tmp_path / "out").iterdir()
    bobs_copy.done("restore", "--overwrite", str(file))
    assert bobs_copy.people() == ANN


def test_keys_that_are_not_those_of_the_backup_are_told(
    ann: Journal, ann_backup: Path, empty: Journal, tmp_path: Path
) -> None:
    ann.done("backup", str(tmp_path), SECRET_KEY="k" * 50)
    [without] = tmp_path.glob("journal-*")

    told = empty.done("restore", str(without))
    overruled = empty.done("restore", "--overwrite", str(ann_backup), SECRET_KEY="o" * 50)

    assert "The backup holds no secret_key: set SECRET_KEY to the one it was made with." in told
    assert "SECRET_KEY of the environment is used in place of the secret_key brought back." in overruled
    assert "push_key" not in told + overruled


def test_what_a_killed_one_left_goes_away(ann_backup: Path, empty: Journal) -> None:
    (empty.folder / "restore_work").mkdir(parents=True)
    (empty.folder / "restore_work" / "secret_key").write_text("half")

    empty.done("restore", str(ann_backup))

    assert not (empty.folder / "restore_work").exists()


def test_nothing_else_is_left_behind(ann_backup: Path, empty: Journal) -> None:
    empty.done("restore", str(ann_backup))

    left = {name for name in files_in(empty.folder) if "before-restore" not in name}
    assert left - {"progress"} == {"in_use.lock", "secret_key"} | (
        set() if IS_POSTGRES else {"journal.sqlite3"}
    )


def test_a_damaged_backup_changes_nothing(ann_backup: Path, bob: Journal, tmp_path: Path) -> None:
    broken = tmp_path / "broken.tar.gz"
    broken.write_bytes(with_a_wrong_byte(ann_backup.read_bytes()))

    said = bob.refused("restore", "--overwrite", str(broken))

    assert said.startswith("Nothing was brought back from broken.tar.gz: it is damaged: ")
    assert bob.people() == BOB


def test_a_file_that_is_not_there_is_named(bob: Journal) -> None:
    assert "there is no file" in bob.refused("restore", "nowhere.tar.gz")


UNFIT: dict[str, tuple[dict[str, object], str]] = {
    "newer steps": ({"migrations": ["symptoms.9999_tomorrow"]}, "does not know symptoms.9999_tomorrow"),
    "fewer rows": ({"n_rows": {"symptoms_dailyrating": 4}}, "is not whole"),
    "another database": ({"database": "sqlite" if IS_POSTGRES else "postgresql"}, "it is "),
}


@pytest.mark.parametrize("what", UNFIT)
def test_a_backup_that_does_not_fit_changes_nothing(
    what: str, ann_backup: Path, bob: Journal, tmp_path: Path
) -> None:
    values, words = UNFIT[what]
    file = changed(ann_backup, tmp_path / "changed.tar.gz", with_manifest(**values))

    said = bob.refused("restore", "--overwrite", str(file))

    assert words in said
    assert bob.people() == BOB
    assert [name for name in files_in(bob.folder) if "before" in name or "work" in name] == []


def test_an_older_journal_is_brought_up_to_date(bobs_copy: Journal, tmp_path: Path) -> None:
    bobs_copy.done("migrate", "sharing", "zero", "--verbosity=0")
    bobs_copy.done("backup", str(tmp_path / "out"))
    [file] = (tmp_path / "out").iterdir()

    bobs_copy.done("restore", "--overwrite", str(file))

    assert bobs_copy.people() == BOB
    assert bobs_copy.manage("migrate", "--check").returncode == 0


def test_while_somebody_works_in_the_folder_nothing_is_brought_back(ann_backup: Path, bob: Journal) -> None:
    with (bob.folder / "in_use.lock").open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_SH)

        said = bob.refused("restore", "--overwrite", str(ann_backup))

    assert "a journal serves from" in said
    assert bob.people() == BOB
