"""The look at the feet before a massage."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from journal.core import clock, undo
from journal.core.entries import ChangedSinceError
from journal.core.moments import moment
from journal.core.ownership import owned_or_404
from journal.core.requests import next_address
from journal.users.requests import SignedInRequest
from sessions.catalogue import Finding
from sessions.guided import foot_checks
from sessions.guided.foot_check_forms import FindingsForm
from sessions.guided.stopped import pause_stopped
from sessions.guided.wanted import Wanted
from sessions.models import Feet, FootCheck, GuidedSession


@require_http_methods(["GET", "HEAD", "POST"])
def foot_check(request: SignedInRequest) -> HttpResponse:
    """All clear leads on to the plan; anything else stops the session on that foot and says what to do."""
    if request.method != "POST":
        return _page(request, FindingsForm())
    form = FindingsForm(request.POST)
    if "all_clear" in request.POST:
        if not form.has_ticks:
            return _record(request, Finding(0), Finding(0), "")
        form.add_error(None, _("You ticked something below. Save that, or take the ticks away."))
    return _record(request, *form.findings, form.note_text) if form.is_valid() else _page(request, form)


@require_POST
def foot_check_delete(request: SignedInRequest, pk: int) -> HttpResponse:
    check = owned_or_404(FootCheck.objects.all(), request.user, pk=pk)
    before = foot_checks.delete_check(check=check)
    text = _("The foot check of %(day)s is deleted.") % {"day": date_format(check.date, "DATE_FORMAT")}
    undo.offer(request, text, url_name="foot_check_undo", before=before)
    return redirect(next_address(request, default="history"))


@require_POST
def foot_check_undo(request: SignedInRequest) -> HttpResponse:
    before = undo.take(request)
    try:
        if before is None:
            messages.error(request, _("There is nothing left to undo here."))
        else:
            foot_checks.restore_check(owner=request.user, before=before)
            messages.success(request, _("Undone. Your foot checks are as they were before."))
    except ChangedSinceError:
        messages.error(request, _("This foot check was changed again since, so nothing was undone."))
    return redirect(next_address(request, default="foot_check"))


def _record(request: SignedInRequest, left: Finding, right: Finding, note: str) -> HttpResponse:
    now = clock.now()
    saved = foot_checks.record_check(owner=request.user, left=left, right=right, note=note, now=now)
    pause_stopped(owner=request.user, now=now)
    is_clear = saved.entry.is_clear
    if saved.before is not None:
        text = _("Saved: both feet are clear.") if is_clear else _("Your foot check is saved.")
        undo.offer(request, text, url_name="foot_check_undo", before=saved.before)
    if is_clear and _has_unfinished(request):
        return redirect("guided")
    wanted = Wanted.from_query(request.GET)
    return redirect(wanted.address("guided_plan" if is_clear else "foot_check"))


def _has_unfinished(request: SignedInRequest) -> bool:
    return GuidedSession.objects.owned_by(request.user).unfinished().exists()


def _page(request: SignedInRequest, form: FindingsForm) -> HttpResponse:
    now = clock.now()
    newest = foot_checks.newest_check(request.user, now)
    found = newest if newest and not newest.is_clear else None
    wanted = Wanted.from_query(request.GET)
    context = {
        "form": form,
        "wanted_address": wanted.address("foot_check"),
        "plan_address": wanted.address("guided_plan"),
        "unfinished": _has_unfinished(request),
        # What was found today stays in sight; only while it holds does it decide.
        "found": found,
        "seen_at": moment(found.entered_at, now, request.user.zone) if found else "",
        "stop": found if found and foot_checks.holds(found, now) else None,
        "other_foot": Feet(found.clear_feet).label if found and found.clear_feet else "",
        "is_urgent": bool(found and (found.left | found.right) & foot_checks.URGENT),
    }
    return render(request, "sessions/foot_check.html", context)
