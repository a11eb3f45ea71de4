"""A journal served by a process of its own, for the tests of `manage.py serve`."""

from __future__ import annotations

import http.client
import os
import signal
import subprocess
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from tests.databases import ROOT
from tests.served import COMMAND, environment_of, start

STOP_SECONDS = 20


def environment(var_dir: Path, **variables: str) -> dict[str, str]:
    """On the database of the tests, unless another is named."""
    database = {name: os.environ[name] for name in ("DATABASE_URL",) if name in os.environ}
    return environment_of(var_dir, **database | variables)


def _hear_hangups() -> None:
    """Whatever the tests were started with."""
    signal.signal(signal.SIGHUP, signal.SIG_DFL)


def _ignore_hangups() -> None:
    """As `nohup` does."""
    signal.signal(signal.SIGHUP, signal.SIG_IGN)


class Served:
    """A journal that serves; `lines` is what it printed until it was ready."""

    def __init__(self, var_dir: Path, *, is_hangup_ignored: bool = False, **variables: str) -> None:
        self.environment = environment(var_dir, **variables)
        self.port = int(self.environment["PORT"])
        # A session of its own, so that a signal reaches its workers too, as Ctrl-C in a terminal does.
        self.process = start(
            self.environment,
            stderr=subprocess.PIPE,
            start_new_session=True,
            # No threads are there yet.
            preexec_fn=_ignore_hangups if is_hangup_ignored else _hear_hangups,
        )
        self.lines = list(self._lines_until_ready())

    def _lines_until_ready(self) -> Iterator[str]:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            yield line.strip()
            if "ready" in line:
                return

    def get(self, path: str) -> tuple[int, str]:
        with closing(http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)) as client:
            client.request("GET", path)
            response = client.getresponse()
            return response.status, response.read().decode()

    def stop(self, number: signal.Signals = signal.SIGTERM) -> tuple[int, str, str]:
        """The exit code and what was printed since; waits for every process that holds the pipes."""
        if self.process.poll() is None:
            os.killpg(self.process.pid, number)
        output, errors = self.process.communicate(timeout=STOP_SECONDS)
        return self.process.returncode, output, errors


def refusal(**variables: str) -> str:
    """The one line on stderr of a start that must fail."""
    done = subprocess.run(
        COMMAND, cwd=ROOT, env=variables, capture_output=True, text=True, check=False, timeout=60
    )
    assert done.returncode == 1, done
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1, done.stderr
    assert done.stderr.startswith("The journal cannot start: ")
    return done.stderr
