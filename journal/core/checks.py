"""What `manage.py check` says of a set-up that works and is not what its operator wants."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from django.apps import AppConfig
from django.conf import settings
from django.core import checks
from django.core.checks import CheckMessage, register

from journal.core.addresses import is_this_machine, is_wildcard


@register()
def address_check(app_configs: Sequence[AppConfig] | None, **kwargs: Any) -> list[CheckMessage]:  # noqa: ARG001
    return list(_messages())


def _messages() -> Iterator[CheckMessage]:
    site = settings.SITE
    is_local = is_this_machine(site.hostname or "")
    if not settings.IS_HTTPS and not is_local:
        yield checks.Warning(
            f"JOURNAL_URL is {site.geturl()}: passwords travel readable, and passkeys do not work.",
            hint="Put a reverse proxy with https before the journal, and begin JOURNAL_URL with https.",
            id="journal.W001",
        )
    if settings.IS_HTTPS and settings.ALLAUTH_TRUSTED_PROXY_COUNT == 0:
        yield checks.Warning(
            "JOURNAL_PROXIES is 0 with https: every visitor seems to come from the proxy's address.",
            hint="Leave JOURNAL_PROXIES out, or set it to the number of proxies in a row.",
            id="journal.W002",
        )
    if site.path not in {"", "/"} or site.query or site.fragment:
        yield checks.Warning(
            f"JOURNAL_URL is {site.geturl()}: the journal knows no folder and answers at the top only.",
            hint="Give it a host name of its own.",
            id="journal.W003",
        )
    if is_wildcard(settings.HOST) and is_local:
        yield checks.Warning(
            "HOST lets other devices reach the journal, and JOURNAL_URL lets only this machine in.",
            hint="Set JOURNAL_URL to the address that the others type.",
            id="journal.W004",
        )
    if settings.DEBUG and not is_local:
        yield checks.Error(
            "DEBUG is on, so that everybody sees settings and code when something breaks.",
            hint="Leave DEBUG out.",
            id="journal.E001",
        )
