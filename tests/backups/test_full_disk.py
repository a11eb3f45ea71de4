"""A disk without room: nothing acknowledged is lost, everybody is told, and it goes on when there is room."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

import pytest

from tests.backups.conftest import Journal, files_in
from tests.backups.small_disk import database_on, fill, make_room, small_disk
from tests.concurrency.together import rows_of, with_values
from tests.core.serve_process import Served
from tests.databases import IS_POSTGRES
from tests.makers import PASSWORD
from tests.visits import Answer, Visitor, fields_of

TRIES_MAX = 300


@dataclass(frozen=True)
class OnSmallDisk:
    """A served journal whose database lies on a disk of its own."""

    disk: Path
    visitor: Visitor


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[OnSmallDisk]:
    url = os.environ.get("DATABASE_URL", "")
    with (
        small_disk(tmp_path / "disk", megabytes=40 if IS_POSTGRES else 12) as disk,
        database_on(disk, url) as database,
    ):
        server = Served(tmp_path / "var", is_hangup_ignored=False, **database)
        try:
            with closing(Visitor(f"http://127.0.0.1:{server.port}")) as visitor:
                form = fields_of(visitor.get("/accounts/signup/").body, "username")
                told = with_values(form, username="ann", password1=PASSWORD)
                assert visitor.post("/accounts/signup/", told).status == 302
                yield OnSmallDisk(disk, visitor)
        finally:
            server.stop(signal.SIGKILL)


def save(visitor: Visitor, note: str) -> Answer:
    """A new session with a long note that begins so."""
    form = fields_of(visitor.get("/sessions/new/").body, "client_id")
    told = {"duration_minutes": "15", "own_technique": "Warm towel", "note": f"{note} {'z' * 1500}"}
    return visitor.post("/sessions/new/", with_values(form, client_id=str(uuid4()), **told))


def test_a_save_without_room_is_told_loses_nothing_and_can_be_sent_again(journal: OnSmallDisk) -> None:
    acknowledged = ["before"]
    assert save(journal.visitor, "before").status == 302
    fill(journal.disk)

    # What the database had put by for itself is used up first.
    for number in range(TRIES_MAX):
        refused = save(journal.visitor, f"try-{number}")
        if refused.status != 302:
            break
        acknowledged.append(f"try-{number}")
    page = refused.body.decode()
    seen_while_full = notes(journal.visitor)
    make_room(journal.disk)
    again = journal.visitor.post("/sessions/new/", fields_of(refused.body, "client_id"))

    assert refused.status == 503
    assert refused.headers["retry-after"] == "30"
    assert "There is no room left" in page
    assert f"try-{number} zzz" in page
    assert again.status == 302
    assert set(acknowledged) <= set(seen_while_full)
    assert sorted(notes(journal.visitor)) == sorted([*acknowledged, f"try-{number}"])


def notes(visitor: Visitor) -> list[str]:
    return [row["note"].partition(" ")[0] for row in rows_of(visitor, "sessions.csv")]


@pytest.mark.parametrize("but_bytes", [0, 4096, 16_384])
def test_a_backup_without_room_is_one_sentence_and_no_half_file(
    but_bytes: int, ann: Journal, tmp_path: Path
) -> None:
    with small_disk(tmp_path / "disk", megabytes=1) as disk:
        (disk / "earlier").write_text("mine")
        fill(disk, but_bytes=but_bytes)

        said = ann.refused("backup", str(disk))

        assert said == f"The backup was not made: there is no room left on the disk of {disk}.\n"
        assert files_in(disk) == ["earlier", "filler"]


def test_a_backup_whose_copy_has_no_room_leaves_nothing(bob: Journal, tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", megabytes=1) as disk:
        work = Journal(
            disk / "var", bob.database or {"DATABASE_URL": f"sqlite:///{bob.folder}/journal.sqlite3"}
        )
        work.folder.mkdir()
        (work.folder / "secret_key").write_text("k" * 86)
        fill(disk, but_bytes=16_384)

        said = work.refused("backup", str(tmp_path / "out"))

        assert "The backup was not made: there is no room left on the disk of" in said
        assert files_in(tmp_path / "out") == []
        assert not (work.folder / "backup_work").exists()


def test_bringing_back_without_room_changes_nothing(ann_backup: Path, tmp_path: Path) -> None:
    if IS_POSTGRES:
        pytest.skip("the server has a disk of its own")
    with small_disk(tmp_path / "disk", megabytes=1) as disk:
        journal = Journal(disk / "var")
        journal.folder.mkdir()
        (journal.folder / "secret_key").write_text("k" * 86)
        fill(disk, but_bytes=100_000)

        said = journal.refused("restore", str(ann_backup))

        assert "there is no room left on the disk of" in said
        assert set(files_in(journal.folder)) - {"progress"} == {"in_use.lock", "secret_key"}
