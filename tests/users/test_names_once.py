"""A database from before may hold names that differ in capital letters alone; it is brought along too."""

from __future__ import annotations

import multiprocessing
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from tests.concurrency.processes import in_processes, set_up
from tests.databases import migrated_database

if TYPE_CHECKING:
    from multiprocessing.queues import Queue

BEFORE = ["anna", "ANNA", "anna-2", "bob", "Anna"]


def test_the_first_keeps_its_name_and_the_others_are_numbered(tmp_path: Path) -> None:
    spawn = multiprocessing.get_context("spawn")
    told = spawn.Queue()
    with migrated_database(tmp_path) as database:
        in_processes(spawn, 1, bring_along, database | {"JOURNAL_VAR": str(tmp_path)}, told)

    assert told.get() == ["anna", "ANNA-3", "anna-2", "bob", "Anna-4"]


def bring_along(environment: Mapping[str, str], told: Queue[list[str]]) -> None:
    set_up(environment)
    from django.core.management import call_command

    from journal.users.models import User

    call_command("migrate", "users", "0006", verbosity=0)
    User.objects.bulk_create(User(username=name) for name in BEFORE)
    call_command("migrate", verbosity=0)
    told.put(list(User.objects.order_by("pk").values_list("username", flat=True)))
