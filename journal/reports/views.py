"""The report: to read, as a PDF for the clinician, and as files of one's own data."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from http import HTTPStatus
from typing import TypeVar

from django.http import FileResponse, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from journal.activity.models import Kind as ActivityKind
from journal.activity.notes import note
from journal.core import clock
from journal.files.kinds import Kind
from journal.reports import exports
from journal.reports.choices import ReportChoices, read_choices, read_export_choices, with_days_ahead
from journal.reports.contents import report_contents
from journal.reports.pdf import report_pdf as pdf_of
from journal.reports.preview import report_preview
from journal.users.limits import own_file
from journal.users.requests import SignedInRequest

CSV_TYPE = "text/csv; charset=utf-8"
JSON_TYPE = "application/json"
FHIR_TYPE = "application/fhir+json"
ZIP_TYPE = "application/zip"
LOOKS, LOOK_FIELDS, LOOK_LENGTH_MAX = "report_looks", ("name", "born", "size", "text"), 100
Answer = TypeVar("Answer", bound=HttpResponseBase)


@never_cache
@require_safe
def report(request: SignedInRequest) -> HttpResponse:
    """The preview, with the controls beside it."""
    if not request.GET:
        return _preview(request, request.session.get(LOOKS, {}))
    answer = _preview(request, request.GET)
    _remember_looks(request)
    return answer


@never_cache
@require_safe
@own_file
def report_pdf(request: SignedInRequest) -> HttpResponseBase:
    """The page for the clinician."""
    today = clock.today_for(request.user)
    form = read_choices(request.GET, owner=request.user, today=today)
    if not form.is_valid():
        return _refused(request)
    choices = form.choices()
    document = pdf_of(report_contents(request.user, choices, today=today))
    return _download(
        request, HttpResponse(document, content_type="application/pdf"), "report", choices, "pdf"
    )


@never_cache
@require_safe
@own_file
def report_ratings_csv(request: SignedInRequest) -> HttpResponseBase:
    """One row a rated day."""
    return _table(request, "ratings", Kind.RATING)


@never_cache
@require_safe
@own_file
def report_sessions_csv(request: SignedInRequest) -> HttpResponseBase:
    """One row a massage session."""
    return _table(request, "sessions", Kind.MASSAGE)


@never_cache
@require_safe
@own_file
def report_weekly_checks_csv(request: SignedInRequest) -> HttpResponseBase:
    """One row a weekly check."""
    return _table(request, "weekly-checks", Kind.WEEKLY_CHECK)


@never_cache
@require_safe
@own_file
def report_foot_checks_csv(request: SignedInRequest) -> HttpResponseBase:
    """One row a foot check."""
    return _table(request, "foot-checks", Kind.FOOT_CHECK)


@never_cache
@require_safe
@own_file
def report_json(request: SignedInRequest) -> HttpResponseBase:
    """Everything in one file that the journal reads back."""
    return _journal(request, exports.whole_json, JSON_TYPE, "json")


@never_cache
@require_safe
@own_file
def report_fhir(request: SignedInRequest) -> HttpResponseBase:
    """Ratings and sessions as a FHIR R4 bundle."""
    return _journal(request, exports.fhir_bundle, FHIR_TYPE, "fhir.json")


@never_cache
@require_safe
@own_file
def report_zip(request: SignedInRequest) -> HttpResponseBase:
    """Every table, with an explanation of their columns."""
    choices = _export_choices(request)
    if choices is None:
        return _refused(request)
    archive = exports.journal_zip(request.user, choices, now=clock.now())
    return _download(
        request, FileResponse(archive, content_type="application/zip"), "journal", choices, "zip"
    )


@never_cache
@require_safe
@own_file
def everything(request: SignedInRequest) -> HttpResponseBase:
    """All that there is of an account, whatever the address asks for."""
    today = clock.today_for(request.user)
    chosen = read_export_choices({"period": "all"}, owner=request.user, today=today).choices()
    choices = with_days_ahead(chosen, owner=request.user, today=today)
    archive = exports.everything_zip(request.user, choices, now=clock.now())
    answer = FileResponse(archive, content_type=ZIP_TYPE)
    return _download(request, answer, "everything", choices, "zip")


def _preview(
    request: SignedInRequest, query: Mapping[str, str], status: HTTPStatus = HTTPStatus.OK
) -> HttpResponse:
    """The report's page."""
    preview = report_preview(request.user, query, today=clock.today_for(request.user))
    return render(request, "reports/report.html", {"preview": preview, "page": preview.page}, status=status)


def _refused(request: SignedInRequest) -> HttpResponse:
    """The report's page instead of a file; it says what was wrong."""
    return _preview(request, request.GET, status=HTTPStatus.BAD_REQUEST)


def _remember_looks(request: SignedInRequest) -> None:
    """How the paper looks is asked once; what it tells is chosen anew each time."""
    looks = {key: value for key in LOOK_FIELDS if (value := request.GET.get(key, "")[:LOOK_LENGTH_MAX])}
    if looks != request.session.get(LOOKS, {}):
        request.session[LOOKS] = looks


def _export_choices(request: SignedInRequest) -> ReportChoices | None:
    """What the address asks for; None when it makes no sense, as another period than meant is no answer."""
    today = clock.today_for(request.user)
    form = read_export_choices(request.GET, owner=request.user, today=today)
    return with_days_ahead(form.choices(), owner=request.user, today=today) if form.is_valid() else None


def _table(request: SignedInRequest, stem: str, kind: Kind) -> HttpResponseBase:
    """One table of the chosen days as CSV."""
    choices = _export_choices(request)
    if choices is None:
        return _refused(request)
    lines = exports.table(kind, request.user, choices)
    answer = StreamingHttpResponse(lines, content_type=CSV_TYPE)
    return _download(request, answer, stem, choices, "csv")


def _journal(
    request: SignedInRequest, pieces_of: Callable[..., Iterable[str | bytes]], content_type: str, ending: str
) -> HttpResponseBase:
    """The journal of the chosen days as one file, sent piece by piece."""
    choices = _export_choices(request)
    if choices is None:
        return _refused(request)
    pieces = pieces_of(request.user, choices, now=clock.now())
    answer = StreamingHttpResponse(pieces, content_type=content_type)
    return _download(request, answer, "journal", choices, ending)


def _download(
    request: SignedInRequest, response: Answer, stem: str, choices: ReportChoices, ending: str
) -> Answer:
    name = exports.file_name(stem, choices.period, ending)
    if request.method == "GET":
        note(request.user, ActivityKind.DOWNLOADED, request, detail=name)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
