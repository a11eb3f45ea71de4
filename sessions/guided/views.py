"""The guided session while it runs: its page, what the page reports, finishing and leaving."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render, resolve_url
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from journal.core import clock
from journal.users.requests import SignedInRequest
from sessions.guided import finish, progress, sent
from sessions.guided.finish import Finished, NothingDone, Told, Unsure
from sessions.guided.minutes_form import MinutesForm
from sessions.guided.pages import guided_page
from sessions.guided.progress import Ended, Recorded, Stale
from sessions.guided.running import State, see, unfinished
from sessions.guided.stopped import standing_now
from sessions.guided.words import script_words


@require_safe
def guided(request: SignedInRequest) -> HttpResponse:
    """The session that runs or is paused; without one, the way to start one."""
    return _page(request) or redirect("foot_check")


@require_POST
def guided_progress(request: SignedInRequest) -> HttpResponse:
    """What the page reports, or the button that was pressed on it."""
    now = clock.now()
    try:
        said = sent.read(request.POST)
        result = progress.record(owner=request.user, sent=said, now=now)
    except sent.UnreadableError as error:
        return _refused(request, error)
    if isinstance(result, Recorded):
        state = standing_now(result.guided, now).state
        return _answer(request, {"revision": result.guided.revision, "state": state})
    return _not_recorded(request, result)


@require_POST
def guided_finish(request: SignedInRequest) -> HttpResponse:
    """Saves what was done; asks first when nobody was there at the end."""
    form = MinutesForm(request.POST) if "minutes" in request.POST else None
    if form and not form.is_valid():
        return _page(request, form) or redirect("today")
    told = Told(form.cleaned_data["minutes"]) if form else Told() if "all" in request.POST else None
    try:
        said = sent.read(request.POST)
        result = finish.finish(owner=request.user, sent=said, told=told, now=clock.now())
    except sent.UnreadableError as error:
        return _refused(request, error)
    if isinstance(result, Stale | Ended):
        return _not_recorded(request, result)
    if isinstance(result, Unsure):
        return _answer(request, {"state": State.UNSEEN})
    if isinstance(result, NothingDone):
        messages.info(request, _("It had hardly begun, so nothing was saved."))
    return _answer(request, {"go_to": _address_after(result)}, go_to=_address_after(result))


@require_POST
def guided_leave(request: SignedInRequest) -> HttpResponse:
    """Lets go of the session without saving."""
    try:
        ended = finish.leave(owner=request.user, client_id=sent.client_id_in(request.POST))
    except sent.UnreadableError as error:
        return _refused(request, error)
    if ended is not None:
        return _not_recorded(request, ended)
    messages.info(request, _("The guided session has ended. Nothing was saved."))
    return redirect("today")


def _page(request: SignedInRequest, form: MinutesForm | None = None) -> HttpResponse | None:
    """The page as things stand; None without an unfinished session."""
    found, now = unfinished(request.user), clock.now()
    if found is None:
        return None
    page = guided_page(found, request.user, now)
    if page.state is State.RUNNING:
        see(found, now)
    context = {
        "page": page,
        "form": form or MinutesForm(initial={"minutes": page.seen_minutes or 1}),
        "words": script_words(),
    }
    return render(request, "sessions/guided.html", context)


def _not_recorded(request: SignedInRequest, result: Stale | Ended) -> HttpResponse:
    if isinstance(result, Ended):
        address = _address_after(result)
        return _answer(request, {"go_to": address}, status=410, go_to=address)
    text = _("Nothing was changed: the session went on in another window. This is how it stands now.")
    stored = {
        "error": text,
        "revision": result.guided.revision,
        "state": standing_now(result.guided, clock.now()).state,
    }
    return _answer(request, stored, status=409, warning=text)


def _refused(request: HttpRequest, error: sent.UnreadableError) -> HttpResponse:
    return _answer(request, {"error": str(error)}, status=400, warning=str(error))


def _answer(
    request: HttpRequest, values: dict[str, Any], *, status: int = 200, warning: str = "", go_to: str = ""
) -> HttpResponse:
    """For the page's script as JSON; for a form the page to go on with, and the warning on it."""
    if "application/json" in request.headers.get("Accept", ""):
        return JsonResponse(values, status=status)
    if warning:
        messages.warning(request, warning)
    return redirect(go_to or "guided")


def _address_after(result: Finished | NothingDone | Ended) -> str:
    massage_id = result.massage.pk if isinstance(result, Finished) else None
    if isinstance(result, Ended):
        massage_id = result.massage_id
    return resolve_url("guided_rate", pk=massage_id) if massage_id else resolve_url("today")
