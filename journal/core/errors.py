"""Pages for what went wrong: what happened, that nothing was lost, what to do next."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form whose proof of origin is missing or old: a page left open, or cookies switched off."""
    return render(request, "403_csrf.html", status=403)
