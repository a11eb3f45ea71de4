"""Bringing in what was noted elsewhere: a file, its columns, what it would do, and yes or no."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from http import HTTPStatus

from django.contrib import messages
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from journal.activity.models import Kind
from journal.activity.notes import note
from journal.core import clock
from journal.core.uploads import takes_file
from journal.imports import progress, waiting
from journal.imports.apply import JournalChangedError
from journal.imports.forms import BYTES_MAX, UploadForm
from journal.imports.mapping import ColumnMapping
from journal.imports.mapping_answers import problems, read_answers
from journal.imports.mapping_guess import guess
from journal.imports.mapping_page import mapping_page
from journal.imports.models import ImportFile
from journal.imports.pages import counted, listing_page
from journal.imports.tables import Table
from journal.users.requests import SignedInRequest

READ_OR_SEND = ["GET", "HEAD", "POST"]
View = Callable[[SignedInRequest], HttpResponse]


def needs_file(view: View) -> View:
    """Leads back to the beginning when the file has gone, whenever that happens."""

    @wraps(view)
    def with_file(request: SignedInRequest) -> HttpResponse:
        try:
            return view(request)
        except waiting.NothingWaitsError:
            messages.info(request, _("No file is waiting. Your journal is as it is. Choose a file to begin."))
            return _go_on(request, "import_file")

    return with_file


@takes_file(bytes_max=BYTES_MAX)
@require_http_methods(READ_OR_SEND)
@needs_file
def import_file(request: SignedInRequest) -> HttpResponse:
    """Takes a file; one of ours is checked at once, any other asks which column is which."""
    is_sent = request.method == "POST"
    form = UploadForm(request.user, request.POST if is_sent else None, request.FILES if is_sent else None)
    if not form.is_valid():
        return render(request, "imports/import_file.html", {"form": form, "waiting": _waiting(request)})
    file = waiting.receive(
        owner=request.user,
        name=form.cleaned_data["file"].name,
        content=form.content,
        now=clock.now(),
    )
    return _checked(request, file) if not _table(file) else _go_on(request, "import_mapping")


@require_http_methods(READ_OR_SEND)
@needs_file
def import_mapping(request: SignedInRequest) -> HttpResponse:
    """Asks which column is which, shows what that makes of the first rows, and checks the whole file."""
    file = _the_waiting(request)
    table = _table(file)
    if table is None:
        return redirect("import_plan")
    # Sent for another file, it says nothing about this one.
    is_sent = request.POST.get("file") == str(file.pk)
    if is_sent:
        mapping = read_answers(table, request.POST.dict())
    else:
        mapping = ColumnMapping.from_json(file.mapping) if file.mapping else guess(table)
    if is_sent and "check" in request.POST and not problems(table, mapping):
        waiting.keep_mapping(file, mapping)
        return _checked(request, file)
    context = {
        "file": file,
        "page": mapping_page(table, mapping, owner=request.user, today=clock.today_for(request.user)),
        "is_refused": is_sent and "check" in request.POST,
    }
    return render(request, "imports/import_mapping.html", context)


@never_cache
@require_http_methods(READ_OR_SEND)
@needs_file
def import_plan(request: SignedInRequest) -> HttpResponse:
    """Lists what the file would do; sent, it checks the file anew."""
    file = _the_waiting(request)
    if not file.listing and not file.mapping and _table(file):
        return redirect("import_mapping")
    return _checked(request, file) if request.method == "POST" else _plan_page(request, file)


@require_POST
@needs_file
def import_apply(request: SignedInRequest) -> HttpResponse:
    """Writes what was listed, all of it or nothing."""
    try:
        counts = waiting.write(
            owner=request.user,
            seen=request.POST.get("seen", ""),
            leaves_out="leave_out" in request.POST,
            today=clock.today_for(request.user),
            now=clock.now(),
        )
    except waiting.RefusedRowsError:
        problem = _("Nothing is written yet. Tick the box if the refused rows may be left out.")
        return _plan_page(request, _the_waiting(request), problem=problem)
    except JournalChangedError:
        problem = _(
            "Your journal or this file has changed since, so nothing was written. This is the new list."
        )
        return _plan_page(request, _the_waiting(request), problem=problem, status=HTTPStatus.CONFLICT)
    what = counted(counts)
    note(request.user, Kind.IMPORTED, request, detail=what)
    messages.success(request, _("Imported: %(what)s.") % {"what": what})
    return _go_on(request, "my_data")


@require_POST
def import_cancel(request: SignedInRequest) -> HttpResponse:
    """Forgets the file that waits."""
    if waiting.forget(request.user):
        messages.success(request, _("The file is forgotten. Your journal is as it was."))
    return redirect("my_data")


@never_cache
@require_safe
def import_progress(request: SignedInRequest) -> HttpResponse:
    """How far the check of the file is, for the page that waits for it."""
    file = _waiting(request)
    told = progress.told(file.pk) if file else None
    if told is None:
        return JsonResponse({})
    return JsonResponse(
        {"doing": told.phase.label, "count": told.count, "done": told.n_rows, "all": told.n_all}
    )


def _waiting(request: SignedInRequest) -> ImportFile | None:
    return waiting.waiting_file(request.user, now=clock.now())


def _the_waiting(request: SignedInRequest) -> ImportFile:
    file = _waiting(request)
    if file is None:
        raise waiting.NothingWaitsError
    return file


def _table(file: ImportFile) -> Table | None:
    """Somebody else's table; None for a file of ours."""
    content = waiting.opened(file)
    return content.table if content.needs_mapping else None


def _checked(request: SignedInRequest, file: ImportFile) -> HttpResponse:
    waiting.check(file, owner=request.user, today=clock.today_for(request.user))
    return _go_on(request, "import_plan")


def _go_on(request: SignedInRequest, url_name: str) -> HttpResponse:
    """The next step: its address for a script that waits, a redirect for a browser."""
    if request.headers.get("Accept") == "application/json":
        return JsonResponse({"next": reverse(url_name)})
    return redirect(url_name)


def _plan_page(
    request: SignedInRequest, file: ImportFile, *, problem: str = "", status: int = HTTPStatus.OK
) -> HttpResponse:
    listing = waiting.listing_of(file)
    page = listing_page(listing, request.GET.dict()) if listing else None
    context = {"file": file, "page": page, "problem": problem}
    return render(request, "imports/import_plan.html", context, status=status)
