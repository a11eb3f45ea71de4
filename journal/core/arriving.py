"""What a visitor sends besides an address: taken in, within bounds, before anybody works on it.

While it arrives it costs a connection and no thread, so whoever sends a byte a minute keeps nobody waiting.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable
from contextlib import asynccontextmanager
from http import HTTPStatus
from tempfile import SpooledTemporaryFile
from typing import IO, Protocol

PAUSE_SECONDS_MAX = 20
"""How long nothing may come, as when a train goes through a tunnel."""
SECONDS_MIN, SECONDS_MAX = 30, 600
BYTES_PER_SECOND_MIN = 35_000
"""A slow line; a file of 20 MB takes ten minutes by it."""
BYTES_IN_MEMORY_MAX = 64 * 1024
"""More than any form of ours holds, but for one with a note far too long; what is longer lies on the disk."""
LONG_AT_ONCE_MAX = 8
"""How many of the longer ones a process has at a time; the next ones wait before they are read."""
BYTES_KEPT_MAX = 25 * 1024 * 1024
"""More than the longest file that any page takes; of a longer body the rest is not kept."""
BYTES_PASSED_OVER = 200 * 1024 * 1024
"""A body up to this length is read to its end though it is refused, so that the refusal can be read too."""


class RefusedError(Exception):
    """What a visitor sends is not waited for or not taken; the status says why."""

    def __init__(self, status: HTTPStatus) -> None:
        super().__init__(status.phrase)
        self.status = status


class Sender(Protocol):
    """A connection, as far as it gives a body piece by piece, and b"" when it has come to an end."""

    def __aiter__(self) -> Sender: ...

    def __anext__(self) -> Awaitable[bytes]: ...


class Arrivals:
    """The bodies that come in to one process."""

    def __init__(self) -> None:
        self._places = asyncio.Semaphore(LONG_AT_ONCE_MAX)

    @asynccontextmanager
    async def body(self, sender: Sender, *, n_bytes: int) -> AsyncIterator[IO[bytes]]:
        """All that was announced, as a file, for as long as somebody works on it. Raises RefusedError."""
        if n_bytes > BYTES_PASSED_OVER:
            raise RefusedError(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
        is_long = n_bytes > BYTES_IN_MEMORY_MAX
        if is_long:
            await self._take_place()
        try:
            with SpooledTemporaryFile(max_size=BYTES_IN_MEMORY_MAX) as file:
                await _fill(file, sender, n_bytes)
                yield file
        finally:
            if is_long:
                self._places.release()

    async def _take_place(self) -> None:
        try:
            async with asyncio.timeout(PAUSE_SECONDS_MAX):
                await self._places.acquire()
        except TimeoutError:
            raise RefusedError(HTTPStatus.SERVICE_UNAVAILABLE) from None


async def _fill(file: IO[bytes], sender: Sender, n_bytes: int) -> None:
    pieces = aiter(sender)
    n_arrived = 0
    begun = asyncio.get_running_loop().time()
    try:
        async with asyncio.timeout(SECONDS_MIN) as time_is_up:
            while n_arrived < n_bytes:
                piece = await _next(pieces)
                file.write(piece[: max(0, BYTES_KEPT_MAX - n_arrived)])
                n_arrived += len(piece)
                time_is_up.reschedule(begun + seconds_for(n_arrived))
    except TimeoutError:
        raise RefusedError(HTTPStatus.REQUEST_TIMEOUT) from None
    file.seek(0)


async def _next(pieces: Sender) -> bytes:
    async with asyncio.timeout(PAUSE_SECONDS_MAX):
        piece = await pieces.__anext__()
    if not piece:
        # The visitor has gone in the middle. Half a form must not be taken for a whole one.
        raise RefusedError(HTTPStatus.BAD_REQUEST)
    return piece


def seconds_for(n_bytes: int) -> float:
    """How long so much may take to arrive; who sends a little now and then is not waited for."""
    return min(SECONDS_MAX, SECONDS_MIN + n_bytes / BYTES_PER_SECOND_MIN)
