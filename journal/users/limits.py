"""Files that take a while to make, or that machines ask for, are made so often and then not for a while.

What the rates are stands in `ACCOUNT_RATE_LIMITS`; all processes count together (`shared_cache`).
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import wraps
from typing import Any

from allauth.core import ratelimit
from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render

from journal.core import security
from journal.core.busy import waiting_at_most
from journal.users.requests import SignedInRequest

View = Callable[..., HttpResponseBase]
PAUSE_SECONDS = 600
WAIT_SECONDS = 1

logger = logging.getLogger(__name__)


def too_many(request: HttpRequest) -> HttpResponse:
    """The project's page of a limit, which allauth asks for."""
    security.too_often(security.route_of(request))
    return render(request, "429.html", status=429)


def is_allowed(request: HttpRequest, action: str, **whose: Any) -> bool:
    """Whether it was not asked for too often, which then is one time more. `whose` is a `user` or a `key`."""
    if ratelimit.consume(request, action=action, **whose):
        return True
    security.too_often(action)
    return False


def pause(request: HttpRequest, action: str, **whose: Any) -> HttpResponse | None:
    """The answer when it was asked for too often, with 429; None when not. `whose` is a `user` or a `key`.

    What cannot be counted now, as others write or the disk is full, is let through: reading needs no room.
    """
    try:
        with waiting_at_most(WAIT_SECONDS):
            answer: HttpResponse | None = ratelimit.consume_or_429(
                request, action=action, limit_get=True, **whose
            )
    except DatabaseError as error:
        logger.warning("A file could not be counted (%s)", type(error).__name__)
        return None
    if answer is not None:
        answer["Retry-After"] = str(PAUSE_SECONDS)
    return answer


def own_file(view: View) -> View:
    """A file of one's own. Put it below the decorators that say which methods a view takes."""

    @wraps(view)
    def limited(request: SignedInRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        return pause(request, "own_file", user=request.user) or view(request, *args, **kwargs)

    return limited
