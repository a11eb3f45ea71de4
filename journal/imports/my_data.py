"""My data: the ways out of the journal, the way in, and taking an import back."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from journal.activity.models import Kind
from journal.activity.notes import note
from journal.core import clock
from journal.core.entries import ChangedSinceError
from journal.imports import waiting
from journal.imports.blockers import BlockedError
from journal.imports.take_back import take_back_import
from journal.users.requests import SignedInRequest


@require_safe
def my_data(request: SignedInRequest) -> HttpResponse:
    """The ways out of the journal, and the way in."""
    context = {
        "waiting": waiting.waiting_file(request.user, now=clock.now()),
        "last_import": waiting.last_import(request.user),
    }
    return render(request, "imports/my_data.html", context)


@require_POST
def import_undo(request: SignedInRequest) -> HttpResponse:
    """Takes the last import back as a whole."""
    try:
        is_undone = take_back_import(request.user, now=clock.now())
    except BlockedError as blocked:
        messages.error(request, str(blocked))
        return redirect("my_data")
    except ChangedSinceError:
        messages.error(request, _("Some of these entries were changed since, so nothing was taken back."))
        return redirect("my_data")
    if is_undone:
        note(request.user, Kind.IMPORT_TAKEN_BACK, request)
        messages.success(request, _("The import is taken back. Your journal is as it was before."))
    else:
        messages.error(request, _("There is nothing left to undo here."))
    return redirect("my_data")
