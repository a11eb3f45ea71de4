"""The page on which a person sees what happened with their account."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from journal.activity.page import activity_page
from journal.core import clock


@require_safe
def activity(request: HttpRequest) -> HttpResponse:
    """What happened in the last year, newest first; `?page=` counts from 1."""
    # This app lies below that of users; the person's zone is the one their pages are made in.
    zone = ZoneInfo(timezone.get_current_timezone_name())
    page = activity_page(request.user.pk, number=request.GET.get("page"), zone=zone, now=clock.now())
    return render(request, "activity/activity.html", {"page": page})
