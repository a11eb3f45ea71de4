"""Undo for the last thing saved or deleted.

The state before the change waits in the person's session, on the server, so that no page carries it.
Only the last change can be undone.
"""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest
from django.urls import reverse

_KEY = "undo"


def offer(request: HttpRequest, text: str, *, url_name: str, before: dict[str, Any]) -> None:
    """Says what was done, with a button that posts to `url_name`; `before` must be JSON."""
    request.session[_KEY] = {"url_name": url_name, "before": before}
    # The message's tag carries the address of its button (`_parts/messages.html`).
    messages.success(request, text, extra_tags=reverse(url_name))


def take(request: HttpRequest, *, url_name: str) -> dict[str, Any] | None:
    """The state to go back to, once; None when there is nothing (any more) to undo here."""
    kept = request.session.get(_KEY)
    if not kept or kept["url_name"] != url_name:
        return None
    del request.session[_KEY]
    before: dict[str, Any] = kept["before"]
    return before
