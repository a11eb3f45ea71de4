"""Passwords and codes, asked for in plain words."""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import get_adapter as get_account_adapter
from allauth.account.forms import ChangePasswordForm, ReauthenticateForm
from allauth.core import context
from allauth.mfa.adapter import get_adapter
from allauth.mfa.base.forms import AuthenticateForm
from allauth.mfa.base.forms import ReauthenticateForm as CodeReauthenticateForm
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.totp.internal.auth import SECRET_SESSION_KEY, generate_totp_secret
from django import forms
from django.conf import settings
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from journal.core.qr import QrCode, qr_code
from journal.users.locked import UnreadableError, lock, unlock
from journal.users.models import User

_GROUP = 4
_PERIOD_SECONDS = 30
_PAPER_DIGITS = 8
_PAPER_DID_NOT_FIT = _(
    "This did not fit. Each code on paper works once: type one that you have not used yet."
)


class PasswordAgainForm(ReauthenticateForm):  # type: ignore[misc]  # allauth ships no types
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["password"].label = _("Your password")
        self.fields["password"].widget.attrs.pop("placeholder", None)


class NewPasswordForm(ChangePasswordForm):  # type: ignore[misc]  # allauth ships no types
    """The old password is counted and noted as where it is asked for again; allauth's own is not."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # Not yet: that the new one is the same would tell the old one to whoever does not know it.
        self.fields["password1"].user = None

    def clean_oldpassword(self) -> str:
        """Comes before the new one, as its field does."""
        adapter, typed = get_account_adapter(), self.cleaned_data["oldpassword"]
        if not adapter.reauthenticate(self.user, typed):
            raise adapter.validation_error("enter_current_password")
        self.fields["password1"].user = self.user
        return str(typed)


class CodeForm(AuthenticateForm):  # type: ignore[misc]  # allauth ships no types
    """A code from the app, or one from the paper; each opens the door once."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        ask_for_code(self)

    def clean_code(self) -> str:
        try:
            code: str = super().clean_code()
        except ValidationError as error:
            # One that was used already is wrong too, and waiting does not help.
            if error.code == "incorrect_code" and len(_digits(self.cleaned_data["code"])) == _PAPER_DIGITS:
                raise ValidationError(_PAPER_DID_NOT_FIT, code="incorrect_code") from error
            raise
        if self.authenticator.type == Authenticator.Type.TOTP and not _is_first_use(self.user, code):
            self._emit_authentication_failed(self.authenticator)
            raise get_adapter().validation_error("incorrect_code")
        return code


class CodeAgainForm(CodeForm, CodeReauthenticateForm):  # type: ignore[misc]  # allauth ships no types
    """The same, of somebody who is signed in."""

    save = CodeReauthenticateForm.save
    _emit_authentication_failed = CodeReauthenticateForm._emit_authentication_failed


def _is_first_use(user: User, code: str) -> bool:
    """allauth forgets a code after one period, and takes it for as many as the tolerance makes of it."""
    n_periods = 2 * settings.MFA_TOTP_TOLERANCE + 1
    return cache.add(f"users.code:{user.pk}:{_digits(code)}", 1, timeout=n_periods * _PERIOD_SECONDS)


def _digits(code: str) -> str:
    return "".join(mark for mark in code if mark.isdigit())


class AppForm(ActivateTOTPForm):  # type: ignore[misc]  # allauth ships no types
    """Sets up the app. Its secret waits in the sign-in's session, locked like the one that is kept."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        self.user: User = kwargs.pop("user")
        # Not the one of allauth, which would put the bare secret there.
        forms.Form.__init__(self, *args, **kwargs)
        self.secret = _waiting_secret() if self.is_bound else ""
        if not self.secret:
            self.secret = generate_totp_secret()
            context.request.session[SECRET_SESSION_KEY] = lock(self.secret)
        ask_for_code(self)
        self.fields["code"].help_text = _("The six digits that the app shows now.")

    @property
    def qr(self) -> QrCode:
        return qr_code(get_adapter().build_totp_url(self.user, self.secret))

    @property
    def secret_in_groups(self) -> str:
        """To be typed by hand, four letters at a time."""
        return " ".join(self.secret[i : i + _GROUP] for i in range(0, len(self.secret), _GROUP))


def _waiting_secret() -> str:
    try:
        return unlock(context.request.session.get(SECRET_SESSION_KEY, ""))
    except UnreadableError:
        return ""


def ask_for_code(form: forms.Form) -> None:
    field = form.fields["code"]
    field.label = _("Code")
    field.help_text = _("Six digits from your app, or one of your codes on paper. Spaces do no harm.")
    field.widget.attrs = {"autocomplete": "one-time-code", "inputmode": "numeric"}
