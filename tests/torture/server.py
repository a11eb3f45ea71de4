"""A served journal that is killed and started again, on the same port and the same folder."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Mapping
from pathlib import Path

from tests.served import ROOT, address_of, stop

START_AGAIN_SECONDS = 0.2
STARTS_MAX = 100
WORKER = b"spawn_main"
"""What stands in the command line of a worker, and of none of the others."""


class Server:
    """What it says of its troubles is in `log`."""

    def __init__(self, environment: Mapping[str, str], log: Path) -> None:
        self.environment = environment
        self.log = log
        self.start()

    def start(self) -> None:
        """Until it does, as a supervisor would: workers of a killed parent may still have the port."""
        for _ in range(STARTS_MAX):
            with self.log.open("ab") as log:
                # A group of its own, so that all of it can be killed at once.
                self.process = subprocess.Popen(
                    [sys.executable, "manage.py", "serve"],
                    cwd=ROOT,
                    env=self.environment,
                    stdout=subprocess.PIPE,
                    stderr=log,
                    text=True,
                    start_new_session=True,
                )
            try:
                self.address = address_of(self.process)
            except RuntimeError:
                threading.Event().wait(START_AGAIN_SECONDS)
            else:
                return
        raise RuntimeError(f"the journal does not start: {self.log.read_text()[-500:]}")

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

    def kill_worker(self) -> None:
        """The parent starts another; where it cannot be told which process is one, all are killed."""
        pid = self.process.pid
        children = Path(f"/proc/{pid}/task/{pid}/children")
        pids = children.read_text().split() if children.exists() else []
        workers = [int(child) for child in pids if WORKER in Path(f"/proc/{child}/cmdline").read_bytes()]
        if not workers:
            self.kill_all()
            return
        for worker in workers:
            os.kill(worker, signal.SIGKILL)

    def stop(self) -> None:
        stop(self.process)

    def clean_up(self) -> None:
        """Whatever happened before."""
        if self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()
