"""What changes an experiment that there is: pause, go on, stop, undo of a stop, delete."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from journal.core import clock, undo
from journal.core.entries import ChangedSinceError
from journal.core.ownership import owned_or_404
from journal.experiments import actions
from journal.experiments.review import facts_today
from journal.insights.may_start import waits_for_care
from journal.users.requests import SignedInRequest
from sessions.experiment_days import Course, Stage
from sessions.models import Experiment

CHANGED = gettext_lazy("The experiment was changed since this page was opened, so nothing was done.")
DONE = {
    Stage.PAUSED: gettext_lazy("Paused. Your routine holds until you go on."),
    Stage.RUNNING: gettext_lazy("It goes on."),
}
"""What to say after a pause or its end, by the stage that came of it."""


@require_POST
def experiment_pause(request: SignedInRequest, pk: int) -> HttpResponse:
    """Ends the block that runs."""
    return _change(request, pk, actions.pause_experiment)


@require_POST
def experiment_resume(request: SignedInRequest, pk: int) -> HttpResponse:
    """The next block begins today."""
    if waits_for_care(facts_today(request.user, clock.today_for(request.user))):
        messages.error(request, _("Not yet: your feet come first. It stays paused."))
        return redirect("experiment", pk=owned_or_404(Experiment.objects.all(), request.user, pk=pk).pk)
    return _change(request, pk, actions.resume_experiment)


def _change(request: SignedInRequest, pk: int, change: Callable[..., None]) -> HttpResponse:
    stored = owned_or_404(Experiment.objects.all(), request.user, pk=pk)
    today = clock.today_for(request.user)
    try:
        change(experiment=stored, today=today)
    except ChangedSinceError:
        messages.error(request, CHANGED)
    else:
        stored = Experiment.objects.with_pauses().get(pk=pk)
        messages.success(request, DONE[Course(stored).stage(today)])
    return redirect("experiment", pk=pk)


@require_POST
def experiment_stop(request: SignedInRequest, pk: int) -> HttpResponse:
    """Ends it for good, with undo."""
    stored = owned_or_404(Experiment.objects.all(), request.user, pk=pk)
    today = clock.today_for(request.user)
    try:
        actions.stop_experiment(experiment=stored, today=today)
    except ChangedSinceError:
        messages.error(request, CHANGED)
    else:
        before = {"pk": pk, "stopped_on": today.isoformat()}
        undo.offer(request, _("Stopped. All you wrote stays."), url_name="experiment_undo", before=before)
    return redirect("experiment", pk=pk)


@require_POST
def experiment_undo(request: SignedInRequest) -> HttpResponse:
    """Takes a stop back."""
    before = undo.take(request)
    if before is None:
        messages.error(request, _("There is nothing left to undo here."))
        return redirect("experiments")
    stored = Experiment.objects.owned_by(request.user).filter(pk=before["pk"]).first()
    if stored is None:
        messages.error(request, CHANGED)
        return redirect("experiments")
    try:
        actions.go_on_after_all(
            experiment=stored,
            stopped_on=date.fromisoformat(before["stopped_on"]),
            today=clock.today_for(request.user),
        )
        messages.success(request, _("Undone. Your experiment goes on."))
    except ChangedSinceError:
        messages.error(request, CHANGED)
    return redirect("experiment", pk=stored.pk)


@require_POST
def experiment_delete(request: SignedInRequest, pk: int) -> HttpResponse:
    """Takes one that has not begun, or came to nothing, out of the journal."""
    stored = owned_or_404(Experiment.objects.all(), request.user, pk=pk)
    today = clock.today_for(request.user)
    was_waiting = Course(stored).stage(today) == Stage.WAITING
    try:
        actions.delete_experiment(experiment=stored, today=today)
    except ChangedSinceError:
        messages.error(request, CHANGED)
        return redirect("experiment", pk=pk)
    messages.success(request, _("Cancelled.") if was_waiting else _("Deleted. Ratings and sessions stay."))
    return redirect("experiments")
