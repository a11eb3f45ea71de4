"""Undo for the last thing saved or deleted.

The state before the change waits in the person's session, on the server, so that no page and no log carries
it. Each offer has a token of its own: a button takes back what it stands beside, or nothing. A token is good
at the address it was offered for and nowhere else, where nobody would understand what waits.
"""

import secrets
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from django.contrib import messages
from django.contrib.sessions.backends.base import SessionBase
from django.http import HttpRequest
from django.urls import reverse
from django.utils.crypto import constant_time_compare

from journal.core import clock

KEPT_FOR = timedelta(minutes=15)
_KEY = "undo"


def offer(request: HttpRequest, text: str, *, url_name: str, before: dict[str, Any]) -> None:
    """Says what was done, with a button that posts to `url_name`; `before` must be JSON."""
    token = secrets.token_urlsafe(12)
    request.session[_KEY] = {
        "token": token,
        "url_name": url_name,
        "at": clock.now().isoformat(),
        "before": before,
    }
    # The message's tag carries the address of its button (`_parts/messages.html`).
    messages.success(request, text, extra_tags=f"{reverse(url_name)}?token={token}")


def take(request: HttpRequest) -> dict[str, Any] | None:
    """The state to go back to, once; None when this button has nothing (any more) to undo."""
    kept = request.session.get(_KEY)
    match = request.resolver_match
    if not kept or match is None or kept.get("url_name") != match.url_name:
        return None
    # Unlike `secrets.compare_digest`, this also compares letters that are not ASCII.
    if not constant_time_compare(kept["token"], request.GET.get("token", "")):
        return None
    before: dict[str, Any] = request.session.pop(_KEY)["before"]
    return before


def forget_old(request: HttpRequest) -> None:
    """Drops an offer whose time is over, so that what was deleted is gone."""
    kept = request.session.get(_KEY)
    if kept and clock.now() - datetime.fromisoformat(kept["at"]) > KEPT_FOR:
        del request.session[_KEY]


def drop(
    session: SessionBase | dict[str, Any], *, url_name: str, matching: Callable[[dict[str, Any]], bool]
) -> bool:
    """Drops an offer for that address whose state matches; whether there was one.

    The session may be one that nobody uses at the moment.
    """
    kept = session.get(_KEY)
    if not kept or kept.get("url_name") != url_name or not matching(kept["before"]):
        return False
    del session[_KEY]
    return True
