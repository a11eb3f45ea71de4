"""What a search of the guide shows."""

from __future__ import annotations

import re
from html import unescape

from journal.users.models import User
from tests.conftest import ClientOf

WORD_OF_NOBODY = "unicorn"


def page(client_of: ClientOf, person: User, **query: str) -> str:
    answer = client_of(person).get("/guide/", query)
    assert answer.status_code == 200
    return unescape(answer.content.decode())


def in_order(html: str) -> list[str]:
    """The techniques that a page links to, from first to last."""
    return re.findall(r'href="/guide/technique/([^/"]+)/"', html)


def suit_and_close(html: str) -> tuple[list[str], list[str]]:
    """The techniques that have all that was asked for, and those that come close."""
    suit, _, close = html.partition("Close to it")
    return in_order(suit), in_order(close)


def found(html: str) -> set[str]:
    """The techniques that have all that was asked for."""
    return set(suit_and_close(html)[0])
