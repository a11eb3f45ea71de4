"""What a person prepares for their clinician: the notes on one page, the visits on another."""

from __future__ import annotations

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from journal.care import actions
from journal.care.details import CareDetails, details_of, facts_of
from journal.care.forms import CareForm, VisitForm
from journal.care.models import CareNotes, Visit
from journal.core import clock, undo
from journal.core.comparison import Comparison, compare
from journal.core.entries import ChangedSinceError
from journal.core.moments import moment
from journal.core.ownership import owned_or_404
from journal.users.requests import SignedInRequest

VISITS_A_PAGE = 50


@require_http_methods(["GET", "HEAD", "POST"])
def care(request: SignedInRequest) -> HttpResponse:
    """Shows what was prepared, to be changed."""
    if request.method != "POST":
        return _care_page(request, CareForm.for_notes(CareNotes.objects.owned_by(request.user).first()))
    form = CareForm(request.POST)
    if not form.is_valid():
        return _care_page(request, form)
    seen_version, now = form.cleaned_data["seen_version"], clock.now()
    try:
        before = actions.save_notes(
            owner=request.user, details=form.details(), seen_version=seen_version, now=now
        )
    except ChangedSinceError:
        return _conflict(request, form)
    text = _("What you prepared for your clinician is saved.")
    if before is None:
        messages.success(request, text)
    else:
        undo.offer(request, text, url_name="care_undo", before=before)
    return redirect("care")


def _conflict(request: SignedInRequest, form: CareForm) -> HttpResponse:
    """What is stored beside what was typed; the form goes on with what was typed."""
    notes = CareNotes.objects.owned_by(request.user).first()
    form.see_notes(notes)
    return _care_page(request, form, _comparison(request, notes, form.details()))


def _comparison(request: SignedInRequest, notes: CareNotes | None, yours: CareDetails) -> Comparison:
    saved_at = moment(notes.changed_at, clock.now(), request.user.zone) if notes else ""
    return Comparison(compare(facts_of(details_of(notes)), facts_of(yours)), saved_at)


def _care_page(
    request: SignedInRequest, form: CareForm, comparison: Comparison | None = None
) -> HttpResponse:
    context = {
        "form": form,
        "comparison": comparison,
        "visits": Visit.objects.owned_by(request.user).around(clock.today_for(request.user)),
        "keep_address": reverse("care"),
    }
    return render(request, "care/care.html", context, status=409 if comparison else 200)


@require_POST
def care_undo(request: SignedInRequest) -> HttpResponse:
    """Takes the last save back."""
    before = undo.take(request)
    try:
        if before is None:
            messages.error(request, _("There is nothing left to undo here."))
        else:
            actions.restore_notes(owner=request.user, before=before)
            messages.success(request, _("Undone. What you prepared is as it was before."))
    except ChangedSinceError:
        messages.error(request, _("What you prepared was changed again since, so nothing was undone."))
    return redirect("care")


@require_http_methods(["GET", "HEAD", "POST"])
def visits(request: SignedInRequest) -> HttpResponse:
    """Every visit, newest first, and a form to mark one; `?page=` counts from 1."""
    today = clock.today_for(request.user)
    form = VisitForm(request.POST or None, today=today)
    if request.method == "POST" and form.is_valid() and _is_marked(request, form):
        return redirect("visits")
    rows = Visit.objects.owned_by(request.user).newest_first()
    page = Paginator(rows, VISITS_A_PAGE).get_page(request.GET.get("page"))
    return render(request, "care/visits.html", {"form": form, "page": page, "today": today})


def _is_marked(request: SignedInRequest, form: VisitForm) -> bool:
    """Writes what a valid form says; False when its day has another visit, which the form then says."""
    day, with_whom = form.cleaned_data["day"], form.cleaned_data["with_whom"]
    try:
        visit = actions.add_visit(owner=request.user, day=day, with_whom=with_whom)
    except actions.OtherVisitError as other:
        form.add_error("day", _taken(other.visit))
        return False
    messages.success(request, _("Marked: the visit on %(day)s.") % {"day": _day(visit)})
    return True


def _taken(visit: Visit) -> str:
    if visit.with_whom:
        words = _(
            "A visit on this day is in your list already: %(name)s. To change it, remove it there first."
        )
        return words % {"name": visit.with_whom}
    return _("A visit on this day is in your list already. To change it, remove it there first.")


@require_POST
def visit_remove(request: SignedInRequest, pk: int) -> HttpResponse:
    visit = owned_or_404(Visit.objects.all(), request.user, pk=pk)
    text = _("The visit on %(day)s is removed.") % {"day": _day(visit)}
    undo.offer(request, text, url_name="visit_undo", before=actions.remove_visit(visit=visit))
    return redirect("visits")


@require_POST
def visit_undo(request: SignedInRequest) -> HttpResponse:
    """Brings a removed visit back."""
    before = undo.take(request)
    try:
        if before is None:
            messages.error(request, _("There is nothing left to undo here."))
        else:
            visit = actions.restore_visit(owner=request.user, before=before)
            messages.success(request, _("Undone. The visit on %(day)s is back.") % {"day": _day(visit)})
    except actions.OtherVisitError:
        messages.error(request, _("That day has another visit by now, so nothing was undone."))
    return redirect("visits")


def _day(visit: Visit) -> str:
    return date_format(visit.date, "DATE_FORMAT")
