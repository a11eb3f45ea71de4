"""A person's links: the list, making one, ending one, and what is left of one that ended."""

from __future__ import annotations

from collections.abc import Callable
from http import HTTPStatus

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from journal.activity.models import Kind
from journal.activity.notes import note
from journal.core import clock
from journal.core.ownership import owned_or_404
from journal.core.qr import qr_code
from journal.core.site import address_of, is_of_this_machine
from journal.reports import phrases
from journal.reports.choices import ReportForm, read_choices
from journal.sharing import actions
from journal.sharing.forms import ShareForm
from journal.sharing.models import SHARES_MAX, SharedReport
from journal.sharing.page import instant_text, made_before_text, shares_page
from journal.sharing.shown import chosen_facts, is_prepared, name_on_links, settled
from journal.users.requests import SignedInRequest


@require_safe
def shares(request: SignedInRequest) -> HttpResponse:
    """Every link, what became of it, and who opened it; `?page=` counts those that ended, from 1."""
    page = shares_page(request.user, number=request.GET.get("page"), now=clock.now())
    return render(request, "sharing/shares.html", {"page": page})


@require_http_methods(["GET", "HEAD", "POST"])
def share_new(request: SignedInRequest) -> HttpResponse:
    """Asks how to share the report that the address describes, as on the report's own page, and does so."""
    report = read_choices(request.GET, owner=request.user, today=clock.today_for(request.user))
    if not report.is_valid():
        return _form_page(request, report, ShareForm(), status=HTTPStatus.BAD_REQUEST)
    if request.method != "POST":
        return _form_page(request, report, ShareForm())
    form = ShareForm(request.POST)
    if not form.is_valid():
        return _form_page(request, report, form)
    return _share(request, report, form)


def _share(request: SignedInRequest, report: ReportForm, form: ShareForm) -> HttpResponse:
    said = form.cleaned_data
    try:
        share, token = actions.share_report(
            owner=request.user,
            client_id=said["client_id"],
            shared=settled(report),
            n_days=said["days"],
            pin=said["pin_code"],
            label=said["label"],
            now=clock.now(),
        )
    except actions.TooManySharesError:
        words = _("Nothing was shared: %(n)s of your links work already. Revoke one that is not needed.")
        form.add_error(None, words % {"n": SHARES_MAX})
        return _form_page(request, report, form)
    except actions.MadeBeforeError as before:
        messages.warning(request, made_before_text(before.share, request.user.zone, clock.now()))
        return redirect("shares")
    note(request.user, Kind.SHARE_MADE, request, detail=share.label)
    return _made_page(request, share, token)


def _made_page(request: SignedInRequest, share: SharedReport, token: str) -> HttpResponse:
    """The answer to the form itself: were it another page, the token would have to wait for it somewhere."""
    address = address_of("shared_report", token)
    context = {
        "share": share,
        "address": address,
        # Another telephone would look for the journal on itself.
        "qr": None if is_of_this_machine() else qr_code(address),
        "days": phrases.days_text(share.period),
        "until": instant_text(share.expires_at, request.user.zone),
    }
    return render(request, "sharing/share_new.html", context)


def _form_page(
    request: SignedInRequest, report: ReportForm, form: ShareForm, status: HTTPStatus = HTTPStatus.OK
) -> HttpResponse:
    """The form, and what would be shared; an address that cannot be read says why instead."""
    choices = report.choices()
    context = {
        "form": form,
        "report": report,
        "name": name_on_links(report),
        "is_named": bool(choices.said_name) or request.user.is_demo,
        "chosen": chosen_facts(report) if report.is_valid() else [],
        "is_prepared": choices.has_care and is_prepared(report),
        "days": phrases.days_text(choices.period),
        "length": phrases.length(choices.period.n_days),
        "query": report.query(),
    }
    return render(request, "sharing/share_new.html", context, status=status)


@require_POST
def share_revoke(request: SignedInRequest, pk: int) -> HttpResponse:
    """Ends a link at once and for good."""
    done = _("The link is revoked. Whoever opens it now finds nothing.")
    ended = _("This link had ended already. Nothing was changed.")
    return _change(request, pk, actions.revoke, done, ended, Kind.SHARE_REVOKED)


@require_POST
def share_try_again(request: SignedInRequest, pk: int) -> HttpResponse:
    """Ends the pause after wrong PINs: the clinician may be waiting."""
    done = _("The pause is over. The PIN can be tried again.")
    return _change(
        request, pk, actions.end_pause, done, _("This link does not pause now. Nothing was changed.")
    )


@require_POST
def share_forget(request: SignedInRequest, pk: int) -> HttpResponse:
    """Takes a link that has ended off the list, with the times at which it was opened."""
    done = _("The link is forgotten, and when it was opened with it.")
    still = _("This link still works, so it stays on your list. Revoke it first.")
    return _change(request, pk, actions.forget, done, still)


def _change(
    request: SignedInRequest,
    pk: int,
    change: Callable[..., bool],
    done: str,
    unchanged: str,
    kind: Kind | None = None,
) -> HttpResponse:
    """Does it to the link, if there is anything to do, says so, and leads back to the list.

    With a kind, it stands in the list of activity too.
    """
    share = owned_or_404(SharedReport.objects.all(), request.user, pk=pk)
    if change(share=share, now=clock.now()):
        if kind:
            note(request.user, kind, request, detail=share.label)
        messages.success(request, done)
    else:
        messages.info(request, unchanged)
    return redirect("shares")
