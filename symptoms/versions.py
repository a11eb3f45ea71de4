"""How a day was rated before: looking back, going back, and letting go of it."""

from __future__ import annotations

from datetime import date

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
from symptoms import actions
from symptoms.models import RatingVersion
from symptoms.versions_page import day_versions


@require_safe
def rating_versions(request: SignedInRequest, day: date) -> HttpResponse:
    """Every earlier version of a day's rating, newest first; the rating itself may be deleted."""
    context = {"day": day, "page": day_versions(request.user, day, clock.now())}
    return render(request, "symptoms/rating_versions.html", context)


@require_POST
def rating_bring_back(request: SignedInRequest, pk: int) -> HttpResponse:
    """Makes an earlier version the day's rating again."""
    version = owned_or_404(RatingVersion.objects.all(), request.user, pk=pk)
    seen_version = request.POST.get("seen_version", "")
    try:
        before = actions.bring_back(
            owner=request.user, version=version, seen_version=seen_version, now=clock.now()
        )
    except ChangedSinceError:
        messages.error(
            request,
            _("This day was changed since you opened the page, so nothing was brought back. Look again."),
        )
    else:
        text = _("The rating of %(day)s is brought back.")
        text %= {"day": date_format(version.date, "DATE_FORMAT")}
        if before is None:
            messages.success(request, text)
        else:
            undo.offer(request, text, url_name="check_in_undo", before=before)
    return redirect(next_address(request, default="history"))


@require_POST
def rating_forget(request: SignedInRequest, pk: int) -> HttpResponse:
    """Forgets all earlier versions of the day that one of them belongs to."""
    version = owned_or_404(RatingVersion.objects.all(), request.user, pk=pk)
    RatingVersion.objects.of_entry(version).delete()
    text = _("The earlier versions of the rating of %(day)s are forgotten.")
    messages.success(request, text % {"day": date_format(version.date, "DATE_FORMAT")})
    return redirect(next_address(request, default="history"))
