"""The link of an invitation."""

from __future__ import annotations

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from journal.core import clock
from journal.users import invitations


@require_safe
@never_cache
@login_not_required
def invitation(request: HttpRequest, token: str) -> HttpResponse:
    """Leads to the page of signing up. Opening it uses nothing up: previews of links open them too."""
    if invitations.remember(request, token, now=clock.now()):
        return redirect("account_signup")
    return render(request, "users/invitation.html", status=404)
