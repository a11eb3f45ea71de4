"""The address of the journal, and the service one may sign in by: what both need of the environment."""

from __future__ import annotations

import ipaddress
import os
from typing import Any
from urllib.parse import SplitResult, urlsplit

from django.core.exceptions import ImproperlyConfigured


def site_address(text: str) -> SplitResult:
    """JOURNAL_URL in parts: the address people type, which decides hosts and cookies."""
    try:
        address = urlsplit(text)
        port_is_valid = address.port is None or address.port > 0
    except ValueError:
        port_is_valid = False
    if not port_is_valid or address.scheme not in {"http", "https"} or not address.hostname:
        raise ImproperlyConfigured(
            f"JOURNAL_URL is {text!r}; it must read https://journal.example or http://127.0.0.1:8000."
        )
    return address


def allowed_hosts(address: SplitResult, bound_to: str) -> list[str]:
    """The host names the app answers to: its address, this machine, and the interface it is bound to."""
    hosts = {"localhost", "127.0.0.1", "[::1]"}
    for host in (address.hostname, bound_to):
        if host and not is_wildcard(host):
            hosts.add(f"[{host}]" if ":" in host else host)
    return sorted(hosts)


def is_wildcard(host: str) -> bool:
    """Whether the address means every interface of the machine."""
    try:
        return ipaddress.ip_address(host).is_unspecified
    except ValueError:
        return False


def oidc_service() -> dict[str, Any]:
    """allauth's settings of the OpenID Connect service that JOURNAL_OIDC_ISSUER names; empty without one."""
    names = ("ISSUER", "CLIENT_ID", "CLIENT_SECRET")
    issuer, client_id, secret = (os.environ.get(f"JOURNAL_OIDC_{name}", "").strip() for name in names)
    if not any((issuer, client_id, secret)):
        return {}
    if not all((issuer, client_id, secret)):
        raise ImproperlyConfigured(
            "JOURNAL_OIDC_ISSUER, JOURNAL_OIDC_CLIENT_ID and JOURNAL_OIDC_CLIENT_SECRET go together."
        )
    address = urlsplit(issuer)
    if not address.hostname or not (address.scheme == "https" or is_this_machine(address.hostname)):
        raise ImproperlyConfigured(
            f"JOURNAL_OIDC_ISSUER is {issuer!r}; it must read https://id.example or https://id.example/realm."
        )
    name = os.environ.get("JOURNAL_OIDC_NAME", "").strip() or address.hostname
    return oidc_settings(issuer, client_id, secret, name)


def oidc_settings(issuer: str, client_id: str, secret: str, name: str) -> dict[str, Any]:
    # Only the signed token is read: userinfo is not signed, and nobody checks that it is of the same person.
    settings = {"server_url": issuer.rstrip("/"), "oauth_pkce_enabled": True, "fetch_userinfo": False}
    app = {
        "provider_id": "oidc",
        "name": name,
        "client_id": client_id,
        "secret": secret,
        "settings": settings,
    }
    return {"openid_connect": {"APPS": [app]}}


def is_this_machine(host: str) -> bool:
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
