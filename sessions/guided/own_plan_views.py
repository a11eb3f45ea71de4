"""Changing and deleting plans of one's own."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from journal.core import undo
from journal.core.entries import ChangedSinceError
from journal.core.ownership import owned_or_404
from journal.core.requests import next_address
from journal.users.requests import SignedInRequest
from sessions.guided import plan_actions
from sessions.guided.plan_forms import NAME_TAKEN, PlanNameForm
from sessions.guided.plan_rows import PlanRows, rows_of, typed_rows
from sessions.guided.plans import lines_of, techniques_of
from sessions.models import MassagePlan
from sessions.seen import seen_text

PAGE_METHODS = ["GET", "HEAD", "POST"]


@require_http_methods(PAGE_METHODS)
def plan_edit(request: SignedInRequest, pk: int) -> HttpResponse:
    """Changes one of the person's own plans."""
    plan = owned_or_404(MassagePlan.objects.prefetch_related("steps"), request.user, pk=pk)
    known = techniques_of(request.user)
    lines = lines_of(plan, known)
    kept = {line.technique.pk for line in lines}
    offered = [one for one in known if one.archived_at is None or one.pk in kept]
    if request.method == "POST":
        form, rows = PlanNameForm(request.POST), typed_rows(request.POST, offered)
        return _change(request, plan, form, rows)
    seen = seen_text(plan_actions.content_of(plan))
    form = PlanNameForm(initial={"plan_name": plan.name, "seen_version": seen})
    return _edit_page(request, plan, form, rows_of(lines, offered))


@require_POST
def plan_delete(request: SignedInRequest, pk: int) -> HttpResponse:
    plan = owned_or_404(MassagePlan.objects.all(), request.user, pk=pk)
    before = plan_actions.delete_plan(plan=plan)
    text = _("Your plan “%(name)s” is deleted.") % {"name": plan.name}
    undo.offer(request, text, url_name="plan_undo", before=before)
    return redirect(next_address(request, default="guided_plan"))


@require_POST
def plan_undo(request: SignedInRequest) -> HttpResponse:
    before = undo.take(request)
    try:
        if before is None:
            messages.error(request, _("There is nothing left to undo here."))
        else:
            plan_actions.restore_plan(owner=request.user, before=before)
            messages.success(request, _("Undone. Your plan is as it was before."))
    except ChangedSinceError:
        messages.error(request, _("Your plans were changed again since, so nothing was undone."))
    return redirect(next_address(request, default="guided_plan"))


def _change(request: SignedInRequest, plan: MassagePlan, form: PlanNameForm, rows: PlanRows) -> HttpResponse:
    lines = rows.lines()
    if lines is None:
        form.add_error(
            None, _("Not saved yet: please look at the marked steps. What you typed is still here.")
        )
    if lines is None or not form.is_valid():
        return _edit_page(request, plan, form, rows)
    name = form.cleaned_data["plan_name"]
    try:
        seen = form.cleaned_data["seen_version"]
        before = plan_actions.change_plan(plan=plan, name=name, lines=lines, seen_version=seen)
    except ChangedSinceError:
        return _conflict(request, plan, name, rows)
    except plan_actions.NameTakenError:
        form.add_error("plan_name", NAME_TAKEN)
        return _edit_page(request, plan, form, rows)
    text = _("Your plan “%(name)s” is saved.") % {"name": name}
    if before is None:
        messages.success(request, text)
    else:
        undo.offer(request, text, url_name="plan_undo", before=before)
    return redirect(next_address(request, default="guided_plan"))


def _conflict(request: SignedInRequest, plan: MassagePlan, name: str, rows: PlanRows) -> HttpResponse:
    """What is stored stands beside what was typed; saving that once more is then a choice."""
    stored = MassagePlan.objects.prefetch_related("steps").get(pk=plan.pk)
    seen = seen_text(plan_actions.content_of(stored))
    form = PlanNameForm(initial={"plan_name": name, "seen_version": seen})
    lines = lines_of(stored, techniques_of(request.user))
    return _edit_page(request, stored, form, rows, 409, stored_lines=lines)


def _edit_page(
    request: SignedInRequest,
    plan: MassagePlan,
    form: PlanNameForm,
    rows: PlanRows,
    status: int = 200,
    **context: Any,
) -> HttpResponse:
    context |= {
        "plan": plan,
        "form": form,
        "rows": rows,
        "minutes_made": 2 * rows.minutes_a_foot,
        "next": next_address(request, default="guided_plan"),
    }
    return render(request, "sessions/plan_edit.html", context, status=status)
