"""There and back: the way to the service that was named, and what it sends."""

from __future__ import annotations

from allauth.socialaccount.models import SocialApp
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from allauth.socialaccount.providers.oauth2.views import OAuth2CallbackView, OAuth2LoginView
from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from requests import RequestException

from journal.core.requests import is_from_another_site
from journal.users.oidc import CheckingAdapter, note_trouble


@never_cache
@login_not_required
def openid_connect_login(request: HttpRequest, provider_id: str) -> HttpResponse:
    """To the service; 404 when none is named. Whom another website has led here is asked first."""
    if settings.SOCIALACCOUNT_PROVIDERS and is_from_another_site(request):
        return render(request, "socialaccount/openid_connect_login.html")
    return _by(OAuth2LoginView, request, provider_id)


@never_cache
@login_not_required
def openid_connect_callback(request: HttpRequest, provider_id: str) -> HttpResponse:
    """Back from the service."""
    return _by(OAuth2CallbackView, request, provider_id)


def _by(view: type, request: HttpRequest, provider_id: str) -> HttpResponse:
    try:
        answer: HttpResponse = view.adapter_view(CheckingAdapter(request, provider_id))(request)  # type: ignore[attr-defined]  # allauth ships no types
    except SocialApp.DoesNotExist as error:
        raise Http404 from error
    except (RequestException, OAuth2Error, KeyError) as error:
        note_trouble(error)
        return render(request, "socialaccount/authentication_error.html", status=502)
    return answer
