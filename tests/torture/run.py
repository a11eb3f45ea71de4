"""Writes while everything is killed again and again, and counts what is there in the end."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import tempfile
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import monotonic

from tests.databases import ROOT, migrated_database
from tests.served import environment_of
from tests.torture.server import Server
from tests.torture.verdict import Verdict, verdict
from tests.torture.writer import Writer
from tests.with_postgres import folder_of_programs, running_cluster

N_WRITERS = 2
BETWEEN_SECONDS = (0.2, 1.5)
"""A kill comes so long after the one before, and never before something was written since."""
DURABLE = "max_connections = 60\ntimezone = 'UTC'\n"
"""As people run PostgreSQL: what it acknowledges is on the disk, which other tests need not wait for."""


@dataclass(frozen=True)
class Outcome:
    """`refused` is whatever nobody meant: an answer 500, a write turned down, a start that failed."""

    n_acknowledged: int
    n_sent_again: int
    n_kills: Counter[str]
    n_failed_starts: int
    n_ended: int
    verdict: Verdict
    refused: list[str]
    backup: str

    @property
    def is_good(self) -> bool:
        return self.verdict.is_good and not self.refused and self.backup.startswith("Backup made")


def torture_sqlite(seconds: float) -> Outcome:
    with _folder() as folder, migrated_database(folder / "var") as database:
        return _torture(folder, database, seconds=seconds, also={})


def torture_postgres(seconds: float) -> Outcome:
    with _folder() as folder, running_cluster(folder, DURABLE) as cluster:
        also = {"database": cluster.fall_and_rise}
        return _torture(folder, {"DATABASE_URL": cluster.url}, seconds=seconds, also=also)


@contextmanager
def _folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="journal-torture-") as folder:
        yield Path(folder)


def _torture(
    folder: Path, database: dict[str, str], *, seconds: float, also: dict[str, Callable[[], None]]
) -> Outcome:
    path = f"{folder_of_programs()}{os.pathsep}{os.environ['PATH']}"
    environment = environment_of(folder / "var", **database, JOURNAL_WORKERS="2", PATH=path)
    server = Server(environment, folder / "log")
    try:
        writers = [Writer(f"writer-{n}", server.address) for n in range(N_WRITERS)]
        n_kills = _kill_while_writing(server, writers, seconds=seconds, also=also)
        server.stop()
        server.start()
        outcome = _count(writers, server, n_kills, backup=_backup(environment))
        for writer in writers:
            writer.visitor.close()
        server.stop()
    finally:
        server.clean_up()
    return outcome


def _kill_while_writing(
    server: Server, writers: list[Writer], *, seconds: float, also: dict[str, Callable[[], None]]
) -> Counter[str]:
    ways = {
        "all": server.kill_all,
        "parent": server.kill_parent,
        "worker": server.kill_workers,
        "worker twice": server.kill_workers_twice,
    } | also
    dice, n_kills, end = random.Random(7206), Counter[str](), monotonic() + seconds
    with ThreadPoolExecutor(len(writers)) as hands:
        writing = [hands.submit(writer.write_on) for writer in writers]
        try:
            # Each way at least once, however slow the machine is.
            while monotonic() < end or n_kills.total() < len(ways):
                _wait_for_entries(writers, server)
                threading.Event().wait(dice.uniform(*BETWEEN_SECONDS))
                way = list(ways)[n_kills.total() % len(ways)]
                ways[way]()
                n_kills[way] += 1
        finally:
            for writer in writers:
                writer.is_over.set()
        while not all(each.done() for each in writing):
            server.start_if_ended()
            threading.Event().wait(0.02)
        for each in writing:
            each.result()
    return n_kills


def _wait_for_entries(writers: list[Writer], server: Server) -> None:
    """Until every one has written something that it had not before; a while at most."""
    before = [writer.n_acknowledged for writer in writers]
    end = monotonic() + 60
    while any(writer.n_acknowledged == n for writer, n in zip(writers, before, strict=True)):
        if monotonic() > end:
            raise RuntimeError(f"for a minute nothing could be written: {server.log.read_text()[-500:]}")
        server.start_if_ended()
        threading.Event().wait(0.02)


def _count(writers: list[Writer], server: Server, n_kills: Counter[str], *, backup: str) -> Outcome:
    verdicts = [verdict(writer.entries, writer.found()) for writer in writers]
    return Outcome(
        n_acknowledged=sum(writer.n_acknowledged for writer in writers),
        n_sent_again=sum(writer.n_sent_again for writer in writers),
        n_kills=n_kills,
        n_failed_starts=server.failed_starts.total(),
        n_ended=len(server.ended),
        verdict=sum(verdicts, Verdict()),
        refused=[problem for writer in writers for problem in writer.refused] + server.bad_starts,
        backup=backup,
    )


def _backup(environment: dict[str, str]) -> str:
    """What the command says after it has looked whether the database is whole."""
    command = [sys.executable, "manage.py", "backup"]
    done = subprocess.run(command, cwd=ROOT, env=environment, check=False, capture_output=True, text=True)
    return done.stdout or done.stderr
