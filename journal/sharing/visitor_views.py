"""What somebody sees who was given a link: the report, its PDF, and the question for a PIN."""

from __future__ import annotations

import math
from datetime import datetime
from http import HTTPStatus

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from journal.activity.models import Kind
from journal.activity.notes import note
from journal.core import clock
from journal.core.browsers import visitor_kind
from journal.core.requests import is_from_another_site
from journal.reports.exports import file_name
from journal.reports.pdf import report_pdf
from journal.sharing import pins
from journal.sharing.actions import note_opening
from journal.sharing.forms import PinForm
from journal.sharing.models import SharedReport, What
from journal.sharing.pins import Tried
from journal.sharing.shown import shared_contents, shared_page
from journal.sharing.visitors import for_visitors
from journal.users.limits import pause


@for_visitors("GET", "HEAD")
def shared_report(request: HttpRequest, token: str) -> HttpResponse:
    """The report, or the question for its PIN. What else the address asks for is not listened to."""
    now = clock.now()
    share = _share_or_404(token, now)
    if not pins.may_see(request, share, now=now):
        return _pin_page(request, token, share, now)
    shared = shared_page(share, today=clock.today_for(share.owner))
    _note(request, share, What.PAGE, now)
    context = {"shared": shared, "page": shared.page, "token": token}
    return render(request, "sharing/shared_report.html", context)


@for_visitors("GET", "HEAD")
def shared_report_pdf(request: HttpRequest, token: str) -> HttpResponse:
    """The same report on paper."""
    now = clock.now()
    share = _share_or_404(token, now)
    if not pins.may_see(request, share, now=now):
        return redirect("shared_report", token=token)
    if wait := pause(request, "file_of_link", key=token):
        return wait
    contents = shared_contents(share, today=clock.today_for(share.owner))
    document = report_pdf(contents)
    _note(request, share, What.PDF, now)
    name = file_name("report", contents.choices.period, "pdf")
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(document, content_type="application/pdf", headers=headers)


@for_visitors("GET", "HEAD", "POST")
def shared_pin(request: HttpRequest, token: str) -> HttpResponse:
    """Takes a PIN, and leads to the report when it is right.

    Not from another website: its form comes without the cookie, and the answer would put one in the place of
    the cookie that signs somebody in.
    """
    now = clock.now()
    share = _share_or_404(token, now)
    if request.method != "POST" or not share.has_pin:
        return redirect("shared_report", token=token)
    if is_from_another_site(request):
        return _pin_page(request, token, share, now)
    form = PinForm(request.POST)
    if not form.is_valid():
        return _pin_page(request, token, share, now, problem=str(form.errors["pin_code"][0]))
    tried = pins.try_pin(share, form.cleaned_data["pin_code"], now=now)
    if tried is Tried.ENDED:
        raise Http404
    if tried is not Tried.RIGHT:
        return _pin_page(request, token, share, now, problem=_wrong_words(share))
    pins.remember(request, share, now=now)
    return redirect("shared_report", token=token)


@for_visitors()
def shared_gone(_request: HttpRequest) -> HttpResponse:
    """Whatever else is asked for below this address: there is nothing."""
    raise Http404


def _share_or_404(token: str, now: datetime) -> SharedReport:
    share = SharedReport.objects.answering_to(token, now).first()
    if share is None:
        raise Http404
    return share


def _note(request: HttpRequest, share: SharedReport, what: What, now: datetime) -> None:
    """Only of what was shown to others: who asks for headers alone has seen nothing."""
    if request.method == "GET" and request.user != share.owner:
        kind = visitor_kind(request.headers.get("User-Agent", ""))
        note_opening(share=share, what=what, browser=kind, now=now)
        note(share.owner, Kind.SHARE_OPENED, request, detail=share.label)


def _pin_page(
    request: HttpRequest, token: str, share: SharedReport, now: datetime, *, problem: str = ""
) -> HttpResponse:
    """Asks for the PIN, and says what was wrong with the last one; or says how long the link pauses.

    The field is always empty: a PIN that was nearly right is for nobody to read.
    """
    template = "sharing/shared_pin.html"
    if not share.is_locked_at(now):
        context = {"form": PinForm(), "token": token, "problem": problem}
        return render(request, template, context, status=HTTPStatus.FORBIDDEN if problem else HTTPStatus.OK)
    seconds = math.ceil((share.locked_until - now).total_seconds()) if share.locked_until else 0
    context = {"pause": _pause_words(math.ceil(seconds / 60))}
    page = render(request, template, context, status=HTTPStatus.TOO_MANY_REQUESTS)
    page["Retry-After"] = str(seconds)
    return page


def _pause_words(minutes: int) -> str:
    if minutes <= 60:
        return ngettext("Try again in %(n)s minute.", "Try again in %(n)s minutes.", minutes) % {"n": minutes}
    hours = math.ceil(minutes / 60)
    return ngettext("Try again in %(n)s hour.", "Try again in %(n)s hours.", hours) % {"n": hours}


def _wrong_words(share: SharedReport) -> str:
    n_to_pause, n_to_end = pins.tries_to_pause(share), pins.tries_to_end(share)
    n_left = min(n_to_pause, n_to_end)
    tries = ngettext("%(n)s try is left", "%(n)s tries are left", n_left) % {"n": n_left}
    if n_to_end <= n_to_pause:
        return _("This PIN is not right. %(tries)s before the link ends for good.") % {"tries": tries}
    return _("This PIN is not right. %(tries)s before the link pauses.") % {"tries": tries}
