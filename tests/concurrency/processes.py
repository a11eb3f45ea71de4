"""Work in processes of their own, on a database in a file as a journal has it."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Any

WAIT_SECONDS = 60


def set_up(environment: Mapping[str, str]) -> None:
    """The first thing that a new process does."""
    os.environ.update(environment)
    import django

    django.setup()


def in_processes(spawn: Any, n_processes: int, target: Any, *given: Any) -> None:
    processes = [spawn.Process(target=target, args=given) for _ in range(n_processes)]
    for process in processes:
        process.start()
    for process in processes:
        process.join(WAIT_SECONDS)
    assert [process.exitcode for process in processes] == [0] * n_processes
