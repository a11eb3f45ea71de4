"""What every view reads from a request."""

from django.http import HttpRequest
from django.shortcuts import resolve_url
from django.utils.http import url_has_allowed_host_and_scheme

# What a browser says of a link or a form on another website, and of one on a neighbour by the same name.
_FROM_ELSEWHERE = {"cross-site", "same-site"}


def next_address(request: HttpRequest, *, default: str) -> str:
    """Where to go after a save: the page the request names, if it is one of ours; else `default`.

    `default` is a URL name or an address.
    """
    address = request.POST.get("next") or request.GET.get("next", "")
    is_ours = address.startswith("/") and url_has_allowed_host_and_scheme(address, allowed_hosts=None)
    return address if is_ours else resolve_url(default)


def is_from_another_site(request: HttpRequest) -> bool:
    """Whether another website has led the browser here. One that is very old does not say."""
    return request.headers.get("Sec-Fetch-Site") in _FROM_ELSEWHERE
