"""What is deleted while the file is being written anew asks for the next time."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from journal.erasing import sweeping


class Swept:
    """A database whose file is written anew; somebody is erased in each of these statements."""

    vendor = "sqlite"

    def __init__(self, *erased_during: str) -> None:
        self.erased_during = erased_during

    def cursor(self) -> Swept:
        return self

    def __enter__(self) -> Swept:
        return self

    def __exit__(self, *_error: object) -> None:
        pass

    def execute(self, statement: str) -> None:
        if statement in self.erased_during:
            sweeping.ask()

    def fetchone(self) -> tuple[int]:
        return (0,)


@pytest.mark.parametrize("during", ["VACUUM", "PRAGMA wal_checkpoint(TRUNCATE)"])
def test_it_stays_asked_for(
    during: str, settings: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.VAR_DIR = tmp_path
    monkeypatch.setattr(sweeping, "connection", Swept(during))
    sweeping.ask()

    assert sweeping.sweep()
    [note] = tmp_path.iterdir()
    monkeypatch.setattr(sweeping, "connection", Swept())
    assert sweeping.sweep()

    assert not note.exists()


def test_what_an_earlier_version_asked_for_is_done(
    settings: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.VAR_DIR = tmp_path
    monkeypatch.setattr(sweeping, "connection", Swept())
    (tmp_path / "sweep.asked").touch()

    assert sweeping.sweep()

    assert list(tmp_path.iterdir()) == []
