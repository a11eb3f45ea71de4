"""A free key of the cache that all processes share is taken by one of them."""

from __future__ import annotations

import multiprocessing
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from tests.concurrency.processes import WAIT_SECONDS, in_processes, set_up
from tests.databases import migrated_database

if TYPE_CHECKING:
    from multiprocessing.queues import Queue
    from multiprocessing.synchronize import Barrier

N_PROCESSES, N_KEYS = 4, 40


def test_of_many_that_add_a_key_at_once_one_is_told_so(tmp_path: Path) -> None:
    spawn = multiprocessing.get_context("spawn")
    gate, told = spawn.Barrier(N_PROCESSES), spawn.Queue()
    with migrated_database(tmp_path) as database:
        environment = database | {"JOURNAL_VAR": str(tmp_path)}

        in_processes(spawn, 1, prepare, environment)
        in_processes(spawn, N_PROCESSES, add, environment, gate, told)

    added = [told.get() for _ in range(N_PROCESSES)]
    assert [sum(column) for column in zip(*added, strict=True)] == [1] * N_KEYS


def prepare(environment: Mapping[str, str]) -> None:
    """Every other key was there before, and is old."""
    set_up(environment)
    from journal.users.shared_cache import SharedCache

    for number in range(0, N_KEYS, 2):
        SharedCache("", {}).set(f"key {number}", "before", timeout=0)


def add(environment: Mapping[str, str], gate: Barrier, told: Queue[list[bool]]) -> None:
    set_up(environment)
    from journal.users.shared_cache import SharedCache

    cache, was_free = SharedCache("", {}), []
    for number in range(N_KEYS):
        gate.wait(WAIT_SECONDS)
        was_free.append(cache.add(f"key {number}", "now"))
    told.put(was_free)
