"""Pages for what went wrong: what happened, what was typed, what to do next."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

# Hidden fields, which nobody typed, and secrets, which no page repeats.
_NOT_TYPED = {
    "csrfmiddlewaretoken",
    "next",
    "client_id",
    "seen_version",
    "time_zone",
    "login",
    "given_by",
    "date",
    # Chosen by the number of their row, which tells a person nothing.
    "techniques",
    "carrier_oil",
}


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form whose proof of origin is missing or old: a page left open, or cookies switched off."""
    return _page(request, "403_csrf.html", 403)


def signed_out(request: HttpRequest) -> HttpResponse:
    """A form sent after the sign-in has ended."""
    return _page(request, "signed_out.html", 403)


def page_not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """No such page, or an entry that was deleted (or never was this person's)."""
    return _page(request, "404.html", 404)


def server_error(request: HttpRequest) -> HttpResponse:
    """Our mistake."""
    return _page(request, "500.html", 500)


def _page(request: HttpRequest, template: str, status: int) -> HttpResponse:
    return render(request, template, {"typed": typed(request)}, status=status)


def typed(request: HttpRequest) -> list[str]:
    """What a person put into the form that was refused, to be copied: never lost, never a password."""
    sent = [
        (name, value.strip())
        for name, values in request.POST.lists()
        if name not in _NOT_TYPED and "password" not in name and not name.startswith("drops_")
        for value in values
        if value.strip()
    ]
    numbers = [f"{name.replace('_', ' ')} {value}" for name, value in sent if value.isdecimal()]
    return [", ".join(numbers)] * bool(numbers) + [value for _, value in sent if not value.isdecimal()]
