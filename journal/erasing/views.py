"""Deleting one's journal: the page that says what will go, and the way back."""

from __future__ import annotations

from http import HTTPStatus

from allauth.core import ratelimit
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
from journal.erasing.forms import EraseForm
from journal.erasing.words import what_goes
from journal.users.requests import SignedInRequest


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def erase(request: SignedInRequest) -> HttpResponse:
    """Says what will go and asks for the password; of a closed journal, when it goes and how to keep it."""
    if request.method != "POST" or request.user.is_closed or request.user.is_demo:
        return _page(request, EraseForm(request=request))
    if not ratelimit.consume(request, action="reauthenticate", user=request.user):
        # Without a look at the password, which may be a guess.
        messages.error(request, _("You have tried this many times. Please wait a minute."))
        return _page(request, EraseForm(request=request), HTTPStatus.TOO_MANY_REQUESTS)
    form = EraseForm(request.POST, request=request)
    if not form.is_valid():
        return _page(request, form)
    key = request.session.session_key
    if actions.close(owner=request.user, now=clock.now(), signed_in_with=key):
        note(request.user, Kind.ERASE_ASKED, request)
    return redirect("erase")


def _page(request: SignedInRequest, form: EraseForm, status: HTTPStatus = HTTPStatus.OK) -> HttpResponse:
    context = {"form": form, "what_goes": what_goes(request.user), "n_days": actions.GRACE.days}
    return render(request, "erasing/erase.html", context, status=status)


@require_POST
def erase_take_back(request: SignedInRequest) -> HttpResponse:
    """Keeps a closed journal; everything is as it was."""
    if actions.take_back(owner=request.user):
        note(request.user, Kind.ERASE_TAKEN_BACK, request)
        messages.success(request, _("Your journal is kept. Links, calendar and reminders work again."))
    return redirect("today")
