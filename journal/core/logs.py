"""Where it is told what went wrong: on stderr, and never with anything of anybody's.

A line says how grave it is, who says it, and what kind of thing happened at what kind of address. Below it
stands the type of a mistake and its place in the code (`journal.core.mistakes`).
"""

from __future__ import annotations

import logging
import re
import sys
import threading
from http import HTTPStatus
from pathlib import Path
from types import TracebackType
from typing import Any
from urllib.parse import urlsplit

from journal.core.mistakes import described, with_places

_OURS = {"journal", "sessions", "symptoms", "_granian"}
"""Who says what was written for a log. Others may say anything, so only their pattern is repeated."""
_UNKNOWN = "an unknown address"
_TYPED = re.compile(r"(?<=checking failed - ).*(?= does not match)", re.DOTALL)
_HOST = re.compile(r"[a-z0-9.-]{1,253}")
_KIND_OF_WARNING = re.compile(r"^(.+?:\d+: \w+): ")

logger = logging.getLogger(__name__)


class WhatAndWhere(logging.Filter):
    """Takes out of a record whatever was typed, sent or kept by somebody; what is left is for everybody.

    The addresses of shared links, of the calendar feed and of mailed links are keys, and others tell a day:
    a record says the pattern, such as `shared/<token>/`.
    """

    def filter(self, record: logging.LogRecord) -> bool:
        if not getattr(record, "is_cleared", False):
            # Whoever else writes this record down finds nothing in it either.
            request = record.__dict__.pop("request", None)
            record.msg, record.args = _message(record, request), ()
            error = record.exc_info[1] if record.exc_info else None
            # What Django calls a matter of security is somebody's request, not a mistake of ours to be found.
            is_theirs = record.name.startswith("django.security.")
            record.exc_text = None if error is None or is_theirs else with_places(error)
            record.exc_info = record.stack_info = None
            record.is_cleared = True
        return True


def _message(record: logging.LogRecord, request: Any) -> str:
    # A development server says "request" to a socket.
    if hasattr(request, "path"):
        return f"{_what(record)}: {_route(request)}"
    if record.name.partition(".")[0] in _OURS:
        return _our_message(record)
    if record.name == "py.warnings":
        found = _KIND_OF_WARNING.match(record.getMessage())
        return found.group(1) if found else "a warning"
    place = f"{Path(record.pathname).name}:{record.lineno} in {record.funcName}"
    return f"{record.msg} ({place})" if record.args else place


def _our_message(record: logging.LogRecord) -> str:
    args = record.args
    if isinstance(args, tuple):
        args = tuple(described(one) if isinstance(one, BaseException) else one for one in args)
    said = str(record.msg) % args if args else str(record.msg)
    # Of what the server says of a mistake, further lines repeat the mistake.
    return said.partition("\n")[0]


def _what(record: logging.LogRecord) -> str:
    """What Django did with a request."""
    if record.name == "django.security.csrf" and record.args:
        reason = next(iter(record.args))
        return f"Forbidden ({_TYPED.sub(lambda typed: _site(typed.group()), str(reason))})"
    return HTTPStatus(getattr(record, "status_code", 500)).phrase


def _site(typed: str) -> str:
    """Whose page a form came from, if that can be told without the rest of its address."""
    try:
        address = urlsplit(typed)
        is_site = address.scheme in {"http", "https"} and _HOST.fullmatch(address.hostname or "")
    except ValueError:
        is_site = None
    return f"{address.scheme}://{address.hostname}/…" if is_site else "…"


def _route(request: Any) -> str:
    match = getattr(request, "resolver_match", None)
    return _UNKNOWN if match is None else str(match.route)


def hear_all() -> None:
    """Warnings, and mistakes that nobody catches, go the same way, but for a person at the keyboard."""
    logging.captureWarnings(capture=True)
    if not sys.stderr.isatty():
        sys.excepthook = _uncaught
        threading.excepthook = lambda said: _uncaught(said.exc_type, said.exc_value, said.exc_traceback)
        sys.unraisablehook = lambda said: _uncaught(said.exc_type, said.exc_value, said.exc_traceback)


def _uncaught(kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> None:
    if error is None or issubclass(kind, KeyboardInterrupt | SystemExit):
        sys.__excepthook__(kind, error or kind(), trace)
        return
    logger.error("A mistake that nobody caught", exc_info=(kind, error, trace))


LOGGING: dict[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"what_and_where": {"()": WhatAndWhere}},
    "formatters": {"line": {"format": "{levelname} {name} {message}", "style": "{"}},
    # The handler asks the filter too, as a logger's own filter is not asked by the loggers below it.
    "handlers": {
        "stderr": {"class": "logging.StreamHandler", "formatter": "line", "filters": ["what_and_where"]}
    },
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {
        "django": {"handlers": ["stderr"], "level": "WARNING", "propagate": False},
        # A mistyped address is no news.
        "django.request": {"level": "ERROR", "filters": ["what_and_where"]},
        "django.security": {"filters": ["what_and_where"]},
        "django.security.csrf": {"filters": ["what_and_where"]},
    },
}
