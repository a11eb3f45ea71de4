"""The check-in: one page a day."""

from __future__ import annotations

from datetime import date, timedelta

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from journal.core import clock, undo
from journal.core.entries import ChangedSinceError, Conflict, Saved
from journal.core.periods import FIRST_DATE
from journal.core.requests import next_address
from journal.users.requests import SignedInRequest
from symptoms import actions
from symptoms.details import RatingDetails
from symptoms.forms import CheckInForm
from symptoms.models import DailyRating, EntryMethod
from symptoms.pages import check_in_for, in_words


@require_safe
def check_in_day(request: SignedInRequest) -> HttpResponse:
    """Leads a date field's answer (`?day=2026-11-20`) to the page of that day; today when there is none."""
    today = clock.today_for(request.user)
    try:
        day = date.fromisoformat(request.GET.get("day") or today.isoformat())
    except ValueError:
        messages.error(request, _("That was not a date. This is today."))
        day = today
    return redirect("check_in", day=day)


@require_http_methods(["GET", "HEAD", "POST"])
def check_in(request: SignedInRequest, day: date) -> HttpResponse:
    """Rates a day, or shows how it was rated, to be corrected."""
    form = CheckInForm(request.POST) if request.method == "POST" else None
    problem = _date_problem(request, day)
    if problem or form is None:
        return _page(request, day, form, problem)
    return _save(request, day, form)


def _date_problem(request: SignedInRequest, day: date) -> str:
    if day > clock.today_for(request.user):
        return _("This day has not come yet. Nothing was saved. Choose a day up to today.")
    if day < FIRST_DATE:
        return _("This day is too long ago. Nothing was saved. Choose a day from 1900 on.")
    return ""


def _save(request: SignedInRequest, day: date, form: CheckInForm) -> HttpResponse:
    details = _details(request, day, form)
    if details is None:
        return _page(request, day, form)
    result = actions.save_rating(
        owner=request.user,
        day=day,
        details=details,
        seen_version=form.cleaned_data["seen_version"],
        now=clock.now(),
    )
    if isinstance(result, Conflict):
        form.see(result.current)
        return _page(request, day, form, conflict=result.current, status=409)
    _say_saved(request, day, result)
    return redirect(next_address(request, default="today"))


def _details(request: SignedInRequest, day: date, form: CheckInForm) -> RatingDetails | None:
    """What is to be written; None when the form says why not."""
    is_valid = form.is_valid()
    if "same_as_yesterday" not in request.POST:
        return form.details() if is_valid else None
    if {"note", "seen_version"} & form.errors.keys():
        return None
    yesterday = check_in_for(request.user, day).yesterday
    if yesterday is None:
        form.add_error(None, _("The day before has no rating to copy. Choose the numbers instead."))
        return None
    method = EntryMethod.SAME_AS_YESTERDAY
    return RatingDetails(yesterday.scores, note=form.cleaned_data["note"], entry_method=method)


def _say_saved(request: SignedInRequest, day: date, result: Saved[DailyRating]) -> None:
    text = _("Saved for %(day)s: %(scores)s.") % {
        "day": date_format(day, "DATE_FORMAT"),
        "scores": in_words(result.entry),
    }
    if result.before is None:
        messages.success(request, text)
    else:
        undo.offer(request, text, url_name="check_in_undo", before=result.before)


def _page(
    request: SignedInRequest,
    day: date,
    form: CheckInForm | None,
    problem: str = "",
    conflict: DailyRating | None = None,
    status: int = 200,
) -> HttpResponse:
    """The check-in page; on a conflict, what is stored stands beside what was typed."""
    today = clock.today_for(request.user)
    context = {
        "check_in": check_in_for(request.user, max(day, FIRST_DATE + timedelta(days=1)), form),
        "day": day,
        "problem": problem,
        "conflict": conflict,
        "conflict_words": in_words(conflict) if conflict else "",
        "today": today,
        # Filling in one day after another, a person stays on these pages.
        "next": next_address(request, default="today" if day == today else request.path),
    }
    return render(request, "symptoms/check_in.html", context, status=400 if problem else status)


@require_POST
def check_in_undo(request: SignedInRequest) -> HttpResponse:
    before = undo.take(request)
    try:
        if before is None:
            messages.error(request, _("There is nothing left to undo here."))
        else:
            day = actions.restore_rating(owner=request.user, before=before, now=clock.now())
            text = _("Undone. %(day)s is as it was before.")
            messages.success(request, text % {"day": date_format(day, "DATE_FORMAT")})
    except ChangedSinceError:
        messages.error(request, _("This day was changed again since, so nothing was undone."))
    return redirect(next_address(request, default="today"))


@require_POST
def check_in_delete(request: SignedInRequest, day: date) -> HttpResponse:
    before = actions.delete_rating(owner=request.user, day=day, now=clock.now())
    if before is None:
        raise Http404
    text = _("The rating of %(day)s is deleted.") % {"day": date_format(day, "DATE_FORMAT")}
    undo.offer(request, text, url_name="check_in_undo", before=before)
    return redirect(next_address(request, default="history"))
