"""The look at a person's feet before a helper's massage."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from journal.core import clock
from journal.helping.door import Person, person_or_404
from journal.helping.pages.feet import stop_of
from journal.helping.pages.writing import atomic_if_sent
from journal.users.requests import SignedInRequest
from sessions.catalogue import Finding
from sessions.guided import foot_checks
from sessions.guided.foot_check_forms import FindingsForm
from sessions.guided.stopped import pause_stopped


@require_http_methods(["GET", "HEAD", "POST"])
@atomic_if_sent
def person_feet(request: SignedInRequest, pk: int) -> HttpResponse:
    """Written into the person's journal like a look of their own; what was found stops that foot."""
    is_writing = request.method == "POST"
    who = person_or_404(request.user, pk, clock.now(), is_writing=is_writing)
    if not is_writing:
        return _page(request, who, FindingsForm())
    form = FindingsForm(request.POST)
    if "all_clear" in request.POST:
        if not form.has_ticks:
            return _record(request, who, (Finding(0), Finding(0)), "")
        form.add_error(None, _("You ticked something below. Save that, or take the ticks away."))
    return (
        _record(request, who, form.findings, form.note_text) if form.is_valid() else _page(request, who, form)
    )


def _record(
    request: SignedInRequest, who: Person, findings: tuple[Finding, Finding], note: str
) -> HttpResponse:
    now = clock.now()
    left, right = findings
    saved = foot_checks.record_check(
        owner=who.owner, left=left, right=right, note=note, now=now, logged_by=who.label
    )
    # Also where the person leads a session of their own at this moment.
    pause_stopped(owner=who.owner, now=now)
    if saved.entry.is_clear:
        messages.success(request, _("Saved: both feet are clear. Log the session when it is done."))
        return redirect("person_log", pk=who.pk)
    messages.success(request, _("Saved: %(found)s.") % {"found": saved.entry.in_words})
    return redirect("person_feet", pk=who.pk)


def _page(request: SignedInRequest, who: Person, form: FindingsForm) -> HttpResponse:
    found = stop_of(who, clock.now())
    context = {
        "person": who,
        "form": form,
        "found": found,
        "stop": found if found and found.holds else None,
        "wanted_address": reverse("person_feet", args=[who.pk]),
    }
    return render(request, "helping/person_feet.html", context)
