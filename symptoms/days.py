"""Which day a page of symptoms is about, and which days cannot be."""

from __future__ import annotations

from datetime import date

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from journal.core import clock
from journal.core.periods import FIRST_DATE
from journal.users.requests import SignedInRequest


def lead_to_day(request: SignedInRequest, url_name: str) -> HttpResponse:
    """Leads a date field's answer (`?day=2026-11-20`) to the page of that day; today when there is none."""
    today = clock.today_for(request.user)
    try:
        day = date.fromisoformat(request.GET.get("day") or today.isoformat())
    except ValueError:
        messages.error(request, _("That was not a date. This is today."))
        day = today
    return redirect(url_name, day=day)


def date_problem(day: date, *, today: date, is_stored: bool) -> str:
    """Why nothing can be said of a day. What was said further east, before it came here, can be corrected."""
    if day > today and not is_stored:
        return _("This day has not come yet. Nothing was saved. Choose a day up to today.")
    if day < FIRST_DATE:
        return _("This day is too long ago. Nothing was saved. Choose a day from 1900 on.")
    return ""
