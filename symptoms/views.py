"""The check-in: one page a day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from django.contrib import messages
from django.core.exceptions import NON_FIELD_ERRORS
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from journal.core import clock, undo
from journal.core.comparison import Comparison
from journal.core.entries import ChangedSinceError, Conflict, Saved
from journal.core.periods import FIRST_DATE
from journal.core.requests import next_address
from journal.users.requests import SignedInRequest
from symptoms import actions
from symptoms.days import date_problem, lead_to_day
from symptoms.extras_form import FullCheckInForm
from symptoms.full_check_in import FullCheckIn, StoredDay, full_check_in, stored_day
from symptoms.layout import switch_part
from symptoms.models import SYMPTOMS, DailyRating, EntryMethod
from symptoms.saving import save_said
from symptoms.sent import completed
from symptoms.versions_page import comparison_of, n_versions_of
from symptoms.words import Said, saved_words


@require_safe
def check_in_day(request: SignedInRequest) -> HttpResponse:
    return lead_to_day(request, "check_in")


@require_http_methods(["GET", "HEAD", "POST"])
def check_in(request: SignedInRequest, day: date) -> HttpResponse:
    """Rates a day, or shows how it was rated, to be corrected."""
    stored = stored_day(request.user, max(day, FIRST_DATE + timedelta(days=1)))
    problem = date_problem(day, today=clock.today_for(request.user), is_stored=stored.rating is not None)
    if request.method != "POST":
        return _page(request, day, full_check_in(stored), problem)
    form = FullCheckInForm(completed(request.POST, stored.said), own_words=stored.said.own_words)
    if problem:
        return _page(request, day, full_check_in(stored, form), problem)
    if switched := switch_part(request.user, request.POST):
        return _page(request, day, full_check_in(stored, form, complains=False, switched=switched))
    return _save(request, stored, form)


def _save(request: SignedInRequest, stored: StoredDay, form: FullCheckInForm) -> HttpResponse:
    said, goes_on = _said(request, stored, form), "more" in request.POST
    if said is None:
        only_goes_on = goes_on and not any(form[symptom].data for symptom in SYMPTOMS)
        return _page(request, stored.day, full_check_in(stored, form, complains=not only_goes_on))
    seen_version, now = form.cleaned_data["seen_version"], clock.now()
    result = save_said(said, owner=request.user, day=stored.day, seen_version=seen_version, now=now)
    if isinstance(result, Conflict):
        form.see(result.current)
        comparison = comparison_of(request.user, result.current, said, now)
        return _page(request, stored.day, full_check_in(stored, form), comparison=comparison, status=409)
    if seen_version and result.before and result.before["values"] is None:
        text = _("This day had been deleted in another window. What you saved now is its new rating.")
        messages.info(request, text)
    _say_saved(request, said, result)
    return redirect(request.path if goes_on else next_address(request, default="today"))


def _said(request: SignedInRequest, stored: StoredDay, form: FullCheckInForm) -> Said | None:
    """What is to be written; None when the form says why not."""
    is_valid = form.is_valid()
    said = form.said(stored.said.details)
    if "same_as_yesterday" not in request.POST:
        return said if is_valid else None
    if form.errors.keys() - {*SYMPTOMS, NON_FIELD_ERRORS}:
        return None
    if stored.yesterday is None:
        form.add_error(None, _("The day before has no rating to copy. Choose the numbers instead."))
        return None
    method = EntryMethod.SAME_AS_YESTERDAY
    return replace(said, details=replace(said.details, scores=stored.yesterday.scores, entry_method=method))


def _say_saved(request: SignedInRequest, said: Said, result: Saved[DailyRating]) -> None:
    text = saved_words(result.entry.date, said)
    if result.before is None:
        messages.success(request, text)
    else:
        undo.offer(request, text, url_name="check_in_undo", before=result.before)


def _page(
    request: SignedInRequest,
    day: date,
    page: FullCheckIn,
    problem: str = "",
    comparison: Comparison | None = None,
    status: int = 200,
) -> HttpResponse:
    """The check-in page; on a conflict, what is stored stands beside what was typed."""
    today = clock.today_for(request.user)
    context = {
        "check_in": page,
        "day": day,
        "problem": problem,
        "comparison": comparison,
        # Saying that a day was like the one before is a button of its own; choosing it once more is too.
        "mine": "same_as_yesterday" if "same_as_yesterday" in request.POST else "",
        "n_versions": n_versions_of(request.user, day),
        "today": today,
        "last_day": today if problem else max(day, today),
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
            actions.restore_rating(owner=request.user, before=before, now=clock.now())
            day = date_format(date.fromisoformat(before["date"]), "DATE_FORMAT")
            messages.success(request, _("Undone. %(day)s is as it was before.") % {"day": day})
    except ChangedSinceError:
        messages.error(request, _("This day was changed again since, so nothing was undone."))
    return redirect(next_address(request, default="today"))


@require_POST
def check_in_delete(request: SignedInRequest, day: date) -> HttpResponse:
    seen_version = request.POST.get("seen_version", "")
    try:
        before = actions.delete_rating(
            owner=request.user, day=day, now=clock.now(), seen_version=seen_version
        )
    except ChangedSinceError:
        text = _("This day was changed since you opened it, so it was not deleted. This is how it is now.")
        messages.error(request, text)
        return redirect("check_in", day=day)
    if before is None:
        raise Http404
    text = _("The rating of %(day)s is deleted.") % {"day": date_format(day, "DATE_FORMAT")}
    undo.offer(request, text, url_name="check_in_undo", before=before)
    return redirect(next_address(request, default="history"))
