"""What somebody sees who was invited, and the list of those whom one helps."""

from __future__ import annotations

from urllib.parse import urlencode

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from journal.activity.models import Kind
from journal.activity.notes import note
from journal.core import clock, errors
from journal.helping import actions
from journal.helping.door import accepted_by, invitation_or_404, people_of
from journal.helping.models import Helping
from journal.sharing.page import instant_text
from journal.users import invitations
from journal.users.models import User
from journal.users.requests import SignedInRequest


@require_safe
def people(request: SignedInRequest) -> HttpResponse:
    """Everybody whom one helps."""
    return render(request, "helping/people.html", {"people": people_of(request.user)})


@never_cache
@login_not_required
@require_http_methods(["GET", "HEAD", "POST"])
def helper_invitation(request: HttpRequest, token: str) -> HttpResponse:
    """What an invited person can do and see, once they are signed in; then they accept or decline.

    Whose journal it is stands there for those who are signed in only: a link can go astray.
    """
    now = clock.now()
    if isinstance(request.user, User) and (pk := accepted_by(request.user, token)):
        return redirect("person", pk=pk)
    invited = invitation_or_404(token, now)
    if not isinstance(request.user, User):
        return _to_sign_in(request)
    if request.method == "POST" and not _problem(invited, request.user):
        return _answer(request, request.user, invited)
    context = {
        "invited": invited,
        "problem": _problem(invited, request.user),
        "until": instant_text(invited.expires_at, request.user.zone),
    }
    return render(request, "helping/helper_invitation.html", context)


def _to_sign_in(request: HttpRequest) -> HttpResponse:
    """Both ways lead back here; signing up is offered only where it would not be refused."""
    if request.method == "POST":
        return errors.signed_out(request)
    back = urlencode({"next": request.path})
    may_sign_up = invitations.may_sign_up(request, now=clock.now())
    context = {
        "sign_in": f"{reverse('account_login')}?{back}",
        "sign_up": f"{reverse('account_signup')}?{back}" if may_sign_up else "",
    }
    return render(request, "helping/helper_invitation.html", context)


def _problem(invited: Helping, user: User) -> str:
    """Why this user cannot accept; empty when they can."""
    if invited.owner_id == user.pk:
        return _(
            "You made this link yourself. Give it to the person who helps you: they open it on their own "
            "device and sign in with their own account."
        )
    if user.is_demo:
        return _(
            "You are looking around in the example journal, which is gone after a day. Sign out first, then "
            "open this link again."
        )
    if any(person.owner.pk == invited.owner_id for person in people_of(user)):
        return _("You help this person already. They can change what you see, without a new link.")
    return ""


def _answer(request: HttpRequest, user: User, invited: Helping) -> HttpResponse:
    if request.POST.get("answer") != "accept":
        if actions.decline(invitation=invited, now=clock.now()):
            note(invited.owner_id, Kind.HELPER_DECLINED, detail=invited.label)
        messages.success(request, _("You declined. The link does not work any more."))
        return redirect("today")
    try:
        actions.accept(invitation=invited, helper=user, now=clock.now())
    except actions.CannotAcceptError:
        messages.error(request, _("This invitation was answered in another window just now."))
        return redirect("people")
    # Without the request: which browser a helper has is not said to the person (ADR 0026).
    note(invited.owner_id, Kind.HELPER_ACCEPTED, detail=invited.label)
    messages.success(
        request, _("Thank you. You can log sessions for %(name)s now.") % {"name": invited.person_name}
    )
    return redirect("person", pk=invited.pk)
