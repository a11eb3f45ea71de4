"""What every view reads from a request."""

from django.http import HttpRequest
from django.shortcuts import resolve_url
from django.utils.http import url_has_allowed_host_and_scheme


def next_address(request: HttpRequest, *, default: str) -> str:
    """Where to go after a save: the page the request names, if it is one of ours; else `default`.

    `default` is a URL name or an address.
    """
    address = request.POST.get("next") or request.GET.get("next", "")
    is_ours = address.startswith("/") and url_has_allowed_host_and_scheme(address, allowed_hosts=None)
    return address if is_ours else resolve_url(default)
