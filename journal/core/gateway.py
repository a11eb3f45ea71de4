"""Between the server and the WSGI application: nobody's slow line holds up one of the few threads.

The server tells of a request as soon as its headers are there. Its body is awaited here, within the bounds
of `arriving`; only then a thread works on it, and is free again before the answer is on its way.
Why so: docs/adr/0027-bounds.md.
"""

from __future__ import annotations

import asyncio
import io
import logging
from collections.abc import Callable, Iterable
from http import HTTPStatus
from typing import Any, Protocol

from journal.core import answers, arriving, worker
from journal.core.answers import Answer
from journal.core.arriving import RefusedError
from journal.core.busy import is_busy, is_full
from journal.core.hands import Hands
from journal.core.wsgi_environ import Visit, environ_of, headers_of

WAIT_SECONDS_MAX = 30
"""How long a request waits for a free thread before it is told that the journal is busy."""
BUSY = HTTPStatus.SERVICE_UNAVAILABLE
Application = Callable[..., Iterable[bytes]]
"""As in PEP 3333; Django's own type for it is narrower than its code."""

logger = logging.getLogger(__name__)


class Line(answers.Line, arriving.Sender, Protocol):
    """The connection to a visitor, there and back."""


class Gateway:
    """Serves a WSGI application by RSGI, `n_at_once` requests at a time."""

    def __init__(self, application: Application, *, n_at_once: int, idle_seconds: float) -> None:
        self._application = application
        self._hands = Hands(n_at_once, idle_seconds=idle_seconds)
        self._arrivals = arriving.Arrivals()
        self._turns = asyncio.Semaphore(n_at_once)

    async def __call__(self, visit: Visit, line: Line) -> None:
        try:
            answer = await self._answer(visit, line)
        except RefusedError as refused:
            answer = answers.refusal(refused.status)
        except Exception as problem:
            # In the middle of a long answer, when Django can no longer say so with a page.
            logger.exception("A request came to no answer")
            answer = answers.refusal(_status_of(problem))
        await answers.send(answer, line)

    def __rsgi_init__(self, loop: asyncio.AbstractEventLoop) -> None:
        # By the time the loop runs the server listens.
        loop.call_soon(worker.give_up_unread_answers)

    def __rsgi_del__(self, _loop: asyncio.AbstractEventLoop) -> None:
        self._hands.rest()
        worker.end_at_once()

    async def _answer(self, visit: Visit, line: Line) -> Answer:
        headers = headers_of(visit)
        if "transfer-encoding" in headers:
            # Of a body that does not say how long it is Django reads nothing.
            raise RefusedError(HTTPStatus.LENGTH_REQUIRED)
        n_bytes = int(headers.get("content-length", 0))
        if not n_bytes:
            return await self._worked_on(environ_of(visit, headers, io.BytesIO()))
        async with self._arrivals.body(line, n_bytes=n_bytes) as body:
            return await self._worked_on(environ_of(visit, headers, body))

    async def _worked_on(self, environ: dict[str, Any]) -> Answer:
        try:
            async with asyncio.timeout(WAIT_SECONDS_MAX):
                await self._turns.acquire()
        except TimeoutError:
            raise RefusedError(BUSY) from None
        try:
            return await asyncio.wrap_future(self._hands.do(run, self._application, environ))
        finally:
            self._turns.release()


def _status_of(problem: Exception) -> HTTPStatus:
    if is_full(problem):
        return HTTPStatus.INSUFFICIENT_STORAGE
    return BUSY if is_busy(problem) else HTTPStatus.INTERNAL_SERVER_ERROR


def run(application: Application, environ: dict[str, Any]) -> tuple[Answer, Callable[[], None]]:
    """The whole answer, so that this thread never waits for whoever reads it, and what is to do after it.

    That comes when the answer is on its way: what is then noted of a wrong password shows in no time that
    anybody could measure, and its failing takes back nothing that was done.
    """
    said: dict[str, Any] = {}

    def start_response(status: str, headers: answers.Headers, _problem: Any = None) -> None:
        said.update(status=int(status[:3]), headers=headers)

    pieces = application(environ, start_response)
    # Django gives back the connection to its database with this.
    end: Callable[[], None] = getattr(pieces, "close", lambda: None)
    try:
        return answers.whole(said["status"], said["headers"], pieces), end
    except BaseException:
        end()
        raise
