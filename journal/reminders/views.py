"""The page of reminders, its buttons, the link that stops e-mails, and the browser's helper."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.templatetags.static import static
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from journal.core import clock
from journal.core.device_names import device_name
from journal.core.ownership import owned_or_404
from journal.reminders import actions
from journal.reminders.forms import PushDeviceForm, RemindersForm
from journal.reminders.links import owner_to_stop, owner_who_confirms
from journal.reminders.mail import send_question
from journal.reminders.models import PushDevice
from journal.reminders.outcomes import Outcome
from journal.reminders.page import email_of, form_for, reminders_page
from journal.users.limits import is_allowed
from journal.users.models import User
from journal.users.requests import SignedInRequest


@require_http_methods(["GET", "HEAD", "POST"])
def reminders(request: SignedInRequest) -> HttpResponse:
    """What to be reminded of, when, and where it arrives."""
    if request.method != "POST":
        return _page(request)
    form = form_for(request.user, actions.choices_of(request.user), request.POST)
    if not form.is_valid():
        return _page(request, form)
    choices = actions.save_choices(owner=request.user, chosen=form.cleaned_data)
    messages.success(request, _("Your reminders are saved."))
    if email_of(request.user) and choices.is_by_email and not choices.has_confirmed:
        _ask_for_consent(request)
    return redirect("reminders")


def _ask_for_consent(request: SignedInRequest) -> None:
    if request.user.is_demo:
        return
    if not is_allowed(request, "mailed_link", user=request.user, key=request.user.email.lower()):
        messages.error(request, _("We have sent this link a few times today. Please look in your mail."))
    else:
        _say_what_became_of_question(request, send_question(request.user))


def _say_what_became_of_question(request: SignedInRequest, outcome: Outcome) -> None:
    if outcome is Outcome.REFUSED:
        words = _("The mail server refused your e-mail address. Please check how it is written.")
        messages.error(request, words)
    elif outcome is Outcome.FAILED:
        messages.error(request, _("The e-mail with your link could not be sent. Please save again later."))
    else:
        messages.info(request, _("One more step: open the link that we sent to your e-mail address."))


def _page(request: SignedInRequest, form: RemindersForm | None = None) -> HttpResponse:
    page = reminders_page(request.user, form)
    return render(request, "reminders/reminders.html", {"page": page, "form": page.form})


@require_POST
def reminder_now(request: SignedInRequest) -> HttpResponse:
    """Sends one by every way the person has chosen, so that they see how it looks."""
    # Here, because locking and signing take longer to load than all the other pages.
    from journal.reminders.trial import send_trial

    if request.user.is_demo:
        messages.info(request, _("An example journal sends nothing."))
    elif not is_allowed(request, "reminder_now", user=request.user):
        messages.error(request, _("You have tried this many times. Please wait an hour."))
    else:
        _say_what_became(request, send_trial(request.user, now=clock.now()))
    return redirect("reminders")


def _no_way_words(owner: User) -> str:
    if email_of(owner):
        return _(
            "Nothing was sent. Choose e-mail below, save, and open the link we send you;"
            " or add this device under “My devices”."
        )
    return _("Nothing was sent. Add this device under “My devices” below.")


def _say_what_became(request: SignedInRequest, outcomes: list[Outcome]) -> None:
    if not outcomes:
        messages.error(request, _no_way_words(request.user))
    elif set(outcomes) == {Outcome.SENT}:
        messages.success(request, _("It is on its way. It can take a minute."))
    elif Outcome.SENT in outcomes:
        messages.warning(
            request, _("It is on its way, but not by every way you have chosen: one did not work.")
        )
    else:
        messages.error(request, _("It could not be sent. Nothing is lost: please try again later."))


@require_POST
def push_device_add(request: SignedInRequest) -> HttpResponse:
    """Takes what the browser says of itself; the page's module fills this form in."""
    form = PushDeviceForm(request.POST)
    if request.user.is_demo:
        messages.info(request, _("An example journal sends nothing."))
    elif not form.is_valid():
        messages.error(request, _("This browser gave an address we cannot use. Nothing was changed."))
    else:
        _add(request, form)
    return redirect("reminders")


def _add(request: SignedInRequest, form: PushDeviceForm) -> None:
    label = device_name(request.headers.get("User-Agent", ""))
    try:
        actions.add_device(owner=request.user, label=label, now=clock.now(), **form.cleaned_data)
    except actions.TooManyDevicesError:
        messages.error(request, _("Ten devices are on your list. Take one off before you add another."))
    except actions.NotTheirDeviceError:
        messages.error(request, _("This browser gave an address we cannot use. Nothing was changed."))
    else:
        messages.success(request, _("Reminders now come to this device: %(name)s.") % {"name": label})


@require_POST
def push_device_remove(request: SignedInRequest, pk: int) -> HttpResponse:
    device = owned_or_404(PushDevice.objects.all(), request.user, pk=pk)
    device.delete()
    messages.success(request, _("No more reminders come to this device: %(name)s.") % {"name": device.label})
    return redirect("reminders")


# The token in the address is the proof: mail programs post here on their own (RFC 8058), without any cookie.
@csrf_exempt
@login_not_required
@require_http_methods(["GET", "HEAD", "POST"])
def reminders_off(request: HttpRequest, token: str) -> HttpResponse:
    """Stops the e-mails of whoever got this link. Opening it changes nothing: programs open links too."""
    owner = owner_to_stop(token)
    is_off = owner is not None and request.method == "POST"
    if owner and is_off:
        actions.stop_emails(owner=owner)
    context = {"is_known": owner is not None, "is_off": is_off}
    return render(request, "reminders/reminders_off.html", context, status=200 if owner else 404)


@login_not_required
@require_http_methods(["GET", "HEAD", "POST"])
def reminders_confirm(request: HttpRequest, token: str) -> HttpResponse:
    """Whoever reads the address agrees to get reminders there, signed in or not."""
    owner = owner_who_confirms(token)
    is_on = False
    if owner and request.method == "POST":
        is_on = actions.confirm_email(owner=owner, email=owner.email)
        owner = owner if is_on else None
    context = {"email": owner.email if owner else "", "is_on": is_on}
    return render(request, "reminders/reminders_confirm.html", context, status=200 if owner else 404)


@login_not_required
@require_safe
def service_worker(request: HttpRequest) -> HttpResponse:
    """At the top of the site, because a browser lets it care for the pages below its own address only."""
    headers = {"Service-Worker-Allowed": "/", "Cache-Control": "no-cache"}
    return HttpResponse(_worker(), content_type="text/javascript; charset=utf-8", headers=headers)


@login_not_required
@require_safe
def web_manifest(request: HttpRequest) -> HttpResponse:
    """What a home screen needs to know. iPhones show reminders only of what stands there as an app."""
    described = {
        "name": _("Neuropathy Journal"),
        "short_name": _("Journal"),
        "start_url": "/",
        "scope": "/",
        "display": "standalone",
        "background_color": "#faf7f2",
        "theme_color": "#faf7f2",
        "icons": [{"src": static("icon.svg"), "sizes": "any", "type": "image/svg+xml"}],
    }
    return JsonResponse(described, content_type="application/manifest+json")


@cache
def _worker() -> str:
    return Path(settings.BASE_DIR, "static", "js", "service_worker.js").read_text()
