"""The journal's address as others are given it, whatever address its owner reads it at."""

from __future__ import annotations

import ipaddress
from typing import Any

from django.conf import settings
from django.urls import reverse

from journal.core.addresses import is_wildcard


def full_address(path: str) -> str:
    """An address as it works outside of the journal's own pages."""
    return settings.SITE.geturl().rstrip("/") + path


def address_of(name: str, *captured: Any) -> str:
    """The full address of one of our pages, by the name of its URL and what it takes."""
    return full_address(reverse(name, args=captured))


def is_of_this_machine() -> bool:
    """Whether addresses of this journal lead every other machine to itself."""
    host = str(settings.SITE.hostname).rstrip(".")
    try:
        is_loopback = ipaddress.ip_address(host).is_loopback
    except ValueError:
        is_loopback = host == "localhost" or host.endswith(".localhost")
    return is_loopback or is_wildcard(host)
