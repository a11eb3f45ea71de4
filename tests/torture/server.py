"""A served journal that is killed, and started again as a service manager does, on the same port."""

from __future__ import annotations

import os
import signal
import subprocess
import threading
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from time import monotonic

from tests.served import address_of, start, stop

START_AGAIN_SECONDS = 0.2
STARTS_MAX = 100
RESPAWN_SECONDS_MAX = 20
WORKER = "spawn_main"
"""What stands in the command line of a worker, and of none of the others."""
PORT_IN_USE = "is in use. Is a journal running already?"


class Server:
    """What it says of its troubles is in `log`; `failed_starts` counts why it did not start at once."""

    def __init__(self, environment: Mapping[str, str], log: Path) -> None:
        self.environment = environment
        self.log = log
        self.failed_starts = Counter[str]()
        self.ended: list[int] = []
        self.start()

    def start(self) -> None:
        """Until it does, as a supervisor would: workers of a killed parent may still have the port."""
        for _ in range(STARTS_MAX):
            n_said = self.log.stat().st_size if self.log.exists() else 0
            with self.log.open("ab") as log:
                # A group of its own, so that all of it can be killed at once.
                self.process = start(self.environment, stderr=log, start_new_session=True)
            try:
                self.address = address_of(self.process)
            except RuntimeError as error:
                said = self.log.read_bytes()[n_said:].decode(errors="replace").strip()
                self.failed_starts["port in use" if PORT_IN_USE in said else f"{said[-300:] or error}"] += 1
                threading.Event().wait(START_AGAIN_SECONDS)
            else:
                return
        raise RuntimeError(f"the journal does not start: {self.log.read_text()[-500:]}")

    @property
    def bad_starts(self) -> list[str]:
        """Those that failed for another reason than the workers of the one before."""
        return [f"a start failed: {reason}" for reason in self.failed_starts if reason != "port in use"]

    def start_if_ended(self) -> None:
        """As `Restart=always`: the parent gives up when a worker dies as soon as it was started again."""
        code = self.process.poll()
        if code is not None:
            self.ended.append(code)
            self.start()

    def kill_all(self) -> None:
        """As when the machine takes all of it down, and starts it again."""
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()
        self.start()

    def kill_parent(self) -> None:
        """The workers end by themselves."""
        self.process.kill()
        self.process.wait()
        self.start()

    def kill_workers(self) -> None:
        """The parent starts others."""
        self._kill(self._workers())

    def kill_workers_twice(self) -> None:
        """Also those which the parent has only just started: it gives up, and all is started again."""
        first = self._workers()
        self._kill(first)
        end = monotonic() + RESPAWN_SECONDS_MAX
        while monotonic() < end and self.process.poll() is None:
            if again := self._workers() - first:
                self._kill(again)
                break
            threading.Event().wait(START_AGAIN_SECONDS)

    def _kill(self, workers: set[int]) -> None:
        for worker in workers:
            os.kill(worker, signal.SIGKILL)

    def _workers(self) -> set[int]:
        """Asked of `ps`, which every Unix has; a Linux without it cannot run this."""
        command = ["ps", "-A", "-o", "pid=,ppid=,args="]
        said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
        found = [line.split(None, 2) for line in said.splitlines()]
        return {
            int(line[0])
            for line in found
            if len(line) == 3 and int(line[1]) == self.process.pid and WORKER in line[2]
        }

    def stop(self) -> None:
        stop(self.process)

    def clean_up(self) -> None:
        """Whatever happened before."""
        if self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()
