"""Who has only a service to sign in by does so again before something sensitive, having nothing to show."""

from __future__ import annotations

from urllib.parse import urlencode, urlsplit

from allauth.account.internal.flows.login import get_authentication_records
from allauth.account.internal.flows.reauthentication import get_reauthentication_flows
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.models import SocialAccount
from django.conf import settings
from django.http import HttpRequest
from django.shortcuts import redirect
from django.urls import reverse

from journal.core import clock
from journal.users.models import User


def ask_the_service(request: HttpRequest, user: User) -> None:
    """Raises ImmediateHttpResponse, the way to the service, unless they came from there just now.

    It leads back to this page. What was sent with a form is not kept: the person presses again.
    """
    service = _only_way_in(user)
    if not service or _came_just_now(request, user):
        return
    asking = request.get_full_path() if request.method in {"GET", "HEAD"} else _page_before(request)
    # Of a service that knows the person still this asks for the password there, if it can be asked so.
    query = urlencode({"next": asking, "auth_params": "prompt=login"})
    raise ImmediateHttpResponse(redirect(f"{reverse('openid_connect_login', args=[service])}?{query}"))


def _only_way_in(user: User) -> str:
    """The service; empty when there is another way, or the service is not named any more."""
    named = {
        app["provider_id"]
        for provider in settings.SOCIALACCOUNT_PROVIDERS.values()
        for app in provider.get("APPS", ())
    }
    if not named or get_reauthentication_flows(user):
        return ""
    return (
        SocialAccount.objects.filter(user=user, provider__in=named).values_list("provider", flat=True).first()
        or ""
    )


def _came_just_now(request: HttpRequest, user: User) -> bool:
    since = clock.now().timestamp() - settings.ACCOUNT_REAUTHENTICATION_TIMEOUT
    records = get_authentication_records(request, user)
    return any(record["method"] == "socialaccount" and record["at"] > since for record in records)


def _page_before(request: HttpRequest) -> str:
    """Where the form was: its own address may take forms only."""
    before = urlsplit(request.headers.get("Referer", ""))
    return before.path if before.netloc == request.get_host() else reverse("settings")
