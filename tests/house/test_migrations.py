"""Rule 15: every migration has a way back, and the way back works."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from django.db.migrations.loader import MigrationLoader

from tests.house.tree import ROOT

APPS = ("users", "massage", "symptoms")


def test_every_operation_can_be_undone() -> None:
    migrations = MigrationLoader(None).disk_migrations.values()

    one_way = [
        f"{migration.app_label}.{migration.name}: {operation.describe()}"
        for migration in migrations
        if migration.app_label in APPS
        for operation in migration.operations
        if not operation.reversible
    ]

    assert one_way == []


def test_migrations_go_back_to_nothing_and_forward_again(tmp_path: Path) -> None:
    own = {"JOURNAL_VAR": str(tmp_path), "DATABASE_URL": f"sqlite:///{tmp_path / 'journal.sqlite3'}"}
    steps = [["migrate"], ["migrate", "symptoms", "zero"], ["migrate", "massage", "zero"], ["migrate"]]

    results = [
        subprocess.run(
            [sys.executable, "manage.py", *step, "--verbosity=0"],
            cwd=ROOT,
            env=os.environ | own,
            check=False,
            capture_output=True,
            text=True,
        )
        for step in steps
    ]

    assert [result.stderr for result in results if result.returncode] == []
