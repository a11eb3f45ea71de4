"""Logging, changing and deleting a massage session."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from journal.core import clock, undo
from journal.core.entries import ChangedSinceError, Conflict, Saved
from journal.core.ownership import owned_or_404
from journal.core.requests import next_address
from journal.users.requests import SignedInRequest
from sessions import actions
from sessions.choices import Choices, last_massage, usual_minutes
from sessions.forms import MassageForm, initial_for_next, initial_of
from sessions.models import MassageSession, OilDose

PAGE_METHODS = ["GET", "HEAD", "POST"]


@require_http_methods(PAGE_METHODS)
def massage_new(request: SignedInRequest) -> HttpResponse:
    """Logs a session; the form begins like the last one."""
    today = clock.today_for(request.user)
    if request.method == "POST":
        form = _form(request, data=request.POST)
        return _log(request, form) if form.is_valid() else _page(request, "massage_new", form)
    last = last_massage(request.user)
    minutes = None if last else usual_minutes(request.user)
    form = _form(request, initial=initial_for_next(last, today=today, minutes=minutes))
    return _page(request, "massage_new", form, last=last)


@require_http_methods(PAGE_METHODS)
def massage_edit(request: SignedInRequest, pk: int) -> HttpResponse:
    """Corrects a session."""
    massage = owned_or_404(MassageSession.objects.with_details(), request.user, pk=pk)
    if request.method == "POST":
        form = _form(request, data=request.POST)
        if form.is_valid():
            return _change(request, massage, form)
    else:
        form = _form(request, initial=initial_of(massage))
    return _page(request, "massage_edit", form, massage=massage)


@require_POST
def massage_delete(request: SignedInRequest, pk: int) -> HttpResponse:
    massage = owned_or_404(MassageSession.objects.all(), request.user, pk=pk)
    before = actions.delete_massage(massage=massage)
    text = _("The session of %(day)s is deleted.") % {"day": date_format(massage.date, "DATE_FORMAT")}
    undo.offer(request, text, url_name="massage_undo", before=before)
    return redirect(next_address(request, default="today"))


@require_POST
def massage_undo(request: SignedInRequest) -> HttpResponse:
    before = undo.take(request)
    try:
        if before is None:
            messages.error(request, _("There is nothing left to undo here."))
        else:
            actions.restore_massage(owner=request.user, before=before)
            messages.success(request, _("Undone. The session is as it was before."))
    except ChangedSinceError:
        messages.error(request, _("This session was changed again since, so nothing was undone."))
    return redirect(next_address(request, default="today"))


def _form(request: SignedInRequest, **kwargs: Any) -> MassageForm:
    today = clock.today_for(request.user)
    return MassageForm(choices=Choices.of(request.user), today=today, **kwargs)


def _log(request: SignedInRequest, form: MassageForm) -> HttpResponse:
    result = actions.log_massage(
        owner=request.user,
        client_id=form.cleaned_data["client_id"],
        details=form.details(request.user),
        now=clock.now(),
    )
    return _answer(request, form, result)


def _change(request: SignedInRequest, massage: MassageSession, form: MassageForm) -> HttpResponse:
    result = actions.change_massage(
        massage=massage,
        details=form.details(request.user),
        seen_version=form.cleaned_data["seen_version"],
    )
    return _answer(request, form, result)


def _answer(
    request: SignedInRequest, form: MassageForm, result: Saved[MassageSession] | Conflict[MassageSession]
) -> HttpResponse:
    if isinstance(result, Conflict):
        # What is stored stands beside what was typed; saving that once more is then a choice.
        form.see(result.current)
        stored = MassageSession.objects.owned_by(request.user).with_details().get(pk=result.current.pk)
        return _page(request, "massage_edit", form, status=409, massage=stored, conflict=stored)
    text = in_words(result.entry)
    if result.before is None:
        messages.success(request, text)
    else:
        undo.offer(request, text, url_name="massage_undo", before=result.before)
    return redirect(next_address(request, default="today"))


def in_words(massage: MassageSession) -> str:
    """What was saved, as a sentence."""
    used = [str(technique) for technique in massage.techniques.all()]
    used += [str(massage.carrier_oil)] if massage.carrier_oil else []
    used += [
        _("%(oil)s %(drops)s") % {"oil": dose.essential_oil, "drops": dose.drops} for dose in _doses(massage)
    ]
    minutes = massage.duration_minutes
    text = ngettext(
        "Saved for %(day)s: %(minutes)s minute, %(used)s.",
        "Saved for %(day)s: %(minutes)s minutes, %(used)s.",
        minutes,
    )
    day = date_format(massage.date, "DATE_FORMAT")
    return text % {"day": day, "minutes": minutes, "used": ", ".join(used)}


def _doses(massage: MassageSession) -> QuerySet[OilDose]:
    return massage.oil_doses.select_related("essential_oil")


def _page(
    request: SignedInRequest, name: str, form: MassageForm, *, status: int = 200, **context: Any
) -> HttpResponse:
    context |= {"form": form, "next": next_address(request, default="today")}
    return render(request, f"sessions/{name}.html", context, status=status)
