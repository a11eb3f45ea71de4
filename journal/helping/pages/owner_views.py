"""A person's helpers: the list, inviting one, what one may see, and ending it."""

from __future__ import annotations

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
from journal.helping import actions
from journal.helping.models import HELPERS_MAX, Helping, Side
from journal.helping.pages.forms import HelperForm, InviteForm
from journal.helping.pages.lines import helpers_page
from journal.helping.pages.noted import beside, ticks_in_words
from journal.sharing.page import instant_text
from journal.users.reauthentication import who_is_it
from journal.users.requests import SignedInRequest


@require_safe
def helpers(request: SignedInRequest) -> HttpResponse:
    """Who may help, what they see, and when they were last here."""
    page = helpers_page(request.user, clock.now())
    return render(request, "helping/helpers.html", {"page": page})


@require_http_methods(["GET", "HEAD", "POST"])
def helper_new(request: SignedInRequest) -> HttpResponse:
    """Makes the link for a new helper; an example journal invites nobody, as it is gone after a day."""
    if request.method != "POST" or request.user.is_demo:
        return render(request, "helping/helper_new.html", {"form": InviteForm()})
    form = InviteForm(request.POST)
    if form.is_valid():
        return _invite(request, form)
    return render(request, "helping/helper_new.html", {"form": form})


@who_is_it
def _invite(request: SignedInRequest, form: InviteForm) -> HttpResponse:
    try:
        helping, token = actions.invite(owner=request.user, now=clock.now(), **form.cleaned_data)
    except actions.TooManyHelpersError:
        words = _("Nobody was invited: %(n)s helpers or open links are there already. End one first.")
        form.add_error(None, words % {"n": HELPERS_MAX})
        return render(request, "helping/helper_new.html", {"form": form})
    except actions.InvitedBeforeError:
        words = _(
            "Nothing was changed: this link was made before, and shown then. If it is lost, end it here and "
            "invite anew."
        )
        messages.warning(request, words)
        return redirect("helpers")
    note(request.user, Kind.HELPER_INVITED, request, detail=helping.label)
    address = address_of("helper_invitation", token)
    context = {
        "helping": helping,
        "address": address,
        # Another telephone would look for the journal on itself.
        "qr": None if is_of_this_machine() else qr_code(address),
        "until": instant_text(helping.expires_at, request.user.zone),
    }
    return render(request, "helping/helper_new.html", context)


@require_POST
def helper_change(request: SignedInRequest, pk: int) -> HttpResponse:
    """What is ticked and what is not holds from the helper's next page on."""
    helping = owned_or_404(Helping.objects.all(), request.user, pk=pk)
    form = HelperForm(request.POST, auto_id=f"id_{pk}_%s")
    if not form.is_valid():
        page = helpers_page(request.user, clock.now(), refused=form, pk=pk)
        return render(request, "helping/helpers.html", {"page": page}, status=HTTPStatus.BAD_REQUEST)
    is_more = bool(form.cleaned_data["may"] & ~helping.may)
    return _show_more(request, helping, form) if is_more else _change(request, helping, form)


def _change(request: SignedInRequest, helping: Helping, form: HelperForm) -> HttpResponse:
    said = form.cleaned_data
    if actions.change(helping=helping, label=said["label"], may=said["may"]):
        if said["may"] != helping.may:
            detail = beside(said["label"], ticks_in_words(said["may"]))
            note(request.user, Kind.HELPER_CHANGED, request, detail=detail)
        messages.success(request, _("Saved. It holds from now on."))
    else:
        messages.info(request, _("This had ended already. Nothing was changed."))
    return redirect("helpers")


_show_more = who_is_it(_change)
"""A tick opens the journal for as long as it stands, and takes a moment at somebody else's open device."""


@require_POST
def helper_end(request: SignedInRequest, pk: int) -> HttpResponse:
    """Ends it at once, whether it was accepted or not."""
    helping = owned_or_404(Helping.objects.all(), request.user, pk=pk)
    if actions.end(helping_id=helping.pk, owner=request.user, by=Side.OWNER, now=clock.now()):
        note(request.user, Kind.HELPER_ENDED, request, detail=helping.label)
        words = _("It has ended: %(name)s can open nothing of yours any more.")
        messages.success(request, words % {"name": helping.label})
    else:
        messages.info(request, _("This had ended already. Nothing was changed."))
    return redirect("helpers")
