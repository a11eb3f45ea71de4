"""The page between the password and the journal, and those on which a second step is taken away."""

from __future__ import annotations

from typing import Any

from allauth.account.internal.stagekit import clear_login
from allauth.account.stages import LoginStageController
from allauth.mfa.base.views import AuthenticateView
from allauth.mfa.models import Authenticator
from allauth.mfa.stages import AuthenticateStage
from allauth.mfa.totp.views import DeactivateTOTPView
from allauth.mfa.webauthn.views import RemoveWebAuthnView
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from journal.core.ownership import visible_or_404
from journal.users.requests import SignedInRequest
from journal.users.second_steps import n_second_steps


class _WithWhatGoesAlong:
    """Tells the page whether it is the last one, with which the codes on paper stop working too."""

    request: SignedInRequest

    def get_context_data(self, **context: Any) -> dict[str, Any]:
        is_last = n_second_steps(self.request.user) == 1
        known: dict[str, Any] = super().get_context_data(**context)  # type: ignore[misc]  # of allauth's view
        return known | {"is_last": is_last}


class _DeactivateApp(_WithWhatGoesAlong, DeactivateTOTPView):  # type: ignore[misc]  # allauth ships no types
    pass


class _RemovePasskey(_WithWhatGoesAlong, RemoveWebAuthnView):  # type: ignore[misc]  # allauth ships no types
    pass


_ask = AuthenticateView.as_view()
_deactivate = _DeactivateApp.as_view()
_remove = _RemovePasskey.as_view()


@never_cache
@login_not_required
def mfa_authenticate(request: HttpRequest) -> HttpResponse:
    """In place of allauth's, which sends whoever has lost their second step meanwhile round in circles.

    They begin anew rather than go on: the password, too, may be another one by now.
    """
    is_inside = request.user.is_authenticated
    waiting = None if is_inside else LoginStageController.enter(request, AuthenticateStage.key)
    if waiting is None or n_second_steps(waiting.login.user):
        answer: HttpResponse = _ask(request)
        return answer
    clear_login(request)
    messages.info(request, _("No code is needed any more. Please sign in once more with your password."))
    return redirect("account_login")


def mfa_deactivate_totp(request: SignedInRequest) -> HttpResponse:
    """Switches the codes of the app off."""
    answer: HttpResponse = _deactivate(request)
    return answer


def mfa_remove_webauthn(request: SignedInRequest, pk: int) -> HttpResponse:
    """Takes a passkey away. Whose it is comes first: a stranger is not even asked who they are."""
    passkeys = Authenticator.objects.filter(user=request.user, type=Authenticator.Type.WEBAUTHN)
    visible_or_404(passkeys, request.user, pk=pk)
    answer: HttpResponse = _remove(request, pk=pk)
    return answer
