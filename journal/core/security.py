"""What somebody tried and may not, for the log: an account by its number, no name, no address, no token.

One line each of the logger `journal.security`, level WARNING, so that whoever runs the journal can count
them and be told of many.
"""

from __future__ import annotations

import logging
from typing import Any

from django.http import HttpRequest

logger = logging.getLogger("journal.security")


def sign_in_failed(way: str, account_id: int | None) -> None:
    """`way` is password, code or PIN; None where there is no such account."""
    whose = "of no account" if account_id is None else f"of account {account_id}"
    logger.warning("A wrong %s %s", way, whose)


def too_often(limit: str) -> None:
    """`limit` is what was counted: its name, or the kind of address that was asked for."""
    logger.warning("Too many tries: %s", limit)


def route_of(request: HttpRequest) -> str:
    """The kind of address, such as `shared/<token>/`."""
    return request.resolver_match.route if request.resolver_match else "an unknown address"


def refused(person: Any, what: str) -> None:
    """`person` is a user or the id; `what` is a kind of row or page that is there, and not for them."""
    logger.warning("Refused to account %s: %s", getattr(person, "pk", person), what)
