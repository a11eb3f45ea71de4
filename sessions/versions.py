"""How a session was before: looking back, going back, and letting go of it."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from journal.core import clock, undo
from journal.core.entries import ChangedSinceError
from journal.core.ownership import owned_or_404
from journal.core.requests import next_address
from journal.users.requests import SignedInRequest
from sessions import actions
from sessions.models import MassageSession, MassageVersion
from sessions.versions_page import versions_of


@require_safe
def massage_versions(request: SignedInRequest, pk: int) -> HttpResponse:
    """Every earlier version of a session, newest first."""
    massage = owned_or_404(MassageSession.objects.all(), request.user, pk=pk)
    context = {"massage": massage, "page": versions_of(massage, request.user, clock.now())}
    return render(request, "sessions/massage_versions.html", context)


@require_POST
def massage_bring_back(request: SignedInRequest, pk: int) -> HttpResponse:
    """Makes an earlier version, of a session or of a deleted one, the session again."""
    version = owned_or_404(MassageVersion.objects.all(), request.user, pk=pk)
    seen_version = request.POST.get("seen_version", "")
    try:
        before = actions.bring_back(
            owner=request.user, version=version, seen_version=seen_version, now=clock.now()
        )
    except ChangedSinceError:
        messages.error(
            request,
            _("This session was changed since you opened the page, so nothing was brought back. Look again."),
        )
    else:
        text = _("The session of %(day)s is brought back.")
        text %= {"day": date_format(version.date, "DATE_FORMAT")}
        if before is None:
            messages.success(request, text)
        else:
            undo.offer(request, text, url_name="massage_undo", before=before)
    return redirect(next_address(request, default="history"))


@require_POST
def massage_forget(request: SignedInRequest, pk: int) -> HttpResponse:
    """Forgets all earlier versions of the session that one of them belongs to."""
    version = owned_or_404(MassageVersion.objects.all(), request.user, pk=pk)
    MassageVersion.objects.of_entry(version).delete()
    text = _("The earlier versions of the session of %(day)s are forgotten.")
    messages.success(request, text % {"day": date_format(version.date, "DATE_FORMAT")})
    return redirect(next_address(request, default="history"))
