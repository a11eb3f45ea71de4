"""Passkeys: what a browser sends of one, and what it is called."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, cast

from allauth.mfa.models import Authenticator
from allauth.mfa.webauthn.forms import (
    AddWebAuthnForm,
    AuthenticateWebAuthnForm,
    EditWebAuthnForm,
    LoginWebAuthnForm,
    ReauthenticateWebAuthnForm,
)
from allauth.mfa.webauthn.internal.auth import (
    extract_user_from_response,
    get_authenticator_by_credential_id,
    parse_authentication_response,
)
from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from journal.users.models import User

NAME_LENGTH_MAX = 60
_DID_NOT_FIT = _("The passkey did not fit. Nothing is changed: please try once more.")
_NOT_KNOWN = _("This passkey is not known here (any more). Please use another one, or another way.")
_REFUSED = "passkey_refused"
# What allauth and fido2 raise when somebody sends them something else than a browser would: they look into
# it without asking first whether it is there, and of which type.
_UNREADABLE = (
    TypeError,
    ValueError,
    LookupError,
    AttributeError,
    AssertionError,
    ArithmeticError,
    NotImplementedError,
    RecursionError,
    struct.error,
)


@contextmanager
def calm() -> Iterator[None]:
    """Anything that is no passkey of ours is refused in one way, and never an error page."""
    try:
        yield
    except _UNREADABLE as error:
        raise ValidationError(_DID_NOT_FIT, code=_REFUSED) from error
    except ValidationError as error:
        # allauth speaks of a code.
        is_theirs = error.code == "incorrect_code"
        raise ValidationError(_DID_NOT_FIT, code=_REFUSED) if is_theirs else error from error


class CredentialField(forms.JSONField):
    """What a browser says of a passkey; anybody may have written it."""

    widget = forms.HiddenInput
    default_error_messages = {"required": _DID_NOT_FIT, "invalid": _DID_NOT_FIT}

    def to_python(self, value: Any) -> Any:
        with calm():
            said = super().to_python(value)
        # No database keeps this letter in a JSON column, and no browser sends it.
        is_credential = isinstance(said, dict) and "\\u0000" not in value
        if said is not None and not is_credential:
            raise ValidationError(_DID_NOT_FIT)
        return said

    def bound_data(self, data: Any, initial: Any) -> str:  # noqa: ARG002
        """Empty: one that was refused is of no use a second time."""
        return ""


class PasskeyCheckForm(AuthenticateWebAuthnForm):  # type: ignore[misc]  # allauth ships no types
    """The second step by passkey."""

    credential = CredentialField()

    def clean_credential(self) -> Authenticator:
        sent = self.cleaned_data["credential"]
        try:
            with calm():
                found: Authenticator = super().clean_credential()
        except ValidationError as error:
            if error.code == _REFUSED and _is_unknown(sent, self.user):
                raise ValidationError(_NOT_KNOWN) from error
            raise
        return found


def _is_unknown(sent: dict[str, Any], user: User | None) -> bool:
    """Whether it is a passkey, and none of ours: a device keeps the one that was removed here.

    The same whether or not there is the account that it names.
    """
    try:
        with calm():
            passkey = parse_authentication_response(sent).raw_id
    except ValidationError:
        return False
    try:
        with calm():
            owner = user or extract_user_from_response(sent)
            return get_authenticator_by_credential_id(owner, passkey) is None
    except ValidationError:
        return True


class PasskeySignInForm(LoginWebAuthnForm, PasskeyCheckForm):  # type: ignore[misc]  # allauth ships no types
    """Signing in by a passkey alone."""

    credential = CredentialField()


class PasskeyAgainForm(ReauthenticateWebAuthnForm, PasskeyCheckForm):  # type: ignore[misc]  # allauth ships no types
    """The same, of somebody who is signed in."""

    credential = CredentialField()


class PasskeyForm(AddWebAuthnForm):  # type: ignore[misc]  # allauth ships no types
    """Every passkey opens the journal by itself, so the device has to know its owner: there is no choice."""

    credential = CredentialField()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields.pop("passwordless", None)
        name_of_passkey(self)

    def clean(self) -> dict[str, Any]:
        self.cleaned_data["passwordless"] = True
        with calm():
            cleaned: dict[str, Any] = super().clean()
        return cleaned


class PasskeyNameForm(EditWebAuthnForm):  # type: ignore[misc]  # allauth ships no types
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        name_of_passkey(self)


def name_of_passkey(form: forms.Form) -> None:
    field = cast(forms.CharField, form.fields["name"])
    field.label = _("What do you call it?")
    field.help_text = _("Such as “My telephone”. Only you see it.")
    form.fields["name"] = forms.CharField(
        label=field.label, help_text=field.help_text, required=field.required, max_length=NAME_LENGTH_MAX
    )
