"""A journal that is closed to be deleted shows its owner one page, from which it can be taken back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

OPEN = frozenset(
    {
        "erase",
        "erase_take_back",
        "everything",
        "account_logout",
        # What is of nobody who is signed in, or of somebody else.
        "healthz",
        "service_worker",
        "web_manifest",
        "shared_report",
        "shared_report_pdf",
        "shared_pin",
        "shared_gone",
        "calendar_feed",
        "reminders_off",
        "reminders_confirm",
    }
)
"""All addresses that a closed journal still has; any other, also one that is made later, is closed."""


class ClosedJournalMiddleware:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, _view: Any, _args: Any, _kwargs: Any) -> HttpResponse | None:
        if not request.user.is_authenticated or not request.user.is_closed:
            return None
        if request.resolver_match is not None and request.resolver_match.url_name in OPEN:
            return None
        if request.method not in {"GET", "HEAD"}:
            messages.error(request, _("Nothing was saved: this journal is closed."))
        return redirect("erase")
