"""How a session was before: looking back, going back, and letting go of it."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST, require_safe

from journal.core import clock
from journal.core.ownership import owned_or_404
from journal.core.version_views import VersionViews
from journal.users.requests import SignedInRequest
from sessions.actions import MASSAGES
from sessions.models import MassageSession
from sessions.versions_page import versions_of

_VIEWS = VersionViews(
    store=MASSAGES,
    home="history",
    undo_url="massage_undo",
    brought_back=_("The session of %(day)s is brought back."),
    forgotten=_("The earlier versions of the session of %(day)s are forgotten."),
    changed_since=_(
        "This session was changed since you opened the page, so nothing was brought back. Look again."
    ),
)


@require_safe
def massage_versions(request: SignedInRequest, pk: int) -> HttpResponse:
    """Every earlier version of a session, newest first."""
    massage = owned_or_404(MassageSession.objects.all(), request.user, pk=pk)
    context = {"massage": massage, "page": versions_of(massage, request.user, clock.now())}
    return render(request, "sessions/massage_versions.html", context)


@require_POST
def massage_bring_back(request: SignedInRequest, pk: int) -> HttpResponse:
    """Makes an earlier version, of a session or of a deleted one, the session again."""
    return _VIEWS.bring_back(request, pk)


@require_POST
def massage_forget(request: SignedInRequest, pk: int) -> HttpResponse:
    """Forgets all earlier versions of the session that one of them belongs to."""
    return _VIEWS.forget(request, pk)
