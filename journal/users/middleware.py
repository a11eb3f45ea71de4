"""What holds for every request of a person, and for every request of a stranger."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

from django.contrib.auth import logout
from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.cache import patch_cache_control

from journal.core import clock, errors, undo
from journal.users import signed_in
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
    """Lives in the person's time zone, out of every cache; forgets an old undo, notes the device.

    A sign-in whose time is over ends before anything is done in its name.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        is_somebody = request.user.is_authenticated
        if is_somebody and signed_in.is_over(request, now=clock.now()):
            logout(request)
        if request.user.is_authenticated:
            response = self._of_person(cast(SignedInRequest, request))
        else:
            response = self._of_stranger(request)
        if is_somebody and not request.user.is_authenticated and _clears_quickly(request):
            response["Clear-Site-Data"] = '"cache"'
        return response

    def _of_stranger(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if request.path.startswith(_ACCOUNTS):
            patch_cache_control(response, private=True, no_store=True)
        return response

    def _of_person(self, request: SignedInRequest) -> HttpResponse:
        undo.forget_old(request)
        note_use(request, now=clock.now())
        with timezone.override(request.user.zone):
            response = self.get_response(request)
        patch_cache_control(response, private=True, no_store=True)
        return response


def _clears_quickly(request: HttpRequest) -> bool:
    """Chromium looks through its whole cache for that, many seconds long, with the page standing still.

    There the page before is let go of because its cookie changed, and none is ever stored.
    """
    return "Chrome/" not in request.headers.get("User-Agent", "")
