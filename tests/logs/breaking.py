"""Views that break when a request asks for it, each with somebody's words in what it says."""

from __future__ import annotations

import logging
import smtplib
import threading
import warnings
from collections.abc import Callable, Iterator
from typing import Any

from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.db import OperationalError, connection
from django.http import Http404, HttpRequest, HttpResponseBase, StreamingHttpResponse
from psycopg.errors import DeadlockDetected

from journal.users.models import User

logger = logging.getLogger("some.library")


class BreakingMiddleware:
    """Whatever the address is, its view raises what the header `X-Break` names."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, *_view: Any) -> HttpResponseBase | None:
        how = WAYS.get(request.headers.get("X-Break", ""))
        return how(request.headers["X-Words"]) if how else None


def value(words: str) -> None:
    raise ValueError(f"invalid literal: {words!r}")


def key(words: str) -> None:
    dict[str, str]()[words]


def chain(words: str) -> None:
    try:
        value(words)
    except ValueError as error:
        raise RuntimeError(words) from error


def group(words: str) -> None:
    problem = ValueError(words)
    problem.add_note(words)
    raise ExceptionGroup(words, [problem, KeyError(words)])


def integrity(words: str) -> None:
    """A name that is there already; PostgreSQL repeats it."""
    for _ in range(2):
        User.objects.create(username=words[:100], email=words[:200])


def data(words: str) -> None:
    """What is no number, or no column."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SELECT CAST(%s AS integer)", [words])
        cursor.execute(f"SELECT * FROM [{words}]")  # noqa: S608  words of ours


def mail(words: str) -> None:
    raise smtplib.SMTPRecipientsRefused({words: (550, words.encode())})


def file(words: str) -> None:
    raise FileNotFoundError(2, "No such file", words)


def suspicious(words: str) -> None:
    raise SuspiciousOperation(words)


def denied(words: str) -> None:
    raise PermissionDenied(words)


def not_found(words: str) -> None:
    raise Http404(words)


def busy(words: str) -> None:
    raise OperationalError(words) from DeadlockDetected(words)


def warning(words: str) -> None:
    warnings.warn(f"DateTimeField received {words}", RuntimeWarning, stacklevel=1)


def library(words: str) -> None:
    logger.warning(f"Could not read {words}")
    logger.warning("Could not send %s to %s", words, words)
    logging.getLogger("django.dispatch").error("Error calling %s", words)
    try:
        value(words)
    except ValueError as error:
        logger.exception("It says %s", error, stack_info=True)


def thread(words: str) -> None:
    other = threading.Thread(target=value, args=[words])
    other.start()
    other.join()


def finalizer(words: str) -> None:
    class Thing:
        def __del__(self) -> None:
            value(words)

    Thing()


def stream(words: str) -> HttpResponseBase:
    def pieces() -> Iterator[bytes]:
        yield b"a"
        value(words)

    return StreamingHttpResponse(pieces())


Way = Callable[[str], Any]

_BREAKING: tuple[Way, ...] = (value, key, chain, group, integrity, data, mail, file, stream)
BREAKING: dict[str, Way] = {one.__name__: one for one in _BREAKING}
"""They end in a 500."""
REFUSING: dict[str, Way] = {one.__name__: one for one in (suspicious, denied, not_found, busy)}
SAYING: dict[str, Way] = {one.__name__: one for one in (warning, library, thread, finalizer)}
"""They say something and go on."""
WAYS = BREAKING | REFUSING | SAYING
