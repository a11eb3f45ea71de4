"""How a day was rated before: looking back, going back, and letting go of it."""

from __future__ import annotations

from datetime import date

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST, require_safe

from journal.core import clock
from journal.core.version_views import VersionViews
from journal.users.requests import SignedInRequest
from symptoms.actions import RATINGS
from symptoms.versions_page import day_versions

_VIEWS = VersionViews(
    store=RATINGS,
    home="history",
    undo_url="check_in_undo",
    brought_back=_("The rating of %(day)s is brought back."),
    forgotten=_("The earlier versions of the rating of %(day)s are forgotten."),
    changed_since=_(
        "This day was changed since you opened the page, so nothing was brought back. Look again."
    ),
)


@require_safe
def rating_versions(request: SignedInRequest, day: date) -> HttpResponse:
    """Every earlier version of a day's rating, newest first; the rating itself may be deleted."""
    context = {"day": day, "page": day_versions(request.user, day, clock.now())}
    return render(request, "symptoms/rating_versions.html", context)


@require_POST
def rating_bring_back(request: SignedInRequest, pk: int) -> HttpResponse:
    """Makes an earlier version the day's rating again."""
    return _VIEWS.bring_back(request, pk)


@require_POST
def rating_forget(request: SignedInRequest, pk: int) -> HttpResponse:
    """Forgets all earlier versions of the day that one of them belongs to."""
    return _VIEWS.forget(request, pk)
