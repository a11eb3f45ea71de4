"""The page of whoever runs the journal. It shows numbers about the journal, and no row of anybody's."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from journal.core import clock, security
from journal.status import facts
from journal.users.requests import SignedInRequest


@require_safe
def status(request: SignedInRequest) -> HttpResponse:
    if not request.user.is_staff:
        # As if there were none: it is nothing to anybody else.
        security.refused(request.user, "the status page")
        raise Http404
    return render(request, "status/status.html", {"status": facts.status(clock.now())})
