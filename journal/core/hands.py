"""The threads that answer requests: begun when there is work for them, ended when there is none for long."""

from __future__ import annotations

import logging
import threading
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from time import monotonic
from typing import Any, TypeVar

from django.db import connections

REST_SECONDS = 1
Result = TypeVar("Result")

logger = logging.getLogger(__name__)


class Hands:
    """Up to `n_threads` threads. Each has a connection to the database, which ends with it."""

    def __init__(self, n_threads: int, *, idle_seconds: float) -> None:
        self._n_threads_max = n_threads
        self._idle_seconds = idle_seconds
        self._jobs: deque[Callable[[], None]] = deque()
        self._threads: set[threading.Thread] = set()
        self._n_idle = 0
        self._changed = threading.Condition()

    def do(self, work: Callable[..., tuple[Result, Callable[[], None]]], *values: Any) -> Future[Result]:
        """Has `work` done by the next thread that is free; it gives a result, and what to do after it."""
        outcome: Future[Result] = Future()

        def job() -> None:
            if not outcome.set_running_or_notify_cancel():
                return
            try:
                result, afterwards = work(*values)
            except BaseException as problem:  # noqa: BLE001  whoever waits for the outcome is told
                outcome.set_exception(problem)
                return
            outcome.set_result(result)
            try:
                afterwards()
            except Exception:
                logger.exception("Something failed after an answer")

        with self._changed:
            self._jobs.append(job)
            if len(self._jobs) > self._n_idle and len(self._threads) < self._n_threads_max:
                self._begin_thread(job)
            self._changed.notify()
        return outcome

    def _begin_thread(self, job: Callable[[], None]) -> None:
        thread = threading.Thread(target=self._work, daemon=True)
        try:
            thread.start()
        except RuntimeError:
            # The machine has no more for us; the others do it, if there are any.
            if not self._threads:
                self._jobs.remove(job)
                raise
        else:
            self._threads.add(thread)

    def rest(self) -> None:
        """Ends the threads. Who is at work for a visitor that has gone is not waited for any longer."""
        with self._changed:
            self._idle_seconds = 0
            ending = list(self._threads)
            self._changed.notify_all()
        end = monotonic() + REST_SECONDS
        for thread in ending:
            thread.join(max(0.0, end - monotonic()))

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
