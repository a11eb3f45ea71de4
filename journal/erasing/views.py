"""Deleting one's journal: the page that says what will go, and the way back."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from journal.activity.models import Kind
from journal.activity.notes import note
from journal.core import clock
from journal.erasing import actions
from journal.erasing.words import what_goes
from journal.users.reauthentication import who_is_it
from journal.users.requests import SignedInRequest


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def erase(request: SignedInRequest) -> HttpResponse:
    """Says what will go, and closes the journal; of a closed one, when it goes and how to keep it."""
    if request.method == "POST" and not request.user.is_closed and not request.user.is_demo:
        return _close(request)
    context = {"what_goes": what_goes(request.user), "n_days": actions.GRACE.days}
    return render(request, "erasing/erase.html", context)


@who_is_it
def _close(request: SignedInRequest) -> HttpResponse:
    key = request.session.session_key
    if actions.close(owner=request.user, now=clock.now(), signed_in_with=key):
        note(request.user, Kind.ERASE_ASKED, request)
    return redirect("erase")


@require_POST
def erase_take_back(request: SignedInRequest) -> HttpResponse:
    """Keeps a closed journal; everything is as it was."""
    if actions.take_back(owner=request.user):
        note(request.user, Kind.ERASE_TAKEN_BACK, request)
        messages.success(request, _("Your journal is kept. Links, calendar and reminders work again."))
    return redirect("today")
