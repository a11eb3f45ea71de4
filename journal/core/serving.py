"""How `manage.py serve` watches over its workers: when they answer, how they stop, what they leave behind."""

from __future__ import annotations

import http.client
import multiprocessing
import signal
import threading
from collections.abc import Callable
from contextlib import closing
from multiprocessing import resource_tracker
from multiprocessing.connection import wait

from django.conf import settings
from django.db import connection, connections

from journal.core import worker
from journal.core.gateway import Gateway

START_TIMEOUT_SECONDS = 30
POLL_SECONDS = 0.03
THREAD_IDLE_SECONDS = 600
"""After this long without work a thread of a worker ends, and with it its database connection."""
CONNECTIONS_MAX = 512
"""To one worker, which may have many more files open (`worker.allow_more_files`)."""
HEADERS_SECONDS_MAX = 30
"""How long the headers of a request may take, and how long a connection may wait for its next request."""
HEADERS_BYTES_MAX = 64 * 1024
STOP_SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


def let_go_of_database() -> None:
    """Closes this thread's connections, and the pool, so that nothing is held while nothing is done."""
    connections.close_all()
    if hasattr(connection, "close_pool"):
        connection.close_pool()


def when_it_answers(host: str, port: int, *, headers: dict[str, str], then: Callable[[], None]) -> None:
    """Calls `then` in a thread of its own as soon as `/healthz` says 200."""
    pause = threading.Event()

    def ask() -> bool:
        with closing(http.client.HTTPConnection(host, port, timeout=START_TIMEOUT_SECONDS)) as client:
            try:
                client.request("GET", "/healthz", headers=headers)
                return client.getresponse().status == http.HTTPStatus.OK
            except (OSError, http.client.HTTPException):
                return False

    def poll() -> None:
        while not ask():
            pause.wait(POLL_SECONDS)
        then()

    threading.Thread(target=poll, daemon=True).start()


def on_stop_signal(stop: Callable[[], None]) -> None:
    """Calls `stop` for Ctrl-C, SIGTERM or a closed terminal, in a thread that waits for them.

    Every other thread blocks these signals, and so does a worker from its first instruction on: a
    terminal sends Ctrl-C to the workers too, and none may be torn out of an import by it. A handler
    would not do: when another thread is handed the signal, the main thread sleeps on.
    """
    # It would unblock the signals on its way, were it started with the first worker.
    resource_tracker.ensure_running()
    # What `nohup` ignores stays ignored.
    awaited = {number for number in STOP_SIGNALS if signal.getsignal(number) is not signal.SIG_IGN}
    signal.pthread_sigmask(signal.SIG_BLOCK, awaited)

    def await_signals() -> None:
        while True:
            signal.sigwait(awaited)
            stop()

    threading.Thread(target=await_signals, daemon=True).start()


def is_hangup_ignored() -> bool:
    """Whether the journal was started so that it outlives its terminal, as by `nohup`."""
    return signal.getsignal(signal.SIGHUP) is signal.SIG_IGN


def ignore_hangup() -> None:
    """Once more, after the server has put a handler of its own in the place of what `nohup` asked for."""
    signal.signal(signal.SIGHUP, signal.SIG_IGN)


def load_application() -> Gateway:
    """The application, in a worker that ends when its parent does, even when that was killed."""
    threading.Thread(target=_look_after_worker, daemon=True).start()
    # From here on its parent can stop it; Ctrl-C stays blocked.
    signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGTERM})
    worker.allow_more_files()
    from journal.wsgi import application

    return Gateway(application, n_at_once=settings.WORKER_THREADS, idle_seconds=THREAD_IDLE_SECONDS)


def _look_after_worker() -> None:
    parent = multiprocessing.parent_process()
    if parent is None:
        return
    wait([parent.sentinel])
    signal.pthread_kill(threading.main_thread().ident or 0, signal.SIGTERM)
