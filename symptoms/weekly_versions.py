"""How a weekly check was before: looking back, going back, and letting go of it."""

from __future__ import annotations

from datetime import date

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST, require_safe

from journal.core import clock
from journal.core.version_views import VersionViews
from journal.users.requests import SignedInRequest
from symptoms.weekly_actions import WEEKLY_CHECKS
from symptoms.weekly_versions_page import check_versions

_VIEWS = VersionViews(
    store=WEEKLY_CHECKS,
    home="weekly_checks",
    undo_url="weekly_check_undo",
    brought_back=_("The weekly check of %(day)s is brought back."),
    forgotten=_("The earlier versions of the weekly check of %(day)s are forgotten."),
    changed_since=_(
        "This weekly check was changed since you opened the page, so nothing was brought back. Look again."
    ),
)


@require_safe
def weekly_check_versions(request: SignedInRequest, day: date) -> HttpResponse:
    """Every earlier version of a day's check, newest first; the check itself may be deleted."""
    context = {"day": day, "page": check_versions(request.user, day, clock.now())}
    return render(request, "symptoms/weekly_check_versions.html", context)


@require_POST
def weekly_check_bring_back(request: SignedInRequest, pk: int) -> HttpResponse:
    """Makes an earlier version the day's check again."""
    return _VIEWS.bring_back(request, pk)


@require_POST
def weekly_check_forget(request: SignedInRequest, pk: int) -> HttpResponse:
    """Forgets all earlier versions of the check that one of them belongs to."""
    return _VIEWS.forget(request, pk)
