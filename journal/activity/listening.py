"""What Django and allauth tell of signing in and out, noted for the owner of the account.

They tell it by signals and in no other way, whichever form or passkey it was.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from allauth.account.authentication import get_authentication_records
from allauth.account.signals import (
    email_confirmed,
    password_changed,
    password_reset,
    password_set,
    user_logged_in,
)
from allauth.mfa.models import Authenticator
from allauth.mfa.signals import (
    authentication_failed,
    authenticator_added,
    authenticator_removed,
    authenticator_reset,
)
from allauth.socialaccount.signals import social_account_added, social_account_removed
from django.contrib.auth.signals import user_logged_out, user_login_failed
from django.core.signals import request_finished
from django.db import DatabaseError
from django.dispatch import Signal
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from journal.activity.models import Kind
from journal.activity.notes import note
from journal.core import security

_WAYS = {
    Authenticator.Type.TOTP: _("codes from an app"),
    Authenticator.Type.RECOVERY_CODES: _("codes on paper"),
    Authenticator.Type.WEBAUTHN: _("a passkey"),
}
_SERVICE = _("another service")
_SIGNED_IN_BY = {
    "password": _("by password"),
    "socialaccount": _("by another service"),
    Authenticator.Type.TOTP: _("with a code from an app"),
    Authenticator.Type.RECOVERY_CODES: _("with a code on paper"),
    Authenticator.Type.WEBAUTHN: _("by passkey"),
}
_failed = threading.local()

MeantBy = Callable[[dict[str, Any]], Any]
"""Whose account it is that somebody tried to sign in to; None when there is none."""


def begin(meant_by: MeantBy) -> None:
    """From now on. The rule of signing in is given, so that nothing is noted of anybody else."""
    user_logged_in.connect(_signed_in, dispatch_uid="activity_signed_in")
    _listen(user_logged_out, Kind.SIGNED_OUT)
    _listen(password_changed, Kind.PASSWORD_CHANGED)
    _listen(password_set, Kind.PASSWORD_CHANGED)
    _listen(password_reset, Kind.PASSWORD_RESET)
    user_login_failed.connect(_sign_in_failed, dispatch_uid="activity_sign_in_failed")
    request_finished.connect(
        lambda **_other: _answered(meant_by), weak=False, dispatch_uid="activity_answered"
    )
    email_confirmed.connect(_email_confirmed, dispatch_uid="activity_email_confirmed")
    _listen(authenticator_added, Kind.SIGN_IN_WAY_ADDED)
    _listen(authenticator_removed, Kind.SIGN_IN_WAY_REMOVED)
    # Of the ways there are, only the codes on paper can be made anew.
    _listen(authenticator_reset, Kind.CODES_MADE_NEW)
    authentication_failed.connect(_code_failed, dispatch_uid="activity_code_failed")
    social_account_added.connect(_service_connected, dispatch_uid="activity_service_connected")
    social_account_removed.connect(_service_taken_away, dispatch_uid="activity_service_taken_away")


def _listen(signal: Signal, kind: Kind) -> None:
    def heard(user: Any = None, request: HttpRequest | None = None, **other: Any) -> None:
        # Who signs out after the sign-in has ended is nobody.
        if user is not None and user.pk is not None:
            way = other.get("authenticator")
            has_several = kind is not Kind.CODES_MADE_NEW
            note(user, kind, request, detail=str(_WAYS[way.type]) if way and has_several else "")

    signal.connect(heard, weak=False, dispatch_uid=f"activity_{kind}_{id(signal)}")


def _signed_in(request: HttpRequest, user: Any, **_other: Any) -> None:
    """Says the last thing that was asked for: a second step comes after the password."""
    record = (get_authentication_records(request, user) or [{}])[-1]
    way = _SIGNED_IN_BY.get(record.get("type") or record.get("method", ""), "")
    note(user, Kind.SIGNED_IN, request, detail=str(way))


def _email_confirmed(request: HttpRequest | None, email_address: Any, **_other: Any) -> None:
    note(email_address.user_id, Kind.EMAIL_CHANGED, request)


def _service_connected(request: HttpRequest | None, sociallogin: Any, **_other: Any) -> None:
    note(sociallogin.user, Kind.SIGN_IN_WAY_ADDED, request, detail=str(_SERVICE))


def _service_taken_away(request: HttpRequest | None, socialaccount: Any, **_other: Any) -> None:
    note(socialaccount.user_id, Kind.SIGN_IN_WAY_REMOVED, request, detail=str(_SERVICE))


def _sign_in_failed(credentials: dict[str, Any], request: HttpRequest | None = None, **_other: Any) -> None:
    """Kept until the answer is given: nobody learns from its time whether there is such an account."""
    if request is not None:
        _failed.tries = [*getattr(_failed, "tries", []), (credentials, request)]


def _code_failed(user: Any, request: HttpRequest, *, reauthentication: bool, **_other: Any) -> None:
    security.sign_in_failed("code", user.pk)
    # Who is asked once more is inside already, and has typed no password today.
    if not reauthentication:
        note(user, Kind.CODE_FAILED, request)


def _answered(meant_by: MeantBy) -> None:
    tries, _failed.tries = getattr(_failed, "tries", []), []
    for credentials, request in tries:
        with suppress(DatabaseError):
            owner = meant_by(credentials)
            security.sign_in_failed("password", owner and owner.pk)
            if owner is not None:
                note(owner, Kind.SIGN_IN_FAILED, request)
