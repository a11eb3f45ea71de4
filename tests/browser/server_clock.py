"""Middleware of the served app under test: each browser brings the time of its own world in a cookie."""

from __future__ import annotations

from collections.abc import Callable
from contextvars import ContextVar
from datetime import UTC, datetime

from django.http import HttpRequest, HttpResponseBase

from journal.core import clock

COOKIE = "test-clock-seconds"
"""Seconds since 1970, UTC; without it the app has the real time."""

_real_now = clock.now
_set_now: ContextVar[datetime | None] = ContextVar("set_now", default=None)


def _now() -> datetime:
    return _set_now.get() or _real_now()


class ServerClock:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response
        # The app asks `clock.now()` by that name everywhere (`tests/house/test_clock.py`).
        clock.now = _now

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        seconds = request.COOKIES.get(COOKIE)
        token = _set_now.set(datetime.fromtimestamp(int(seconds), UTC) if seconds else None)
        try:
            return self.get_response(request)
        finally:
            _set_now.reset(token)
