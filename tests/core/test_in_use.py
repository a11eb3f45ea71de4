"""Who may work in the folder of a journal at the same time."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from journal.core import in_use
from journal.core.in_use import FolderInUseError
from tests.core.serve_process import environment
from tests.databases import ROOT


def test_many_serve_beside_one_another(tmp_path: Path) -> None:
    with (
        in_use.shared(tmp_path),
        in_use.shared(tmp_path),
        pytest.raises(FolderInUseError),
        in_use.alone(tmp_path),
    ):
        pass


def test_nobody_serves_while_one_is_alone(tmp_path: Path) -> None:
    with in_use.alone(tmp_path), pytest.raises(FolderInUseError), in_use.shared(tmp_path):
        pass


def test_it_is_over_with_the_block(tmp_path: Path) -> None:
    with in_use.alone(tmp_path):
        pass

    with in_use.alone(tmp_path):
        pass


def test_there_is_one_backup_at_a_time(tmp_path: Path) -> None:
    with in_use.one_backup(tmp_path), pytest.raises(FolderInUseError), in_use.one_backup(tmp_path):
        pass


def test_a_lock_that_cannot_be_opened_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / in_use.FILE_NAME).mkdir()

    with pytest.raises(FolderInUseError, match="do it as the account that owns"), in_use.shared(tmp_path):
        pass


def test_any_server_that_loads_the_application_holds_the_folder_until_it_is_killed(tmp_path: Path) -> None:
    say = "import journal.wsgi; print('loaded', flush=True); input()"
    command = [sys.executable, "-c", say]
    with subprocess.Popen(
        command,
        cwd=ROOT,
        env=environment(tmp_path),
        text=True,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as server:
        assert server.stdout is not None
        assert server.stdout.readline() == "loaded\n"

        with pytest.raises(FolderInUseError), in_use.alone(tmp_path):
            pass
        server.kill()
        server.wait()

    with in_use.alone(tmp_path):
        pass
