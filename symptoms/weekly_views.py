"""The weekly check: one page for the seven days up to a day, and the list of those that were done."""

from __future__ import annotations

from datetime import date

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from journal.core import clock, undo
from journal.core.comparison import Comparison
from journal.core.entries import ChangedSinceError, Conflict, Saved
from journal.core.requests import next_address
from journal.users.requests import SignedInRequest
from symptoms import weekly_actions as actions
from symptoms.days import date_problem, lead_to_day
from symptoms.layout import ask_again, hidden_parts, hide
from symptoms.models import Extra, WeeklyCheck
from symptoms.weekly_details import details_of
from symptoms.weekly_forms import WeeklyCheckForm
from symptoms.weekly_list import CHECKS_A_PAGE, row_of
from symptoms.weekly_page import PEG_SOURCE, weekly_check_page
from symptoms.weekly_versions_page import comparison_of, n_versions_of
from symptoms.weekly_words import in_words


@require_safe
def weekly_check_day(request: SignedInRequest) -> HttpResponse:
    return lead_to_day(request, "weekly_check")


@require_http_methods(["GET", "HEAD", "POST"])
def weekly_check(request: SignedInRequest, day: date) -> HttpResponse:
    """Checks the seven days up to a day, or shows what was said of them, to be corrected."""
    form = WeeklyCheckForm(request.POST) if request.method == "POST" else None
    problem = _date_problem(request, day)
    if problem or form is None or not form.is_valid():
        return _page(request, day, form, problem)
    return _save(request, day, form)


def _save(request: SignedInRequest, day: date, form: WeeklyCheckForm) -> HttpResponse:
    """Writes what a valid form says."""
    seen_version, now = form.cleaned_data["seen_version"], clock.now()
    result = actions.save_weekly_check(
        owner=request.user, day=day, details=form.details(), seen_version=seen_version, now=now
    )
    if isinstance(result, Conflict):
        form.see(result.current)
        comparison = comparison_of(request.user, result.current, form.details(), now)
        return _page(request, day, form, comparison=comparison, status=409)
    if seen_version and result.before and result.before["values"] is None:
        text = _("This weekly check had been deleted in another window. What you saved now is a new one.")
        messages.info(request, text)
    _say_saved(request, day, result)
    return redirect(next_address(request, default="today"))


def _date_problem(request: SignedInRequest, day: date) -> str:
    today = clock.today_for(request.user)
    # Asked only of days to come: of others it makes no difference.
    is_stored = day > today and WeeklyCheck.objects.owned_by(request.user).on(day).exists()
    return date_problem(day, today=today, is_stored=is_stored)


def _say_saved(request: SignedInRequest, day: date, result: Saved[WeeklyCheck]) -> None:
    text = _("Weekly check of %(day)s saved: %(words)s.") % {
        "day": date_format(day, "DATE_FORMAT"),
        "words": in_words(details_of(result.entry)),
    }
    if result.before is None:
        messages.success(request, text)
    else:
        undo.offer(request, text, url_name="weekly_check_undo", before=result.before)


def _page(
    request: SignedInRequest,
    day: date,
    form: WeeklyCheckForm | None,
    problem: str = "",
    comparison: Comparison | None = None,
    status: int = 200,
) -> HttpResponse:
    """The page of a check; on a conflict, what is stored stands beside what was typed."""
    today = clock.today_for(request.user)
    context = {
        "page": weekly_check_page(request.user, day, form),
        "day": day,
        "last_day": today if problem else max(day, today),
        "problem": problem,
        "comparison": comparison,
        "n_versions": n_versions_of(request.user, day),
        "peg_source": PEG_SOURCE,
        "next": next_address(request, default="today"),
    }
    return render(request, "symptoms/weekly_check.html", context, status=400 if problem else status)


@require_POST
def weekly_check_undo(request: SignedInRequest) -> HttpResponse:
    before = undo.take(request)
    try:
        if before is None:
            messages.error(request, _("There is nothing left to undo here."))
        else:
            actions.restore_weekly_check(owner=request.user, before=before, now=clock.now())
            text = _("Undone. The weekly check of %(day)s is as it was before.")
            day = date_format(date.fromisoformat(before["date"]), "DATE_FORMAT")
            messages.success(request, text % {"day": day})
    except ChangedSinceError:
        messages.error(request, _("This weekly check was changed again since, so nothing was undone."))
    return redirect(next_address(request, default="today"))


@require_POST
def weekly_check_delete(request: SignedInRequest, day: date) -> HttpResponse:
    seen_version = request.POST.get("seen_version", "")
    try:
        before = actions.delete_weekly_check(
            owner=request.user, day=day, now=clock.now(), seen_version=seen_version
        )
    except ChangedSinceError:
        text = _(
            "This weekly check was changed since you opened it, so it was not deleted. This is how it is now."
        )
        messages.error(request, text)
        return redirect("weekly_check", day=day)
    if before is None:
        raise Http404
    text = _("The weekly check of %(day)s is deleted.") % {"day": date_format(day, "DATE_FORMAT")}
    undo.offer(request, text, url_name="weekly_check_undo", before=before)
    return redirect(next_address(request, default="weekly_checks"))


@require_safe
def weekly_checks(request: SignedInRequest) -> HttpResponse:
    """Every weekly check, newest first; `?page=` counts from 1."""
    checks = WeeklyCheck.objects.owned_by(request.user).newest_first()
    page = Paginator(checks, CHECKS_A_PAGE).get_page(request.GET.get("page"))
    context = {
        "page": page,
        "rows": [row_of(check) for check in page],
        "today": clock.today_for(request.user),
        "is_hidden": Extra.WEEKLY_CHECK in hidden_parts(request.user),
    }
    return render(request, "symptoms/weekly_checks.html", context)


@require_POST
def weekly_check_hide(request: SignedInRequest) -> HttpResponse:
    """Today never asks for a weekly check again."""
    hide(owner=request.user, part=Extra.WEEKLY_CHECK)
    text = _("Today does not ask for a weekly check any more. You find it under All days.")
    undo.offer(request, text, url_name="weekly_check_ask", before={})
    return redirect(next_address(request, default="today"))


@require_POST
def weekly_check_ask(request: SignedInRequest) -> HttpResponse:
    """Today asks again; also what Undo does after hiding."""
    undo.take(request)
    ask_again(owner=request.user, part=Extra.WEEKLY_CHECK)
    messages.success(request, _("Today asks for a weekly check again, once a week."))
    return redirect(next_address(request, default="today"))
