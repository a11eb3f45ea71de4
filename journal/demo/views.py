"""The landing page, and the one tap that opens an example journal."""

from __future__ import annotations

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import login, logout
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from journal.core import clock
from journal.demo.actions import TooManyDemoJournalsError, close_demo_journal, open_demo_journal
from journal.demo.people import ANNA, PEOPLE
from journal.users.forms import known_or_blank
from journal.users.limits import is_allowed
from journal.users.requests import SignedInRequest


@login_not_required
@require_safe
def welcome(request: HttpRequest) -> HttpResponse:
    if request.user.is_authenticated:
        return redirect("today")
    return _landing_page(request)


@login_not_required
@require_http_methods(["GET", "HEAD", "POST"])
def demo_open(request: HttpRequest) -> HttpResponse:
    """Signs a stranger in to an example journal of their own, for as long as it lives."""
    if not settings.DEMO_IS_OFFERED:
        raise Http404
    if request.method != "POST":
        return redirect("welcome")
    if request.user.is_authenticated:
        messages.info(request, _("You are signed in already. Sign out first to look at the example."))
        return redirect("today")
    if not is_allowed(request, "demo_open"):
        problem = _("You have opened many examples. Please try again in an hour.")
        return _landing_page(request, problem=problem, status=429)
    try:
        time_zone = known_or_blank(request.POST.get("time_zone", ""))
        person = PEOPLE.get(request.POST.get("person", ""), ANNA)
        user = open_demo_journal(time_zone=time_zone, now=clock.now(), person=person)
    except TooManyDemoJournalsError:
        return _landing_page(
            request,
            problem=_(
                "Every example journal is in use right now. Please try again later, "
                "or create your own journal: it is free and private."
            ),
            status=503,
        )
    login(request, user, backend=settings.AUTHENTICATION_BACKENDS[0])
    # A fixed end, which later visits do not move: the sign-in ends when the journal does.
    request.session.set_expiry(user.demo_expires_at)
    return redirect("today")


@require_POST
def demo_leave(request: SignedInRequest) -> HttpResponse:
    """Deletes the example journal one is in, and shows the way to one's own."""
    person = request.user
    if not person.is_demo:
        raise Http404
    logout(request)
    close_demo_journal(person)
    messages.info(request, _("The example is deleted. You can create your own journal now."))
    return redirect("welcome")


def _landing_page(request: HttpRequest, *, problem: str = "", status: int = 200) -> HttpResponse:
    context = {"demo_is_offered": settings.DEMO_IS_OFFERED, "problem": problem}
    return render(request, "demo/welcome.html", context, status=status)
