"""A restore that is killed or fails in the middle: nobody starts on half of it, and nothing is lost."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import psycopg
import pytest

from journal.core import unfinished
from tests.backups.conftest import Journal, files_in
from tests.backups.cut_short import restore_cut_short
from tests.core.serve_process import refusal
from tests.databases import IS_POSTGRES, ROOT
from tests.served import free_port

ANN, BOB = {"ann": 3}, {"bob": 1}
KEYS = ["journal.backups.restored_keys.put", "journal.core.unfinished.forget"]
DATABASE = (
    ["journal.backups.postgres_dumps.fill", "journal.backups.restoring._migrate"]
    if IS_POSTGRES
    else ["journal.backups.placing._keep", "journal.backups.placing.sync_folder"]
)


def all_that_is_kept(journal: Journal) -> list[dict[str, int]]:
    if not IS_POSTGRES:
        names = [name for name in files_in(journal.folder) if name.startswith("journal.sqlite3.before")]
        return [journal.people(file=name) for name in names]
    with psycopg.connect(journal.database["DATABASE_URL"]) as database:
        rows = database.execute("SELECT nspname FROM pg_namespace WHERE nspname LIKE 'before%'").fetchall()
    return [journal.people(schema=name) for (name,) in rows]


@pytest.mark.parametrize("where", [*DATABASE, *KEYS])
def test_killed_nobody_starts_and_run_again_it_ends_well(
    where: str, ann_backup: Path, bobs_copy: Journal, ann: Journal
) -> None:
    bobs_key = (bobs_copy.folder / "secret_key").read_text()

    code = restore_cut_short(bobs_copy, ann_backup, where)

    assert code == -signal.SIGKILL
    said = refusal(**bobs_copy.environment | {"PORT": str(free_port())})
    assert "bringing back a backup was cut short: run restore again with --overwrite, or put back" in said
    assert bobs_copy.refused("tidy_up").startswith("Nothing was done: bringing back a backup was cut short")
    bobs_copy.done("restore", "--overwrite", str(ann_backup))
    assert bobs_copy.people() == ANN
    assert (bobs_copy.folder / "secret_key").read_text() == (ann.folder / "secret_key").read_text()
    assert not (bobs_copy.folder / unfinished.FILE_NAME).exists()
    assert BOB in all_that_is_kept(bobs_copy)
    kept_keys = [path.read_text() for path in bobs_copy.folder.glob("secret_key.before-restore-*")]
    assert bobs_key in kept_keys
    assert [name for name in files_in(bobs_copy.folder) if "work" in name or name.endswith(".new")] == []
    bobs_copy.done("tidy_up")


def test_no_other_server_loads_the_application_meanwhile(bobs_copy: Journal) -> None:
    unfinished.note(bobs_copy.folder, "the old one")

    done = subprocess.run(
        [sys.executable, "-c", "import journal.wsgi"],
        cwd=ROOT,
        env=bobs_copy.environment,
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 1
    assert "which is kept as the old one, and remove" in done.stderr.splitlines()[-1]


@pytest.mark.parametrize("where", [DATABASE[-1], *KEYS])
def test_stopped_politely_it_puts_everything_back(where: str, ann_backup: Path, bobs_copy: Journal) -> None:
    key = (bobs_copy.folder / "secret_key").read_text()

    code = restore_cut_short(bobs_copy, ann_backup, where, how="SIGTERM")

    assert code == 143
    assert bobs_copy.people() == BOB
    assert (bobs_copy.folder / "secret_key").read_text() == key
    assert [name for name in files_in(bobs_copy.folder) if "restore" in name or name.endswith(".new")] == []
    assert all_that_is_kept(bobs_copy) == []


@pytest.mark.skipif(not IS_POSTGRES, reason="a file is replaced in one step")
def test_a_journal_on_another_machine_does_not_start_on_what_is_left(
    ann_backup: Path, bobs_copy: Journal, tmp_path: Path
) -> None:
    restore_cut_short(bobs_copy, ann_backup, "journal.backups.postgres_dumps.fill")

    elsewhere = Journal(tmp_path / "elsewhere", bobs_copy.database)
    said = refusal(**elsewhere.environment | {"PORT": str(free_port())})

    assert "the database holds no journal but one set aside in the schema before_restore_" in said


def test_after_a_failed_try_the_note_of_a_killed_one_stays(ann_backup: Path, bobs_copy: Journal) -> None:
    unfinished.note(bobs_copy.folder, "the old one")

    bobs_copy.refused("restore", "--overwrite", "nowhere.tar.gz")
    restore_cut_short(bobs_copy, ann_backup, KEYS[0], how="SIGTERM")

    assert "kept as the old one, and" in unfinished.what_to_do(bobs_copy.folder)
