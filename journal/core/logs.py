"""Where it is told what went wrong: on stderr, one line each, and never with somebody's secret address."""

from __future__ import annotations

import logging
import re
from typing import Any

SECRET_LENGTH_MIN = 8
"""What an address holds of such a length is a day or a token; shorter is the number of a row."""
_UNKNOWN = "an unknown address"
_PATH_ELSEWHERE = re.compile(r"(https?://[^/\s]+)/\S*")


class OnlyTheRoute(logging.Filter):
    """Says what kind of address was asked for, such as `shared/<token>/`, whatever broke there.

    The addresses of shared links, of the calendar feed and of mailed links are keys, and others tell a day.
    """

    def filter(self, record: logging.LogRecord) -> bool:
        request = record.__dict__.get("request")
        # A development server says "request" to a socket.
        if request is not None and hasattr(request, "path"):
            # Whoever else writes this record down has nothing to find the address in.
            del record.__dict__["request"]
            route, secrets = _looked_up(request)
            message = _PATH_ELSEWHERE.sub(r"\1/…", record.getMessage())
            record.msg, record.args = _without(_with_route(message, request.path, route), secrets), ()
            if record.exc_info:
                record.exc_text = _without(logging.Formatter().formatException(record.exc_info), secrets)
        return True


def _looked_up(request: Any) -> tuple[str, dict[str, str]]:
    """The route of an address, and what was in the places of its names; longest first."""
    match = getattr(request, "resolver_match", None)
    if match is None:
        return _UNKNOWN, {}
    held = {str(value): f"<{name}>" for name, value in match.kwargs.items()}
    long = sorted((value for value in held if len(value) >= SECRET_LENGTH_MIN), key=len, reverse=True)
    return match.route, {value: held[value] for value in long}


def _without(text: str, secrets: dict[str, str]) -> str:
    for secret, name in secrets.items():
        text = text.replace(_escaped(secret), name).replace(secret, name)
    return text


def _with_route(message: str, path: str, route: str) -> str:
    """Django ends its messages with the path, escaped."""
    for ending in (_escaped(path), path):
        if message.endswith(ending):
            return message.removesuffix(ending) + route
    return message.replace(path, route) if len(path) >= SECRET_LENGTH_MIN else message


def _escaped(text: str) -> str:
    return text.encode("unicode_escape").decode("ascii")


LOGGING: dict[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"route": {"()": OnlyTheRoute}},
    "formatters": {"line": {"format": "{levelname} {name} {message}", "style": "{"}},
    # The handler asks the filter too, as a logger's own filter is not asked by the loggers below it.
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line", "filters": ["route"]}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {
        "django": {"handlers": ["stderr"], "level": "WARNING", "propagate": False},
        # A mistyped address is no news.
        "django.request": {"level": "ERROR", "filters": ["route"]},
        "django.security": {"filters": ["route"]},
        "django.security.csrf": {"filters": ["route"]},
    },
}
