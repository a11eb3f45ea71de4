"""The threads that answer requests: begun when there is work for them, ended when there is none for long."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from typing import Any, TypeVar

from django.db import connections

REST_SECONDS = 1
Result = TypeVar("Result")


class Hands:
    """Up to `n_threads` threads. Each has a connection to the database, which ends with it."""

    def __init__(self, n_threads: int, *, idle_seconds: float) -> None:
        self._n_threads_max = n_threads
        self._idle_seconds = idle_seconds
        self._jobs: deque[Callable[[], None]] = deque()
        self._threads: set[threading.Thread] = set()
        self._n_idle = 0
        self._changed = threading.Condition()

    def do(self, work: Callable[..., Result], *values: Any) -> Future[Result]:
        """Has `work` done by the next thread that is free."""
        outcome: Future[Result] = Future()

        def job() -> None:
            try:
                outcome.set_result(work(*values))
            except BaseException as problem:  # noqa: BLE001  whoever waits for the outcome is told
                outcome.set_exception(problem)

        with self._changed:
            self._jobs.append(job)
            if len(self._jobs) > self._n_idle and len(self._threads) < self._n_threads_max:
                thread = threading.Thread(target=self._work, daemon=True)
                self._threads.add(thread)
                thread.start()
            self._changed.notify()
        return outcome

    def rest(self) -> None:
        """Ends the threads, which have nothing to do any more."""
        with self._changed:
            self._idle_seconds = 0
            ending = list(self._threads)
            self._changed.notify_all()
        for thread in ending:
            thread.join(REST_SECONDS)

    def _work(self) -> None:
        while job := self._next():
            job()
        connections.close_all()

    def _next(self) -> Callable[[], None] | None:
        with self._changed:
            self._n_idle += 1
            self._changed.wait_for(lambda: self._jobs or not self._idle_seconds, timeout=self._idle_seconds)
            self._n_idle -= 1
            if self._jobs:
                return self._jobs.popleft()
            # Under the same lock, so that nobody counts on a thread that is about to end.
            self._threads.discard(threading.current_thread())
            return None
