"""Experiments: the list, setting one up, its page, and what changes it."""

from __future__ import annotations

from datetime import date

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from journal.activity.models import Kind
from journal.activity.notes import note
from journal.core import clock
from journal.core.ownership import owned_or_404
from journal.experiments import actions
from journal.experiments.designs import DESIGNS, QUESTIONS
from journal.experiments.files import as_csv, as_json
from journal.experiments.forms import ExperimentForm, begin_with
from journal.experiments.listing import listed, offers
from journal.experiments.page import experiment_page
from journal.experiments.results import outcomes_of
from journal.experiments.review import review_of, start_hindrances
from journal.insights.may_start import Hindrances
from journal.users.requests import SignedInRequest
from sessions.experiment_days import Course
from sessions.models import Compares, Experiment, Routine
from sessions.routine_use import name_of

FILES = {
    "json": (as_json, "application/json; charset=utf-8"),
    "csv": (as_csv, "text/csv; charset=utf-8"),
}


@require_safe
def experiments(request: SignedInRequest) -> HttpResponse:
    """What experiments are, the one that runs, those that are over, and the ways to begin one."""
    today = clock.today_for(request.user)
    found = listed(request.user, today=today)
    context = {
        "hindrances": start_hindrances(request.user, today),
        "current": next((one for one in found if not one.is_over), None),
        "past": [one for one in found if one.is_over],
        "offers": offers(),
    }
    return render(request, "experiments/experiments.html", context)


@require_safe
def experiment_new(request: SignedInRequest, question: str, compares: str) -> HttpResponse:
    """The form for one question and one thing compared."""
    today = clock.today_for(request.user)
    form = _form(request, question, compares, today=today)
    return render(request, "experiments/experiment_new.html", {"form": form, "design": form.design})


@require_safe
def experiment_review(request: SignedInRequest, question: str, compares: str) -> HttpResponse:
    """What would be started and the person's own chance; a wrong answer shows the form again."""
    today = clock.today_for(request.user)
    form = _form(request, question, compares, today=today, is_sent=True)
    if not form.is_valid():
        context = {"form": form, "design": form.design}
        return render(request, "experiments/experiment_new.html", context)
    return _review(request, form, start_hindrances(request.user, today), today)


def _review(
    request: SignedInRequest,
    form: ExperimentForm,
    hindrances: Hindrances,
    today: date,
    *,
    asks: bool = False,
) -> HttpResponse:
    context = {
        "review": review_of(request.user, form, hindrances, today=today),
        "design": form.design,
        "compares": form.compares,
        "asks": asks,
    }
    return render(request, "experiments/experiment_review.html", context)


def _form(
    request: SignedInRequest, question: str, compares: str, *, today: date, is_sent: bool = False
) -> ExperimentForm:
    """Raises Http404 for what is not offered."""
    if question not in QUESTIONS or compares not in DESIGNS[question].compares:
        raise Http404
    design, compared = DESIGNS[question], Compares(compares)
    routine = Routine.objects.owned_by(request.user).in_force_on(today)
    sent = (request.POST or request.GET) if is_sent else None
    return ExperimentForm(
        sent,
        owner=request.user,
        design=design,
        compares=compared,
        today=today,
        # Somebody who goes back to change something finds what was chosen.
        initial=begin_with(routine, design, today=today) | request.GET.dict(),
    )


@require_http_methods(["GET", "HEAD", "POST"])
def experiment_start(request: SignedInRequest, question: str, compares: str) -> HttpResponse:
    """Draws the order and begins; asked for again, as by a restored tab, it leads back."""
    if request.method != "POST":
        return redirect("experiments")
    today = clock.today_for(request.user)
    form = _form(request, question, compares, today=today, is_sent=True)
    if not form.is_valid():
        return render(request, "experiments/experiment_new.html", {"form": form, "design": form.design})
    hindrances = start_hindrances(request.user, today)
    is_unasked = bool(hindrances.to_ask) and "asked" not in request.POST
    if hindrances.forbidding or is_unasked:
        return _review(request, form, hindrances, today, asks=is_unasked)
    try:
        experiment = actions.start_experiment(
            owner=request.user, columns=form.columns(), today=today, now=clock.now()
        )
    except actions.OneAtATimeError:
        return _review(request, form, hindrances, today)
    if "R07" in hindrances.to_ask:
        actions.note_asked(owner=request.user, today=today)
    messages.success(request, _("Your experiment is set. Each plan is shown when it begins."))
    return redirect("experiment", pk=experiment.pk)


@require_safe
def experiment(request: SignedInRequest, pk: int) -> HttpResponse:
    """How it goes, or what it came to."""
    today = clock.today_for(request.user)
    stored = owned_or_404(Experiment.objects.with_plans(), request.user, pk=pk)
    routine = Routine.objects.owned_by(request.user).in_force_on(today)
    context = {
        "page": experiment_page(request.user, stored, routine, today=today),
        "routine_seen": name_of(routine),
    }
    return render(request, "experiments/experiment.html", context)


@require_safe
def experiment_file(request: SignedInRequest, pk: int, ending: str) -> HttpResponse:
    """Design, days and result as JSON, or the days as CSV; none before the result, as they tell it."""
    today = clock.today_for(request.user)
    stored = owned_or_404(Experiment.objects.with_plans(), request.user, pk=pk)
    if ending not in FILES or not Course(stored).is_decided(today):
        raise Http404
    write, content_type = FILES[ending]
    content = write(request.user, outcomes_of(request.user, stored, today=today), today=today)
    name = f"experiment-{stored.starts_on.isoformat()}.{ending}"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    note(request.user, Kind.DOWNLOADED, request, detail=name)
    return HttpResponse(content, content_type=content_type, headers=headers)
