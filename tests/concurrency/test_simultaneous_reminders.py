"""Timers that overlap: every reminder goes out once."""

from __future__ import annotations

import multiprocessing
from collections import Counter
from email import message_from_bytes
from pathlib import Path

from tests.concurrency import reminding
from tests.concurrency.processes import in_processes
from tests.databases import migrated_database

N_RUNS, N_PEOPLE = 3, 12


def test_runs_at_the_same_moment_send_each_reminder_once(tmp_path: Path) -> None:
    spawn = multiprocessing.get_context("spawn")
    gate, counts = spawn.Barrier(N_RUNS), spawn.Queue()
    with migrated_database(tmp_path) as database:
        own = {"JOURNAL_VAR": str(tmp_path), "EMAIL_URL": f"filemail:///{tmp_path}/mail"}
        environment = own | database

        in_processes(spawn, 1, reminding.prepare, environment, N_PEOPLE)
        in_processes(spawn, N_RUNS, reminding.run, environment, gate, counts)

    assert sum(counts.get() for _ in range(N_RUNS)) == N_PEOPLE
    assert recipients(tmp_path / "mail") == {f"p{number}@example.org": 1 for number in range(N_PEOPLE)}


def recipients(folder: Path) -> Counter[str]:
    """How many e-mails each address got; a file holds all that one connection sent."""
    letters = [
        letter
        for path in folder.iterdir()
        for letter in path.read_bytes().split(b"-" * 79 + b"\n")
        if letter.strip()
    ]
    return Counter(message_from_bytes(letter)["To"] for letter in letters)
