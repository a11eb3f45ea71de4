"""The routine: how often, how long and on which days a person aims for, with its history."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time

from django.contrib import messages
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from journal.core import clock
from journal.core.weekdays import Weekdays
from journal.users.models import User
from journal.users.requests import SignedInRequest
from sessions.experiment_days import current_course
from sessions.models import Experiment, Routine
from sessions.routine_form import RoutineForm, initial_of_routine
from sessions.schedule import short_name, weekdays_from


@require_http_methods(["GET", "HEAD", "POST"])
def routine(request: SignedInRequest) -> HttpResponse:
    """Shows the routines so far and sets the one from today on."""
    today = clock.today_for(request.user)
    week_start = request.user.week_start
    routines = list(Routine.objects.owned_by(request.user).oldest_first())
    newest = routines[-1] if routines else None
    form = RoutineForm(request.POST or None, initial=initial_of_routine(newest), week_start=week_start)
    if request.method == "POST" and form.is_valid():
        set_routine(owner=request.user, starts_on=today, now=clock.now(), **form.cleaned_data)
        messages.success(request, _("Your routine is set from today on."))
        return redirect("today")
    experiments = Experiment.objects.owned_by(request.user).with_pauses()
    context = {
        "form": form,
        "experiment_first": current_course(experiments, today) is not None,
        "routines": routine_lines(reversed(routines), week_start=week_start),
    }
    return render(request, "sessions/routine.html", context)


@transaction.atomic
def set_routine(
    *,
    owner: User,
    starts_on: date,
    sessions_per_week: int,
    duration_minutes: int,
    weekdays: Weekdays,
    preferred_time: time | None,
    now: datetime,
) -> Routine:
    """The plan from a date on; a second one for the same date replaces the first."""
    plan, _is_new = Routine.objects.update_or_create(
        owner=owner,
        starts_on=starts_on,
        defaults={
            "sessions_per_week": sessions_per_week,
            "duration_minutes": duration_minutes,
            "weekdays": weekdays,
            "preferred_time": preferred_time,
            "changed_at": now,
        },
    )
    return plan


@dataclass(frozen=True)
class RoutineLine:
    """One routine and the short names of its chosen days, in the order of the person's week."""

    plan: Routine
    days: list[str]


def routine_lines(routines: Iterable[Routine], *, week_start: int) -> list[RoutineLine]:
    """The routines in the given order, ready to be listed."""
    week = weekdays_from(week_start)
    return [
        RoutineLine(plan, [str(short_name(day)) for day in week if day in plan.weekdays]) for plan in routines
    ]
