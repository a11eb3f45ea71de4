"""Notices on a request that the journal was set up wrongly, and says so instead of going round in circles."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.middleware.security import SecurityMiddleware
from django.shortcuts import render

HOST_LENGTH_SHOWN = 100
# What a proxy says of the visitor. One that says any of it, but not by what it was asked, is set up wrongly.
_PROXY_HEADERS = ("X-Forwarded-For", "X-Real-IP", "Forwarded", "Via")

POLICY = ", ".join(
    [
        *(f"{feature}=()" for feature in ("accelerometer", "camera", "display-capture", "geolocation")),
        *(f"{feature}=()" for feature in ("gyroscope", "magnetometer", "microphone", "midi", "payment")),
        *(f"{feature}=()" for feature in ("serial", "usb", "hid")),
        "publickey-credentials-create=(self)",
        "publickey-credentials-get=(self)",
        "screen-wake-lock=(self)",
    ]
)
"""What pages may ask of the browser: passkeys, and a screen that stays awake in a guided session."""


class SafeWaysMiddleware:
    """Says what pages may ask of the browser, and stands before a redirect to https that would never end.

    What it answers itself never gets to Django's SecurityMiddleware, so it asks that one for its headers.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        self.with_headers = SecurityMiddleware(get_response).process_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        refusal = _refusal(request)
        response = self.with_headers(request, refusal) if refusal else self.get_response(request)
        response.headers.setdefault("Permissions-Policy", POLICY)
        return response


def _refusal(request: HttpRequest) -> HttpResponse | None:
    """What is answered before anything else is asked."""
    if request.method == "TRACE":
        return HttpResponseNotAllowed(["GET", "HEAD", "POST"])
    says_nothing = "X-Forwarded-Proto" not in request.headers
    if settings.IS_HTTPS and says_nothing and any(name in request.headers for name in _PROXY_HEADERS):
        return wrong_address(request, problem="proxy", status=400)
    return None


def is_reached_otherwise(request: HttpRequest) -> bool:
    """Whether the browser thinks of https and the journal of http, as behind a proxy it knows nothing of."""
    origin = urlsplit(request.headers.get("Origin", ""))
    return origin.netloc == request.get_host() and origin.scheme != request.scheme


def wrong_address(request: HttpRequest, *, problem: str, status: int) -> HttpResponse:
    """`problem` is host, proxy, proxies or scheme."""
    asked = request.META.get("HTTP_HOST", "")[:HOST_LENGTH_SHOWN]
    context = {"problem": problem, "asked": asked, "address": settings.SITE.geturl()}
    return render(request, "wrong_address.html", context, status=status)
