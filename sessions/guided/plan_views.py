"""Choosing a plan and beginning."""

from __future__ import annotations

from datetime import datetime

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from journal.core import clock
from journal.users.requests import SignedInRequest
from sessions.catalogue import Finding
from sessions.guided import foot_checks, plan_actions
from sessions.guided.plan_forms import NAME_TAKEN
from sessions.guided.plan_page import PlanPage
from sessions.guided.plans import PlanLine, planned_steps
from sessions.guided.running import AlreadyRunning, start_guided
from sessions.guided.wanted import Wanted
from sessions.models import Feet, FootCheck, GuidedSession

PAGE_METHODS = ["GET", "HEAD", "POST"]


@require_http_methods(PAGE_METHODS)
def guided_plan(request: SignedInRequest) -> HttpResponse:
    """What to do and how long; needs a look at the feet that still holds."""
    now = clock.now()
    wanted = Wanted.from_query(request.GET)
    check = foot_checks.fresh_check(request.user, now)
    if request.method == "POST":
        check = check or _looked_again(request, now)
        return _begin(request, check, wanted, now) if check else _look_again(request, wanted, now)
    if check is None or GuidedSession.objects.owned_by(request.user).unfinished().exists():
        return redirect(wanted.address("foot_check"))
    return _page(request, _plan_page(request, _feet_of(check), wanted), check)


def _plan_page(request: SignedInRequest, feet: Feet, wanted: Wanted) -> PlanPage:
    """With what was sent, if anything was."""
    sent = request.POST if request.method == "POST" else None
    return PlanPage(request.user, feet, wanted, sent, today=clock.today_for(request.user))


def _feet_of(check: FootCheck) -> Feet:
    return check.clear_feet or Feet.BOTH


def _looked_again(request: SignedInRequest, now: datetime) -> FootCheck | None:
    """The look that the person took while the plan stood on the page, its own having grown old."""
    if "all_clear" not in request.POST:
        return None
    nothing = Finding(0)
    return foot_checks.record_check(owner=request.user, left=nothing, right=nothing, note="", now=now).entry


def _look_again(request: SignedInRequest, wanted: Wanted, now: datetime) -> HttpResponse:
    """Asks for another look and keeps what was typed; what stopped both feet today goes first."""
    newest = foot_checks.newest_check(request.user, now)
    if newest and newest.clear_feet is None:
        return redirect(wanted.address("foot_check"))
    page = _plan_page(request, Feet.BOTH, wanted)
    return _page(request, page, None, has_looked=newest is not None)


def _begin(request: SignedInRequest, check: FootCheck, wanted: Wanted, now: datetime) -> HttpResponse:
    page = _plan_page(request, _feet_of(check), wanted)
    if page.lines is None or not _keep(request, page, page.lines):
        return _page(request, page, check)
    said = page.form.cleaned_data
    started = start_guided(
        owner=request.user,
        foot_check=check,
        steps=planned_steps(page.lines, page.feet),
        carrier_oil_id=said["carrier_oil"],
        symptoms_before=said["symptoms_before"],
        client_id=said["client_id"],
        now=now,
    )
    if isinstance(started, AlreadyRunning):
        messages.info(request, _("This guided session was not finished, so no other one was begun."))
    return redirect("guided")


def _keep(request: SignedInRequest, page: PlanPage, lines: list[PlanLine]) -> bool:
    """Saves a newly made plan that was given a name; False when the name is taken, which is then marked."""
    if not page.name_to_keep:
        return True
    try:
        plan_actions.save_plan(owner=request.user, name=page.name_to_keep, lines=lines)
    except plan_actions.NameTakenError:
        page.form.add_error("plan_name", NAME_TAKEN)
        return False
    messages.success(request, _("Your plan “%(name)s” is kept.") % {"name": page.name_to_keep})
    return True


def _page(
    request: SignedInRequest, page: PlanPage, check: FootCheck | None, *, has_looked: bool = False
) -> HttpResponse:
    """Without a check, the page asks for a look before it begins; `has_looked` says that one grew old."""
    context = {
        "page": page,
        "form": page.form,
        "rows": page.rows,
        "check": check,
        "has_looked": has_looked,
    }
    return render(request, "sessions/guided_plan.html", context)
