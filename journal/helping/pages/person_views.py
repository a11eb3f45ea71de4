"""The pages about a person whom one helps: the first one, and one for each thing that is ticked."""

from __future__ import annotations

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from journal.activity.models import Kind
from journal.activity.notes import note
from journal.core import clock
from journal.helping import actions, traces
from journal.helping.door import Person, person_or_404, sessions_logged_by
from journal.helping.models import Side
from journal.helping.pages import shown
from journal.helping.pages.feet import stop_words
from journal.helping.pages.noted import beside
from journal.helping.ticks import Tick
from journal.reports.exports import file_name
from journal.reports.pdf import report_pdf
from journal.users.limits import own_file
from journal.users.requests import SignedInRequest

SESSIONS_A_PAGE = 20


@require_safe
def person(request: SignedInRequest, pk: int) -> HttpResponse:
    """What one can do for a person, and the sessions one has logged for them."""
    who = person_or_404(request.user, pk, clock.now())
    logged = sessions_logged_by(who).with_details().newest_first()
    page = Paginator(logged, SESSIONS_A_PAGE).get_page(request.GET.get("page"))
    stop = stop_words(who, clock.today_for(who.owner))
    return _page(request, "person", who, stop=stop, page=page, logged=shown.told(page))


@require_POST
def person_leave(request: SignedInRequest, pk: int) -> HttpResponse:
    """The helper's own end of it."""
    who = person_or_404(request.user, pk, clock.now())
    if actions.end(helping_id=who.pk, owner=who.owner, by=Side.HELPER, now=clock.now()):
        # This request has read its own sign-in already, and will write it.
        traces.of_help(who.pk, who.helper.pk).drop_undo(request.session)
        # Without the request: which browser a helper has is not said to the person (ADR 0026).
        note(who.owner, Kind.HELPER_LEFT, detail=who.label)
    messages.success(request, _("You no longer help %(name)s.") % {"name": who.name})
    return redirect("people")


@require_safe
def person_plan(request: SignedInRequest, pk: int) -> HttpResponse:
    """What is planned today and in the next days."""
    who = person_or_404(request.user, pk, clock.now(), may=Tick.PLAN)
    today = clock.today_for(who.owner)
    return _page(request, "person_plan", who, today=today, planned=shown.planned(who.owner, today))


@require_safe
def person_sessions(request: SignedInRequest, pk: int) -> HttpResponse:
    """All sessions, newest first; `?page=` counts from 1."""
    who = person_or_404(request.user, pk, clock.now(), may=Tick.SESSIONS)
    page = Paginator(shown.sessions(who.owner), SESSIONS_A_PAGE).get_page(request.GET.get("page"))
    return _page(request, "person_sessions", who, page=page, sessions=shown.told(page))


@require_safe
def person_ratings(request: SignedInRequest, pk: int) -> HttpResponse:
    """The four numbers of each day, drawn and as a table."""
    who = person_or_404(request.user, pk, clock.now(), may=Tick.RATINGS)
    ratings = shown.ratings(who.owner, request.GET, clock.today_for(who.owner), request.user.text_size)
    return _page(request, "person_ratings", who, ratings=ratings)


@never_cache
@require_safe
def person_report(request: SignedInRequest, pk: int) -> HttpResponse:
    """The report as its owner may hand it on; of what the address asks for only the period is listened to."""
    who = person_or_404(request.user, pk, clock.now(), may=Tick.REPORT)
    report = shown.report(who.owner, who.name, request.GET, clock.today_for(who.owner))
    page = shown.report_paper(report, request.user.text_size)
    return _page(request, "person_report", who, report=report, page=page)


@never_cache
@require_safe
@own_file
def person_report_pdf(request: SignedInRequest, pk: int) -> HttpResponse:
    """The same report on paper."""
    who = person_or_404(request.user, pk, clock.now(), may=Tick.REPORT)
    report = shown.report(who.owner, who.name, request.GET, clock.today_for(who.owner))
    name = file_name("report", report.contents.choices.period, "pdf")
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    answer = HttpResponse(report_pdf(report.contents), content_type="application/pdf", headers=headers)
    if request.method == "GET":
        note(who.owner, Kind.HELPER_DOWNLOADED, detail=beside(who.label, name))
    return answer


def _page(request: SignedInRequest, name: str, who: Person, **context: object) -> HttpResponse:
    return render(request, f"helping/{name}.html", {"person": who, **context})
