"""How a weekly check was before: looking back, going back, and letting go of it."""

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
from symptoms import weekly_actions
from symptoms.models import WeeklyCheckVersion
from symptoms.weekly_versions_page import check_versions


@require_safe
def weekly_check_versions(request: SignedInRequest, day: date) -> HttpResponse:
    """Every earlier version of a day's check, newest first; the check itself may be deleted."""
    context = {"day": day, "page": check_versions(request.user, day, clock.now())}
    return render(request, "symptoms/weekly_check_versions.html", context)


@require_POST
def weekly_check_bring_back(request: SignedInRequest, pk: int) -> HttpResponse:
    """Makes an earlier version the day's check again."""
    version = owned_or_404(WeeklyCheckVersion.objects.all(), request.user, pk=pk)
    seen_version = request.POST.get("seen_version", "")
    try:
        before = weekly_actions.bring_back(
            owner=request.user, version=version, seen_version=seen_version, now=clock.now()
        )
    except ChangedSinceError:
        text = _("This weekly check was changed since you opened the page, so nothing was brought back.")
        messages.error(request, text)
    else:
        text = _("The weekly check of %(day)s is brought back.")
        text %= {"day": date_format(version.date, "DATE_FORMAT")}
        if before is None:
            messages.success(request, text)
        else:
            undo.offer(request, text, url_name="weekly_check_undo", before=before)
    return redirect(next_address(request, default="weekly_checks"))


@require_POST
def weekly_check_forget(request: SignedInRequest, pk: int) -> HttpResponse:
    """Forgets all earlier versions of the check that one of them belongs to."""
    version = owned_or_404(WeeklyCheckVersion.objects.all(), request.user, pk=pk)
    WeeklyCheckVersion.objects.of_entry(version).delete()
    text = _("The earlier versions of the weekly check of %(day)s are forgotten.")
    messages.success(request, text % {"day": date_format(version.date, "DATE_FORMAT")})
    return redirect(next_address(request, default="weekly_checks"))
