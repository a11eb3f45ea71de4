"""What a worker has to do beside its server, when it begins to listen and when it ends."""

from __future__ import annotations

import logging
import os
import resource
import socket
import stat
import threading
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

UNREAD_SECONDS_MAX = 60
"""How long a visitor may take in nothing of an answer; then the kernel closes the connection."""

END_SECONDS = 0.1
FILES_OPEN = 4096
"""A long answer that is read slowly takes three: its connection, its file here and in the server."""


def allow_more_files() -> None:
    """Usual are 1024, of which the connections alone may take half."""
    now, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = FILES_OPEN if most == resource.RLIM_INFINITY else min(FILES_OPEN, most)
    if now != resource.RLIM_INFINITY and now < wanted:
        resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, most))


def give_up_unread_answers() -> None:
    """Without it, whoever asks for long pages and reads none would keep connections for ever.

    Every connection has this from the socket it came in by. Only Linux can do it.
    """
    option = getattr(socket, "TCP_USER_TIMEOUT", None)
    if option is not None:
        for listener in _listeners():
            listener.setsockopt(socket.IPPROTO_TCP, option, UNREAD_SECONDS_MAX * 1000)


def _listeners() -> Iterator[socket.socket]:
    """Handles of our own: closing them closes nothing."""
    for number in [int(path.name) for path in Path("/dev/fd").iterdir()]:
        # One of them was the handle of that list and is gone.
        with suppress(OSError):
            if stat.S_ISSOCK(os.fstat(number).st_mode):
                with socket.socket(fileno=os.dup(number)) as one:
                    if one.getsockopt(socket.SOL_SOCKET, socket.SO_ACCEPTCONN):
                        yield one


def end_at_once() -> None:
    """Ends the process, once every visitor is answered or gone, without taking Python apart.

    A thread of the server's still waits for its turn to run Python then, and aborts when there is none.
    """
    logging.shutdown()
    # Where one signal went to all processes, the first of them is to hear of it before this one is gone.
    threading.Event().wait(END_SECONDS)
    os._exit(0)
