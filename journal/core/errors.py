"""Pages for what went wrong: what happened, what was typed, what to do next."""

from __future__ import annotations

import sys

from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import DisallowedHost
from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from journal.core.busy import RETRY_AFTER_SECONDS, is_busy, is_full
from journal.core.missing import ToldMissingError
from journal.core.set_up import is_reached_otherwise, wrong_address

# What a person writes by hand. Everything else is hidden, a secret, a button or a choice: what it sends was
# made for machines, and a person would not know it again.
_TEXTS = (
    "name",
    "how",
    "plan_name",
    "own_technique",
    "own_carrier_oil",
    "own_essential_oil",
    "q",
    "other_triggers",
    "other_sensations",
    "other_therapies",
    "medication_change",
    "note",
    "goal",
    "question_1",
    "question_2",
    "question_3",
    "conditions",
    "medications",
    "with_whom",
    "label",
    "person_name",
)
# Numbers and clock times, which say nothing without the name of their field.
_NUMBERS = {
    "tingling": _("tingling"),
    "numbness": _("numbness"),
    "burning": _("burning"),
    "pain": _("pain"),
    "near_falls": _("near-falls"),
    "peg_pain": _("pain on average"),
    "peg_enjoyment": _("pain and enjoyment of life"),
    "peg_activity": _("pain and general activity"),
    "falls": _("falls"),
    "duration_minutes": _("minutes"),
    "minutes": _("minutes"),
    "carrier_teaspoons": _("teaspoons"),
    "own_essential_drops": _("drops"),
    "symptoms_before": _("symptoms before"),
    "symptoms_after": _("symptoms after"),
    "hurt": _("it hurt"),
    "start_time": _("started at"),
    "finish_time": _("finished at"),
    "step_minutes": _("minutes a foot"),
    "sessions_per_week": _("sessions a week"),
    "preferred_time": _("time of day"),
    "check_in_time": _("evening time"),
    "session_time": _("time of sessions"),
}
_DROPS_OF_AN_OIL = "drops_"
_SECRETS = ("password", "passphrase", "token", "code")


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Asked for by a name that is not the journal's, or in a way that cannot be read."""
    if isinstance(exception, DisallowedHost):
        return wrong_address(request, problem="host", status=400)
    return render(request, "400.html", status=400)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form whose proof of origin is missing or old: a page left open, or cookies switched off."""
    if is_reached_otherwise(request):
        return wrong_address(request, problem="scheme", status=403)
    return _page(request, "403_csrf.html", 403)


def signed_out(request: HttpRequest) -> HttpResponse:
    """A form sent after the sign-in has ended."""
    return _page(request, "signed_out.html", 403)


def page_not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """No such page, or an entry that was deleted (or never was this person's)."""
    told = exception if isinstance(exception, ToldMissingError) else None
    return render(request, "404.html", {"typed": typed(request), "told": told}, status=404)


def server_error(request: HttpRequest) -> HttpResponse:
    """Our mistake; or nobody's, when somebody else's long import is being written, or the disk is full."""
    problem = sys.exception()
    _see_nobody_if_none_can_be_read(request)
    if is_full(problem) or is_busy(problem):
        return _not_now(request, is_disk_full=is_full(problem))
    return _page(request, "500.html", 500)


def _see_nobody_if_none_can_be_read(request: HttpRequest) -> None:
    """Without a database there is no sign-in to look up, and the page that says so must not ask for it."""
    try:
        _is_known = request.user.is_authenticated
    except DatabaseError:
        request.user = AnonymousUser()
        # A plain one, which leaves the cookie as it is: nobody is signed out by this.
        request.session = {}  # type: ignore[assignment]  # what shows words to a person only reads from it


def _not_now(request: HttpRequest, *, is_disk_full: bool) -> HttpResponse:
    context = {"typed": typed(request), "again": sent_again(request), "is_disk_full": is_disk_full}
    response = render(request, "503.html", context, status=503)
    response["Retry-After"] = str(RETRY_AFTER_SECONDS)
    return response


def _page(request: HttpRequest, template: str, status: int) -> HttpResponse:
    return render(request, template, {"typed": typed(request)}, status=status)


def sent_again(request: HttpRequest) -> list[tuple[str, str]]:
    """A form as it was sent, to be sent again by one press; nothing where a secret or a file was in it."""
    fields = [(name, value) for name, values in request.POST.lists() for value in values]
    fields = [(name, value) for name, value in fields if name != "csrfmiddlewaretoken"]
    is_private = any(word in name for name, _value in fields for word in _SECRETS)
    return [] if request.FILES or is_private else fields


def typed(request: HttpRequest) -> list[str]:
    """What a person put into the form that was refused, to be copied: never lost, never a password.

    The numbers stand together in the first line; each text has one of its own.
    """
    sent = [(name, value.strip()) for name, values in request.POST.lists() for value in values]
    numbers = [f"{_number_name(name)} {value}" for name, value in sent if value and _number_name(name)]
    return [", ".join(numbers)] * bool(numbers) + [value for name, value in sent if value and name in _TEXTS]


def _number_name(name: str) -> str:
    """What a number is called; empty when the field holds none."""
    return str(_("drops") if name.startswith(_DROPS_OF_AN_OIL) else _NUMBERS.get(name, ""))
