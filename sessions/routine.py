"""The routine: how often and how long a person aims for, with its history."""

from __future__ import annotations

from datetime import date

from django.contrib import messages
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from journal.core import clock
from journal.users.models import User
from journal.users.requests import SignedInRequest
from sessions.forms import RoutineForm
from sessions.models import Routine


@require_http_methods(["GET", "HEAD", "POST"])
def routine(request: SignedInRequest) -> HttpResponse:
    """Shows the routines so far and sets the one from today on."""
    today = clock.today_for(request.user)
    routines = list(Routine.objects.owned_by(request.user).oldest_first())
    form = RoutineForm(request.POST or None, initial=_initial(routines))
    if request.method == "POST" and form.is_valid():
        set_routine(owner=request.user, starts_on=today, **form.cleaned_data)
        messages.success(request, _("Your routine is set from today on."))
        return redirect("today")
    return render(request, "sessions/routine.html", {"form": form, "routines": routines[::-1]})


def _initial(routines: list[Routine]) -> dict[str, int]:
    if not routines:
        return {}
    newest = routines[-1]
    return {
        "sessions_per_week": newest.sessions_per_week,
        "duration_minutes": newest.duration_minutes,
    }


@transaction.atomic
def set_routine(*, owner: User, starts_on: date, sessions_per_week: int, duration_minutes: int) -> Routine:
    """The plan from a date on; a second one for the same date replaces the first."""
    plan, _is_new = Routine.objects.update_or_create(
        owner=owner,
        starts_on=starts_on,
        defaults={"sessions_per_week": sessions_per_week, "duration_minutes": duration_minutes},
    )
    return plan
