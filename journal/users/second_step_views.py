"""The page between the password and the journal."""

from __future__ import annotations

from allauth.account.internal.stagekit import clear_login
from allauth.account.stages import LoginStageController
from allauth.mfa.base.views import AuthenticateView
from allauth.mfa.stages import AuthenticateStage
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from journal.users.mfa import has_second_step

_ask = AuthenticateView.as_view()


@never_cache
@login_not_required
def mfa_authenticate(request: HttpRequest) -> HttpResponse:
    """In place of allauth's, which sends whoever has lost their second step meanwhile round in circles.

    They begin anew rather than go on: the password, too, may be another one by now.
    """
    is_inside = request.user.is_authenticated
    waiting = None if is_inside else LoginStageController.enter(request, AuthenticateStage.key)
    if waiting is None or has_second_step(waiting.login.user):
        answer: HttpResponse = _ask(request)
        return answer
    clear_login(request)
    messages.info(request, _("No code is needed any more. Please sign in once more with your password."))
    return redirect("account_login")
