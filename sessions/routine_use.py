"""A suggested schedule becomes the routine from today on by one tap, and undo takes it back."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Any

from django import forms
from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from journal.core import clock, undo
from journal.core.entries import ChangedSinceError
from journal.core.requests import next_address
from journal.core.weekdays import Weekdays
from journal.users.models import User
from journal.users.requests import SignedInRequest
from sessions.models import DURATION_MINUTES_MAX, SESSIONS_PER_WEEK_MAX, Routine
from sessions.routine import set_routine


class SuggestedForm(forms.Form):
    """What the button hands back; `seen` names the routine that was in force when the page was made."""

    sessions_per_week = forms.IntegerField(min_value=1, max_value=SESSIONS_PER_WEEK_MAX)
    duration_minutes = forms.IntegerField(min_value=1, max_value=DURATION_MINUTES_MAX)
    seen = forms.CharField(required=False)


def name_of(routine: Routine | None) -> str:
    """Names a routine as it was last written; empty for none."""
    return f"{routine.starts_on:%Y-%m-%d} {routine.changed_at.isoformat()}" if routine else ""


@require_POST
def routine_use(request: SignedInRequest) -> HttpResponse:
    """Makes the schedule of a suggestion the routine."""
    form = SuggestedForm(request.POST)
    if not form.is_valid():
        # Only our own button leads here.
        raise Http404
    today = clock.today_for(request.user)
    try:
        before = use_schedule(owner=request.user, today=today, now=clock.now(), **form.cleaned_data)
    except ChangedSinceError:
        messages.error(
            request, _("Your routine was changed since this page was opened, so it stays as it is.")
        )
    else:
        undo.offer(request, _used(form.cleaned_data), url_name="routine_undo", before=before)
    return redirect(next_address(request, default="today"))


def _used(schedule: dict[str, int]) -> str:
    n = schedule["sessions_per_week"]
    text = ngettext(
        "Your routine from today on: %(n)s session a week, %(minutes)s minutes. Trends shows where it "
        "begins.",
        "Your routine from today on: %(n)s sessions a week, %(minutes)s minutes each. Trends shows where it "
        "begins.",
        n,
    )
    return text % {"n": n, "minutes": schedule["duration_minutes"]}


@transaction.atomic
def use_schedule(
    *, owner: User, today: date, sessions_per_week: int, duration_minutes: int, seen: str, now: datetime
) -> dict[str, Any]:
    """Sets the routine from today on; returns what undoing needs.

    Chosen days stay while they are as many as before; the time of day always does. Raises ChangedSinceError
    when another routine is in force than the one that was seen.
    """
    in_force = Routine.objects.owned_by(owner).select_for_update().in_force_on(today)
    if name_of(in_force) != seen:
        raise ChangedSinceError
    is_as_often = in_force is not None and in_force.sessions_per_week == sessions_per_week
    written = set_routine(
        owner=owner,
        starts_on=today,
        sessions_per_week=sessions_per_week,
        duration_minutes=duration_minutes,
        weekdays=in_force.weekdays if in_force and is_as_often else Weekdays(0),
        preferred_time=in_force.preferred_time if in_force else None,
        now=now,
    )
    is_replaced = in_force is not None and in_force.starts_on == today
    return {
        "starts_on": today.isoformat(),
        "written": name_of(written),
        "replaced": _kept(in_force) if in_force and is_replaced else None,
    }


def _kept(routine: Routine) -> dict[str, Any]:
    """As JSON, for undo."""
    return {
        "sessions_per_week": routine.sessions_per_week,
        "duration_minutes": routine.duration_minutes,
        "weekdays": routine.weekdays.slugs,
        "preferred_time": routine.preferred_time.isoformat() if routine.preferred_time else None,
        "changed_at": routine.changed_at.isoformat(),
    }


@require_POST
def routine_undo(request: SignedInRequest) -> HttpResponse:
    """Takes a suggested schedule back."""
    before = undo.take(request)
    try:
        if before is None:
            messages.error(request, _("There is nothing left to undo here."))
        else:
            restore_routine(owner=request.user, before=before)
            messages.success(request, _("Undone. Your routine is as it was before."))
    except ChangedSinceError:
        messages.error(request, _("Your routine was changed again since, so nothing was undone."))
    return redirect(next_address(request, default="today"))


@transaction.atomic
def restore_routine(*, owner: User, before: dict[str, Any]) -> None:
    """Puts back what the suggestion replaced. Raises ChangedSinceError when that is no longer what holds."""
    starts_on = date.fromisoformat(before["starts_on"])
    rows = Routine.objects.owned_by(owner).select_for_update().filter(starts_on=starts_on)
    if name_of(rows.first()) != before["written"]:
        raise ChangedSinceError
    kept = before["replaced"]
    if kept is None:
        rows.delete()
        return
    preferred = kept["preferred_time"]
    set_routine(
        owner=owner,
        starts_on=starts_on,
        sessions_per_week=kept["sessions_per_week"],
        duration_minutes=kept["duration_minutes"],
        weekdays=Weekdays.from_slugs(kept["weekdays"]),
        preferred_time=time.fromisoformat(preferred) if preferred else None,
        now=datetime.fromisoformat(kept["changed_at"]),
    )
