"""What a check-in asks: parts switched on and off, and one's own words."""

from __future__ import annotations

from collections.abc import Mapping

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from journal.core import clock, undo
from journal.core.entries import ChangedSinceError
from journal.core.ownership import owned_or_404
from journal.users.requests import SignedInRequest
from symptoms import own_word_actions as actions
from symptoms.layout import switch_part
from symptoms.models import OwnWord
from symptoms.parts_page import RenameForm, parts_page


@require_safe
def check_in_parts(request: SignedInRequest) -> HttpResponse:
    return _page(request, {})


@require_POST
def check_in_part_switch(request: SignedInRequest) -> HttpResponse:
    """Asks a part no more (`hide=sleep`), or again (`ask=sleep`)."""
    if part := switch_part(request.user, request.POST):
        is_hidden = "hide" in request.POST
        text = _("No longer asked: %(part)s.") if is_hidden else _("Asked again: %(part)s.")
        messages.success(request, text % {"part": part.label})
    return redirect("check_in_parts")


@require_POST
def own_word_change(request: SignedInRequest, pk: int) -> HttpResponse:
    """Gives a word another name."""
    word = _own(request, pk)
    form = RenameForm.of(word, request.POST)
    status = _renamed(request, word, form) if form.is_valid() else 200
    if status != 302:
        return _page(request, {pk: form}, status)
    messages.success(request, _("Saved: %(name)s.") % {"name": word.name})
    return redirect("check_in_parts")


def _renamed(request: SignedInRequest, word: OwnWord, form: RenameForm) -> int:
    """Writes what a valid form says; gives the status of the answer, which tells when it could not."""
    try:
        actions.rename(word=word, name=form.cleaned_data["name"], seen_name=form.cleaned_data["seen_name"])
    except ChangedSinceError:
        stored = _own(request, word.pk)
        form.add_error(
            "name",
            _("Meanwhile this is called %(name)s. Save again to use your name.") % {"name": stored.name},
        )
        form.see(stored)
        return 409
    except actions.NameTakenError:
        form.add_error("name", _("This name is on the list already. Choose another one."))
        return 200
    return 302


@require_POST
def own_word_put_away(request: SignedInRequest, pk: int) -> HttpResponse:
    word = _own(request, pk)
    actions.put_away(word=word, now=clock.now())
    text = _("%(name)s is put away. Days that used it keep it.") % {"name": capfirst(word.name)}
    undo.offer(request, text, url_name="own_word_undo", before={"pk": pk})
    return redirect("check_in_parts")


@require_POST
def own_word_use_again(request: SignedInRequest, pk: int) -> HttpResponse:
    return _used_again(request, pk)


@require_POST
def own_word_undo(request: SignedInRequest) -> HttpResponse:
    """Brings back what was put away."""
    before = undo.take(request)
    if before is None:
        messages.error(request, _("There is nothing left to undo here."))
        return redirect("check_in_parts")
    return _used_again(request, before["pk"])


def _used_again(request: SignedInRequest, pk: int) -> HttpResponse:
    word = _own(request, pk)
    actions.use_again(word=word)
    messages.success(request, _("%(name)s is on your list.") % {"name": capfirst(word.name)})
    return redirect("check_in_parts")


def _own(request: SignedInRequest, pk: int) -> OwnWord:
    return owned_or_404(OwnWord.objects.all(), request.user, pk=pk)


def _page(request: SignedInRequest, sent: Mapping[int, RenameForm], status: int = 200) -> HttpResponse:
    context = {"page": parts_page(request.user, sent), "has_errors": bool(sent)}
    return render(request, "symptoms/check_in_parts.html", context, status=status)
