"""What holds for every request of a person, and for every request of a stranger."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.cache import patch_cache_control

from journal.core import clock, errors, undo
from journal.users.devices import note_use
from journal.users.requests import SignedInRequest


class SignInFirstMiddleware(LoginRequiredMiddleware):
    """Every page needs a signed-in person, but for those that say otherwise.

    A form sent after the sign-in has ended is answered with what was typed, not with an empty sign-in page.
    """

    def handle_no_permission(self, request: HttpRequest, view_func: Any) -> Any:
        if request.method == "POST":
            return errors.signed_out(request)
        return super().handle_no_permission(request, view_func)


# Also before somebody is in, these pages hold what is theirs alone: a name, a step that is half done.
_ACCOUNTS = ("/accounts/", "/join/")


class PrivatePagesMiddleware:
    """Lives in the person's time zone, out of every cache; forgets an old undo, notes the device."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not request.user.is_authenticated:
            response = self.get_response(request)
            if request.path.startswith(_ACCOUNTS):
                patch_cache_control(response, private=True, no_store=True)
            return response
        undo.forget_old(request)
        note_use(cast(SignedInRequest, request), today=clock.today_for(request.user))
        with timezone.override(request.user.zone):
            response = self.get_response(request)
        patch_cache_control(response, private=True, no_store=True)
        return response
