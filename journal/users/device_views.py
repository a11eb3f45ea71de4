"""The list of devices, and signing out of one or of all others."""

from __future__ import annotations

from allauth.usersessions.internal.flows.sessions import end_sessions
from allauth.usersessions.models import UserSession
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from journal.activity.models import Kind
from journal.activity.notes import note
from journal.core.device_names import device_name
from journal.core.ownership import visible_or_404
from journal.users.devices import devices_of, sign_out_others
from journal.users.reauthentication import who_is_it
from journal.users.requests import SignedInRequest


@require_safe
def devices(request: SignedInRequest) -> HttpResponse:
    """Where somebody is signed in."""
    found = devices_of(request)
    has_others = any(not device.is_this for device in found)
    return render(request, "users/devices.html", {"devices": found, "has_others": has_others})


@require_http_methods(["GET", "HEAD", "POST"])
def device_sign_out(request: SignedInRequest, pk: int) -> HttpResponse:
    """Ends one sign-in. That of this very browser leads to the landing page.

    Opened without a form it leads to the list: so it is when two windows asked who it is, and allauth has
    kept the form of the later one.
    """
    session = visible_or_404(UserSession.objects.filter(user=request.user), request.user, pk=pk)
    if request.method != "POST":
        return redirect("devices")
    if not session.is_current():
        return _sign_out_elsewhere(request, session)
    end_sessions(request, [session])
    return redirect("welcome")


@who_is_it
def _sign_out_elsewhere(request: SignedInRequest, session: UserSession) -> HttpResponse:
    """Whoever has found a browser open must not be able to shut its owner out of all others."""
    end_sessions(request, [session])
    note(request.user, Kind.SIGNED_OUT_ELSEWHERE, request, detail=device_name(session.user_agent))
    messages.success(request, _("That device is signed out."))
    return redirect("devices")


@require_http_methods(["GET", "HEAD", "POST"])
def devices_sign_out_others(request: SignedInRequest) -> HttpResponse:
    """Ends every sign-in but this one; opened without a form it leads to the list."""
    return _sign_out_others(request) if request.method == "POST" else redirect("devices")


@who_is_it
def _sign_out_others(request: SignedInRequest) -> HttpResponse:
    if sign_out_others(request):
        note(request.user, Kind.SIGNED_OUT_ELSEWHERE, request)
    messages.success(request, _("You are signed out everywhere else."))
    return redirect("devices")
