"""Logging, changing and deleting a massage session."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from journal.core import clock, undo
from journal.core.entries import ChangedSinceError
from journal.core.ownership import owned_or_404
from journal.core.periods import FIRST_DATE
from journal.core.requests import next_address
from journal.users.requests import SignedInRequest
from sessions import actions, saving
from sessions.choices import Choices, built_in_technique, last_own_massage, routine_minutes
from sessions.details import details_of
from sessions.experiment_prefill import planned_for
from sessions.forms import MassageForm
from sessions.guided.foot_checks import newest_of_day
from sessions.models import MassageSession, MassageVersion
from sessions.prefill import initial_of, start_of_next
from sessions.versions_page import n_versions_of
from sessions.words import found_in_words, in_words, same_again

PAGE_METHODS = ["GET", "HEAD", "POST"]


@require_http_methods(PAGE_METHODS)
def massage_new(request: SignedInRequest) -> HttpResponse:
    """Logs a session; the form begins like the last one that the owner logged.

    `?day=2026-11-18` begins on that day, `?technique=circles` with that technique alone, `?plan=now` with
    what the experiment asks for that day.
    """
    today = clock.today_for(request.user)
    choices = Choices.of(request.user)
    if request.method == "POST":
        form = MassageForm(request.POST, choices=choices, today=today)
        return _log(request, form) if form.is_valid() else _page(request, "massage_new", form)
    last = last_own_massage(request.user)
    minutes = None if last else routine_minutes(request.user)
    start = start_of_next(last, choices=choices, day=_asked_day(request, today), minutes=minutes)
    initial = start.initial
    planned = planned_for(request.user, initial["date"], drops=initial) if "plan" in request.GET else {}
    initial |= planned
    technique = built_in_technique(request.GET.get("technique", ""))
    if technique is not None:
        initial["techniques"] = [technique]
    form = MassageForm(initial=initial, choices=choices, today=today)
    return _page(
        request,
        "massage_new",
        form,
        last=last,
        same_again=same_again(form) if last and not planned else "",
        has_left_out=start.has_left_out,
        is_planned=bool(planned),
        found=_found_today(request, today) if initial["date"] == today else "",
    )


def _found_today(request: SignedInRequest, today: date) -> str:
    """What today's newest look at the feet found; empty when it found nothing."""
    check = newest_of_day(request.user, today)
    if check is None or check.is_clear:
        return ""
    return found_in_words(check, request.user.zone)


def _asked_day(request: SignedInRequest, today: date) -> date:
    """The day that the address names; today when it names none that can be logged."""
    try:
        day = date.fromisoformat(request.GET.get("day", ""))
    except ValueError:
        return today
    return day if FIRST_DATE <= day <= today else today


@require_http_methods(PAGE_METHODS)
def massage_edit(request: SignedInRequest, pk: int) -> HttpResponse:
    """Corrects a session."""
    massage = MassageSession.objects.owned_by(request.user).filter(pk=pk).first()
    if massage is None:
        return _deleted_meanwhile(request, pk)
    stored = details_of(massage)
    today = clock.today_for(request.user)
    choices = Choices.of(request.user, kept=stored, client_id=massage.client_id)
    if request.method == "POST":
        form = MassageForm(request.POST, choices=choices, today=today)
        if form.is_valid():
            return _change(request, massage, form)
    else:
        form = MassageForm(initial=initial_of(massage, stored), choices=choices, today=today)
    return _page(request, "massage_edit", form, massage=massage, n_versions=n_versions_of(massage))


def _deleted_meanwhile(request: SignedInRequest, pk: int) -> HttpResponse:
    """Somebody's correction of a session that another window has deleted can still be saved, as a new one."""
    form = MassageForm(request.POST, choices=Choices.of(request.user), today=clock.today_for(request.user))
    form.is_valid()
    client_id = form.cleaned_data.get("client_id")
    versions = MassageVersion.objects.owned_by(request.user)
    if client_id is None or not versions.filter(client_id=client_id).exists():
        # There is none, or a stranger's: a 404 either way.
        owned_or_404(MassageSession.objects.all(), request.user, pk=pk)
    text = _(
        "This session was deleted in another window, so nothing was saved. What you entered is still here: "
        "save it to log it again, or leave the page."
    )
    form.add_error(None, text)
    return _page(request, "massage_new", form, 409)


@require_POST
def massage_delete(request: SignedInRequest, pk: int) -> HttpResponse:
    massage = owned_or_404(MassageSession.objects.all(), request.user, pk=pk)
    seen_version = request.POST.get("seen_version", "")
    try:
        before = actions.delete_massage(massage=massage, now=clock.now(), seen_version=seen_version)
    except ChangedSinceError:
        text = _(
            "This session was changed since you opened it, so it was not deleted. This is how it is now."
        )
        messages.error(request, text)
        return redirect("massage_edit", pk=pk)
    if before is None:
        raise Http404
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
            actions.restore_massage(owner=request.user, before=before, now=clock.now())
            messages.success(request, _("Undone. The session is as it was before."))
    except ChangedSinceError:
        messages.error(request, _("This session was changed again since, so nothing was undone."))
    return redirect(next_address(request, default="today"))


def _log(request: SignedInRequest, form: MassageForm) -> HttpResponse:
    return _answer(request, form, saving.log_form(form, owner=request.user, now=clock.now()))


def _change(request: SignedInRequest, massage: MassageSession, form: MassageForm) -> HttpResponse:
    return _answer(request, form, saving.change_by_form(form, massage=massage, now=clock.now()))


def _answer(request: SignedInRequest, form: MassageForm, result: saving.Result) -> HttpResponse:
    if isinstance(result, saving.Undecided):
        # What is stored stands beside what was typed; saving that once more is then a choice.
        form.see(result.current)
        chosen = {"massage": result.current, "comparison": result.comparison}
        return _page(request, "massage_edit", form, 409, **chosen)
    text = _what_was_saved(result.entry)
    if result.before is None:
        messages.success(request, text)
    else:
        undo.offer(request, text, url_name="massage_undo", before=result.before)
    return redirect(next_address(request, default="today"))


def _what_was_saved(massage: MassageSession) -> str:
    text = in_words(massage)
    if not massage.had_skin_reaction:
        return text
    if massage.carrier_oil_id is None and not massage.oil_doses.exists():
        told = _("Your skin reacted. You named no oil, so there is none to warn you about.")
        return format_html("{} {}", text, told)
    link = format_html('<a href="{}">{}</a>', reverse("own_items"), _("My techniques and oils"))
    told = _("Your skin reacted: from now on these oils come with a warning. See")
    return format_html("{} {} {}", text, told, link)


def _page(
    request: SignedInRequest, name: str, form: MassageForm, status: int = 200, **context: Any
) -> HttpResponse:
    context |= {"form": form, "next": next_address(request, default="today")}
    return render(request, f"sessions/{name}.html", context, status=status)
