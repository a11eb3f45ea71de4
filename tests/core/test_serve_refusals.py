"""What `manage.py serve` refuses: one clear line, a non-zero exit, nothing begun."""

from __future__ import annotations

import socket
from contextlib import closing
from pathlib import Path

import pytest

from tests.core.serve_process import environment, refusal


@pytest.fixture
def var_dir(tmp_path: Path) -> Path:
    return tmp_path / "var"


def test_a_port_in_use_is_refused_before_anything_is_done(var_dir: Path) -> None:
    with closing(socket.create_server(("127.0.0.1", 0))) as other:
        port = str(other.getsockname()[1])
        said = refusal(**environment(var_dir, PORT=port))

    assert f"Port {port} is in use" in said
    assert not (var_dir / "journal.sqlite3").exists()


@pytest.mark.parametrize(
    ("variables", "words"),
    [
        ({"PORT": "abc"}, "whole number"),
        ({"PORT": "70000"}, "PORT"),
        ({"DEBUG": "banana"}, "DEBUG is 'banana'"),
        ({"JOURNAL_DEMO": "maybe"}, "JOURNAL_DEMO is 'maybe'"),
        ({"JOURNAL_TIME_ZONE": "Mars/Base"}, "JOURNAL_TIME_ZONE is"),
        ({"EMAIL_URL": "nonsense://secret"}, "EMAIL_URL is broken"),
        ({"JOURNAL_WORKERS": "many"}, "JOURNAL_WORKERS is 'many'"),
        ({"HOST": "no.such.host.invalid"}, "names no address"),
        ({"HOST": "192.0.2.1"}, "no address of this machine"),
        ({"JOURNAL_URL": "nonsense"}, "JOURNAL_URL is 'nonsense'"),
        ({"DATABASE_URL": "nonsense"}, "DATABASE_URL is broken"),
        ({"DATABASE_URL": "postgres://u:secret/word@host/name"}, "DATABASE_URL is broken"),
        ({"DATABASE_URL": "postgres://u:secret@127.0.0.1:1/name"}, "Connection refused"),
        ({"DATABASE_URL": "postgres://u:secret@no.such.host.invalid/name"}, "no.such.host.invalid"),
        ({"DATABASE_URL": "sqlite:////no/such/folder/journal.sqlite3"}, "unable to open database file"),
        ({"DATABASE_URL": "sqlite://:memory:"}, "names no file"),
    ],
)
def test_a_bad_variable_is_one_clear_line(var_dir: Path, variables: dict[str, str], words: str) -> None:
    said = refusal(**environment(var_dir, **variables))

    assert words in said
    assert "secret" not in said


def test_a_folder_that_cannot_be_made_is_one_clear_line(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")

    said = refusal(**environment(tmp_path / "file" / "var"))

    assert str(tmp_path / "file" / "var") in said


def test_a_folder_that_cannot_be_written_is_noticed_with_a_key_of_ones_own(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")

    said = refusal(**environment(tmp_path / "file" / "var", SECRET_KEY="k" * 50))

    assert "cannot be written to" in said


def test_an_empty_secret_key_is_one_clear_line(var_dir: Path) -> None:
    var_dir.mkdir()
    (var_dir / "secret_key").touch()

    said = refusal(**environment(var_dir))

    assert "holds no usable secret key" in said


def test_a_file_that_is_no_database_is_one_clear_line(tmp_path: Path) -> None:
    other = tmp_path / "letter.txt"
    other.write_text("Dear Sir or Madam, " * 100)

    said = refusal(**environment(tmp_path / "var", DATABASE_URL=f"sqlite:///{other}"))

    assert "file is not a database" in said
