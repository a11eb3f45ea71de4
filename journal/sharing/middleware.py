"""What holds for every answer to a visitor: nobody keeps it, lists it, or learns where it came from."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from journal.sharing.visitors import is_of_a_visitor

HEADERS = {
    "X-Robots-Tag": "noindex, nofollow",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "private, no-store",
}


class VisitorsMiddleware:
    """Stands outside of all others, so that it has the last word, also when one of them fails."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if is_of_a_visitor(request):
            for name, value in HEADERS.items():
                response[name] = value
        return response
