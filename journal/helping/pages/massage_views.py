"""Logging a session for the person one helps, and correcting or deleting what one has logged."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from journal.core import clock, undo
from journal.core.entries import ChangedSinceError
from journal.core.ownership import visible_or_404
from journal.helping.actions import note_logged
from journal.helping.door import Person, person_or_404, sessions_logged_by
from journal.helping.pages import given
from journal.helping.pages.feet import stop_words
from journal.helping.pages.given_form import GivenForm
from journal.helping.pages.starting import choices_for, initial_for
from journal.helping.pages.writing import atomic_if_sent
from journal.helping.traces import UNDO_URL_NAME
from journal.users.requests import SignedInRequest
from sessions import actions, saving
from sessions.details import details_of
from sessions.models import MassageSession
from sessions.prefill import initial_of
from sessions.words import in_words

PAGE_METHODS = ["GET", "HEAD", "POST"]


@require_http_methods(PAGE_METHODS)
@atomic_if_sent
def person_log(request: SignedInRequest, pk: int) -> HttpResponse:
    """The form of a session, written into the person's journal with the helper's name beside it."""
    is_writing = request.method == "POST"
    who = person_or_404(request.user, pk, clock.now(), is_writing=is_writing)
    today = clock.today_for(who.owner)
    choices = choices_for(who)
    if not is_writing:
        form = GivenForm(initial=initial_for(who, choices, today), choices=choices, today=today)
        return _page(request, who, "person_log", form)
    form = GivenForm(request.POST, choices=choices, today=today)
    if not form.is_valid():
        return _page(request, who, "person_log", form)
    client_id = form.cleaned_data["client_id"]
    if not given.may_write(who, client_id):
        raise Http404
    result = saving.log_form(form, owner=who.owner, now=clock.now(), logged_by=who.label)
    if isinstance(result, saving.Undecided):
        return _undecided(request, who, form, result)
    note_logged(person=who, client_id=client_id)
    return _saved(request, who, result.entry, result.before)


@require_http_methods(PAGE_METHODS)
@atomic_if_sent
def person_logged(request: SignedInRequest, pk: int, massage_pk: int) -> HttpResponse:
    """Corrects a session that the helper has logged."""
    is_writing = request.method == "POST"
    who = person_or_404(request.user, pk, clock.now(), is_writing=is_writing)
    today = clock.today_for(who.owner)
    massage = sessions_logged_by(who).filter(pk=massage_pk).first()
    if massage is None:
        return _deleted_meanwhile(request, who)
    stored = details_of(massage)
    choices = choices_for(who, kept=stored, massage=massage)
    if not is_writing:
        form = GivenForm(initial=initial_of(massage, stored), choices=choices, today=today)
        return _page(request, who, "person_logged", form, massage=massage)
    form = GivenForm(request.POST, choices=choices, today=today)
    if not form.is_valid():
        return _page(request, who, "person_logged", form, massage=massage)
    result = saving.change_by_form(form, massage=massage, now=clock.now())
    if isinstance(result, saving.Undecided):
        return _undecided(request, who, form, result)
    return _saved(request, who, result.entry, result.before)


@transaction.atomic
@require_POST
def person_logged_delete(request: SignedInRequest, pk: int, massage_pk: int) -> HttpResponse:
    who = person_or_404(request.user, pk, clock.now(), is_writing=True)
    massage = visible_or_404(sessions_logged_by(who), request.user, pk=massage_pk)
    seen_version = request.POST.get("seen_version", "")
    try:
        before = actions.delete_massage(massage=massage, now=clock.now(), seen_version=seen_version)
    except ChangedSinceError:
        text = _(
            "This session was changed since you opened it, so it was not deleted. This is how it is now."
        )
        messages.error(request, text)
        return redirect("person_logged", pk=who.pk, massage_pk=massage.pk)
    text = _("The session of %(day)s is deleted.") % {"day": date_format(massage.date, "DATE_FORMAT")}
    _offer_undo(request, who, text, before)
    return redirect("person", pk=who.pk)


@transaction.atomic
@require_POST
def person_undo(request: SignedInRequest) -> HttpResponse:
    """Takes back the helper's last save or deletion, as long as they still help that person."""
    before = undo.take(request)
    if before is None:
        messages.error(request, _("There is nothing left to undo here."))
        return redirect("people")
    who = person_or_404(request.user, before["person"], clock.now(), is_writing=True)
    try:
        actions.restore_massage(owner=who.owner, before=before, now=clock.now())
        messages.success(request, _("Undone. The session is as it was before."))
    except ChangedSinceError:
        messages.error(request, _("This session was changed again since, so nothing was undone."))
    return redirect("person", pk=who.pk)


def _deleted_meanwhile(request: SignedInRequest, who: Person) -> HttpResponse:
    """A correction of a session that was deleted in between can still be saved, as a new one."""
    form = GivenForm(request.POST, choices=choices_for(who), today=clock.today_for(who.owner))
    form.is_valid()
    client_id = form.cleaned_data.get("client_id")
    if client_id is None or not given.has_deleted(who, client_id):
        raise Http404
    text = _(
        "This session was deleted meanwhile, so nothing was saved. What you entered is still here: "
        "save it to log it again, or leave the page."
    )
    form.add_error(None, text)
    return _page(request, who, "person_log", form, 409)


def _undecided(
    request: SignedInRequest, who: Person, form: GivenForm, result: saving.Undecided
) -> HttpResponse:
    form.see(result.current)
    chosen = {"massage": result.current, "comparison": result.comparison}
    return _page(request, who, "person_logged", form, 409, **chosen)


def _saved(
    request: SignedInRequest, who: Person, massage: MassageSession, before: dict[str, Any] | None
) -> HttpResponse:
    text = in_words(massage)
    if massage.had_skin_reaction:
        text = f"{text} {_('Their skin reacted: from now on these oils come with a warning.')}"
    _offer_undo(request, who, text, before)
    return redirect("person", pk=who.pk)


def _offer_undo(request: SignedInRequest, who: Person, text: str, before: dict[str, Any] | None) -> None:
    if before is None:
        messages.success(request, text)
    else:
        undo.offer(request, text, url_name=UNDO_URL_NAME, before=before | {"person": who.pk})


def _page(
    request: SignedInRequest, who: Person, name: str, form: GivenForm, status: int = 200, **context: Any
) -> HttpResponse:
    today = clock.today_for(who.owner)
    context |= {
        "person": who,
        "form": form,
        "found": stop_words(who, today),
        "today": today,
        "is_other_day": today != clock.today_for(request.user),
        "next": given.first_page(who),
    }
    return render(request, f"helping/{name}.html", context, status=status)
