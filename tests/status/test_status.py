"""The status of the journal: for whoever runs it, on a page and as a command."""

from __future__ import annotations

import shutil
from collections import namedtuple
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test import Client
from pytest_django import Settings

from journal import VERSION
from journal.backups.last import LastBackup, note
from journal.status import facts
from journal.users.models import User
from tests.conftest import ClientOf
from tests.makers import make_user

NOW = datetime(2026, 11, 20, 19, tzinfo=UTC)
ADDRESS = "/status/"


@pytest.fixture(autouse=True)
def own_folder(settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder on a disk with room, and a database that is a file."""
    settings.VAR_DIR = tmp_path
    disk = namedtuple("disk", "total used free")
    monkeypatch.setattr(shutil, "disk_usage", lambda _: disk(10**12, 10**11, 9 * 10**11))
    (tmp_path / "journal.sqlite3").write_bytes(b"0" * 2048)
    monkeypatch.setattr(facts, "own_path", lambda: tmp_path / "journal.sqlite3")
    return tmp_path


@pytest.fixture
def operator(alice: User, client_of: ClientOf, today: date) -> Client:
    call_command("operator", "alice")
    return client_of(alice)


def backed_up(folder: Path, *, days_ago: float, is_locked: bool = False) -> None:
    made_at = NOW - timedelta(days=days_ago)
    note(folder, LastBackup(made_at, "/media/usb/journal.tar.gz", 1_500_000, is_locked=is_locked))


def text_of(client: Client) -> str:
    answer: Any = client.get(ADDRESS)
    assert answer.status_code == 200
    return " ".join(answer.content.decode().replace("\N{NO-BREAK SPACE}", " ").split())


def test_others_find_nothing_and_no_link(alice: User, client_of: ClientOf, today: date) -> None:
    client = client_of(alice)

    assert client.get(ADDRESS).status_code == 404
    assert ADDRESS not in client.get("/settings/").content.decode()


def test_whoever_runs_it_finds_it_in_settings(operator: Client) -> None:
    assert f'href="{ADDRESS}"' in operator.get("/settings/").content.decode()


def test_it_says_how_the_journal_is(operator: Client, own_folder: Path) -> None:
    make_user("bob")
    make_user("demo", demo_expires_at=NOW + timedelta(hours=3))
    backed_up(own_folder, days_ago=3, is_locked=True)

    page = text_of(operator)

    assert "<dd>2 and 1 example journal</dd>" in page
    assert f"<dd>{VERSION}</dd>" in page
    assert ("SQLite 3" if connection.vendor == "sqlite" else "PostgreSQL 1") in page
    assert "3 days ago (1.4 MB)<br>locked</dd>" in page
    assert "838.2 GB free" in page
    assert " applied</dd>" in page
    assert 'notice-warning">' not in page


@pytest.mark.parametrize(("days_ago", "is_late"), [(6.9, False), (7.1, True)])
def test_a_backup_older_than_a_week_is_pointed_out(
    days_ago: float, is_late: bool, operator: Client, own_folder: Path
) -> None:
    backed_up(own_folder, days_ago=days_ago)

    assert ("The last backup is more than seven days old." in text_of(operator)) is is_late


def test_no_backup_at_all_is_pointed_out(operator: Client) -> None:
    assert "No backup has been made yet. Make one on the machine: <code>make backup</code>" in text_of(
        operator
    )


@pytest.mark.parametrize("content", ["", "{", "[]", '{"made_at": "soon"}'])
def test_a_note_that_cannot_be_read_is_none(content: str, operator: Client, own_folder: Path) -> None:
    (own_folder / "last_backup.json").write_text(content)

    assert "No backup has been made yet." in text_of(operator)


def test_little_room_and_missing_steps_are_pointed_out(
    operator: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(facts, "ROOM_BYTES_MIN", 10**12)
    monkeypatch.setattr(facts, "_migrations", lambda: (40, 2))

    page = text_of(operator)

    assert "Little room is left on the disk." in page
    assert "The database is not up to date." in page
    assert "40 applied, 2 missing" in page


def test_it_shows_nothing_of_anybody(operator: Client) -> None:
    make_user("somebody-else")

    assert "somebody-else" not in text_of(operator)


def test_the_command_says_the_same_and_ends_well(
    db: None, today: date, own_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    backed_up(own_folder, days_ago=1)

    call_command("status")

    said = capsys.readouterr().out
    assert f"Version: {VERSION}\n" in said
    assert "Last backup: 1 day ago, /media/usb/journal.tar.gz\n" in said
    assert "Look:" not in said


def test_the_command_ends_with_one_when_something_needs_somebody(
    db: None, today: date, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        call_command("status")

    assert ended.value.code == 1
    assert "Look: the last backup is more than seven days old, or there is none" in capsys.readouterr().out


def test_it_can_be_taken_away_again(operator: Client) -> None:
    call_command("operator", "alice", "--remove")

    assert operator.get(ADDRESS).status_code == 404


def test_nobody_runs_it_from_an_example_journal(db: None) -> None:
    make_user("demo", demo_expires_at=NOW)

    with pytest.raises(CommandError, match="There is no account named demo"):
        call_command("operator", "demo")
