"""The list of devices, and signing out of one or of all others."""

from __future__ import annotations

from allauth.usersessions.internal.flows.sessions import end_sessions
from allauth.usersessions.models import UserSession
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from journal.activity.models import Kind
from journal.activity.notes import note
from journal.core.device_names import device_name
from journal.users.devices import devices_of, sign_out_others
from journal.users.requests import SignedInRequest


@require_safe
def devices(request: SignedInRequest) -> HttpResponse:
    """Where somebody is signed in."""
    found = devices_of(request)
    has_others = any(not device.is_this for device in found)
    return render(request, "users/devices.html", {"devices": found, "has_others": has_others})


@require_POST
def device_sign_out(request: SignedInRequest, pk: int) -> HttpResponse:
    """Ends one sign-in. That of this very browser leads to the landing page."""
    session = get_object_or_404(UserSession, user=request.user, pk=pk)
    is_this = session.is_current()
    end_sessions(request, [session])
    if is_this:
        return redirect("welcome")
    note(request.user, Kind.SIGNED_OUT_ELSEWHERE, request, detail=device_name(session.user_agent))
    messages.success(request, _("That device is signed out."))
    return redirect("devices")


@require_POST
def devices_sign_out_others(request: SignedInRequest) -> HttpResponse:
    """Ends every sign-in but this one."""
    if sign_out_others(request):
        note(request.user, Kind.SIGNED_OUT_ELSEWHERE, request)
    messages.success(request, _("You are signed out everywhere else."))
    return redirect("devices")
