"""The address of a link as others are given it, whatever address its owner reads the journal at."""

from __future__ import annotations

import ipaddress

from django.conf import settings
from django.urls import reverse

from journal.core.addresses import is_wildcard
from journal.reminders.words import full_address


def address_of(token: str) -> str:
    return full_address(reverse("shared_report", args=[token]))


def is_of_this_machine() -> bool:
    """Whether addresses of this journal lead every other machine to itself."""
    host = str(settings.SITE.hostname).rstrip(".")
    try:
        is_loopback = ipaddress.ip_address(host).is_loopback
    except ValueError:
        is_loopback = host == "localhost" or host.endswith(".localhost")
    return is_loopback or is_wildcard(host)
