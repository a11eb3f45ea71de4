"""The real app, served for the tests as `make run` serves it, with a journal of its own."""

from __future__ import annotations

import atexit
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import IO, Any

from tests.databases import ROOT, migrated_database
from tests.environment import without_own_journal

COMMAND = [sys.executable, "manage.py", "serve"]
START_SECONDS_MAX = 120
STOP_SECONDS_MAX = 20


@dataclass(frozen=True)
class Served:
    """A running app: where it answers, and the environment it was started with."""

    address: str
    environment: Mapping[str, str]

    def manage(self, *arguments: str) -> str:
        """Runs a management command on this app's journal; gives what it printed."""
        command = [sys.executable, "manage.py", *arguments]
        done = subprocess.run(
            command, cwd=ROOT, env=self.environment, check=True, stdout=subprocess.PIPE, text=True
        )
        return done.stdout


@contextmanager
def served(*, errors: IO[str] | None = None, **variables: str) -> Iterator[Served]:
    """The app on a free port and an empty journal, on PostgreSQL when DATABASE_URL names one.

    `errors` gets what it says of what goes wrong, and what it prints after its address.
    """
    with _folder() as folder, migrated_database(folder) as database:
        _copy_static_files(folder)
        environment = environment_of(folder, **database | variables)
        process = start(environment, stderr=errors)
        try:
            yield Served(address_of(process, errors), environment)
        finally:
            stop(process)


@contextmanager
def _folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="journal-served-") as folder:
        yield Path(folder)


def _copy_static_files(folder: Path) -> None:
    """As a first start collects them, which takes longer than everything else it does."""
    home = _collected_once()
    shutil.copytree(home / "static", folder / "static")
    shutil.copy(home / "static.stamp", folder)


@cache
def _collected_once() -> Path:
    """For each process of tests: the folder of a journal that was served."""
    until_exit = ExitStack()
    atexit.register(until_exit.close)
    home = until_exit.enter_context(_folder())
    with migrated_database(home) as database:
        process = start(environment_of(home, **database))
        address_of(process)
        stop(process)
    return home


def environment_of(folder: Path, **variables: str) -> dict[str, str]:
    """Of a journal in this folder, on a free port, with these variables and none of one's own."""
    own = {"JOURNAL_VAR": str(folder), "PORT": str(free_port())}
    return without_own_journal() | own | variables


def start(environment: Mapping[str, str], **options: Any) -> subprocess.Popen[str]:
    """`manage.py serve`, as every test starts it."""
    return subprocess.Popen(COMMAND, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True, **options)


def address_of(process: subprocess.Popen[str], later: IO[str] | None = None) -> str:
    """Waits for the address, the last thing the app prints; `later` gets whatever it prints after it."""
    assert process.stdout
    too_slow = threading.Timer(START_SECONDS_MAX, process.kill)
    too_slow.start()
    try:
        for line in process.stdout:
            start = line.find("http://")
            if start >= 0:
                threading.Thread(target=drain, args=[process.stdout, later], daemon=True).start()
                return line[start:].split()[0].rstrip("/")
    finally:
        too_slow.cancel()
    raise RuntimeError(f"the app ended with {process.wait()} before it gave its address")


def drain(stream: IO[str], into: IO[str] | None = None) -> None:
    """Reads to the end, so that the app never waits for somebody to listen."""
    with stream:
        for line in stream:
            if into is not None:
                into.write(line)
                into.flush()


def stop(process: subprocess.Popen[str]) -> None:
    """Ctrl-C, as a person would; a server that does not listen to it is a failure."""
    process.send_signal(signal.SIGINT)
    try:
        code = process.wait(STOP_SECONDS_MAX)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
        raise
    if code:
        raise RuntimeError(f"the app ended with {code} after Ctrl-C")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
