"""Rule 15: every migration has a way back, and the way back works."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from django.db.migrations.loader import MigrationLoader

from tests.databases import fresh_database
from tests.house.tree import ROOT

APPS = ("users", "activity", "massage", "symptoms", "care", "dashboard", "reminders", "sharing", "imports")


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
    steps = [["migrate"], ["migrate", "symptoms", "zero"], ["migrate", "massage", "zero"], ["migrate"]]

    with fresh_database() as database:
        environment = os.environ | database | {"JOURNAL_VAR": str(tmp_path)}
        results = [run(step, environment) for step in steps]

    assert [result.stderr for result in results if result.returncode] == []


def run(step: list[str], environment: Mapping[str, str]) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "manage.py", *step, "--verbosity=0"]
    return subprocess.run(command, cwd=ROOT, env=environment, check=False, capture_output=True, text=True)
